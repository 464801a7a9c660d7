/**
 * What this browser remembers of one bot: who the visitor is, which conversation is open,
 * and what could not be sent yet. Kept in the frame's localStorage. Browsers that refuse a
 * frame's storage (a private window, say) leave it to the loader, for as long as the tab lives.
 */
import type { Attachment } from "./api";

export interface Unsent {
  client_id: string;
  text: string;
  attachments?: Attachment[];
}

/** What the visitor said about themselves before the first message. */
export type Introduction = Partial<Record<"name" | "email" | "phone", string>>;

interface Memory {
  visitor: string | null;
  session: string | null;
  unsent: Unsent[];
  draft: string;
  introduction: Introduction | null;
  /** Where the answer of a session goes when the visitor has gone. */
  replyTo: { session: string; email: string } | null;
  /** Whose conversations these are, as the page called them. */
  person: string | null;
  /** Up to where the visitor has seen a session. */
  seen: { session: string; seq: number } | null;
}

const EMPTY: Memory = {
  visitor: null,
  session: null,
  unsent: [],
  draft: "",
  introduction: null,
  replyTo: null,
  person: null,
  seen: null,
};

export class Store {
  /** The browser refuses us storage: `elsewhere` is asked to keep what we remember. */
  blocked = false;
  elsewhere: (text: string) => void = () => {};
  private readonly key: string;
  private memory: Memory;

  constructor(bot: string) {
    this.key = `konan:${bot}`;
    this.memory = { ...EMPTY, ...parse(this.read()) };
    addEventListener("storage", ({ key, newValue }) => {
      if (key === this.key) this.hear(newValue);
    });
  }

  /** Another tab of this site wrote, or forgot the visitor: then this one must, too. */
  private hear(text: string | null): void {
    if (text === null) location.reload();
    else this.restore(text);
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

  get introduction(): Introduction | null {
    return this.memory.introduction;
  }

  get replyTo(): Memory["replyTo"] {
    return this.memory.replyTo;
  }

  get person(): string | null {
    return this.memory.person;
  }

  get seen(): Memory["seen"] {
    return this.memory.seen;
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
      this.elsewhere("");
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
