/**
 * What this browser remembers of one bot: who the visitor is, which conversation is open,
 * and what could not be sent yet. Kept in the frame's localStorage. Browsers that refuse a
 * frame's storage (a private window, say) leave it to the loader, for as long as the tab lives.
 */
export interface Unsent {
  client_id: string;
  text: string;
}

interface Memory {
  visitor: string | null;
  session: string | null;
  unsent: Unsent[];
  draft: string;
}

const EMPTY: Memory = { visitor: null, session: null, unsent: [], draft: "" };

export class Store {
  /** The browser refuses us storage: `elsewhere` is asked to keep what we remember. */
  blocked = false;
  elsewhere: (text: string) => void = () => {};
  private readonly key: string;
  private memory: Memory;

  constructor(bot: string) {
    this.key = `konan:${bot}`;
    this.memory = { ...EMPTY, ...parse(this.read()) };
  }

  restore(text: string | null | undefined): void {
    this.memory = { ...EMPTY, ...parse(text) };
  }

  get visitor(): string | null {
    return this.memory.visitor;
  }

  get session(): string | null {
    return this.memory.session;
  }

  get unsent(): Unsent[] {
    return this.memory.unsent;
  }

  get draft(): string {
    return this.memory.draft;
  }

  keep(change: Partial<Memory>): void {
    this.memory = { ...this.memory, ...change };
    const text = JSON.stringify(this.memory);
    try {
      localStorage.setItem(this.key, text);
    } catch {
      this.elsewhere(text);
    }
  }

  /** Forgets the visitor on this device. */
  forget(): void {
    this.memory = { ...EMPTY };
    try {
      localStorage.removeItem(this.key);
    } catch {
      // blocked: there is nothing to remove
    }
  }

  private read(): string | null {
    try {
      return localStorage.getItem(this.key);
    } catch {
      this.blocked = true;
      return null;
    }
  }
}

function parse(text: string | null | undefined): Partial<Memory> {
  try {
    return JSON.parse(text || "{}") as Partial<Memory>;
  } catch {
    return {}; // somebody else's, or cut off: begin anew
  }
}
