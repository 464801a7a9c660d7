/**
 * What this browser remembers of one bot: who the visitor is, which conversation is open,
 * and what could not be sent yet. Kept in the frame's localStorage; where the browser
 * blocks that, it lives as long as the page does.
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
  private readonly key: string;
  private memory: Memory;

  constructor(bot: string) {
    this.key = `konan:${bot}`;
    this.memory = { ...EMPTY, ...this.read() };
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
    try {
      localStorage.setItem(this.key, JSON.stringify(this.memory));
    } catch {
      // blocked or full: memory alone
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

  private read(): Partial<Memory> {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "{}") as Partial<Memory>;
    } catch {
      return {};
    }
  }
}
