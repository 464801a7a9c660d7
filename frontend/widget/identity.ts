/**
 * Who the page says that the visitor is, and what else it tells of them: it goes along with the
 * next message. Signed it is believed (a JWT, or an HMAC of the id), unsigned it is a claim; the
 * server decides. Another person than before finds nothing of what the earlier one said.
 */
import type { Contact } from "./api";

const FIELDS = ["name", "email", "external_id", "identity_token", "identity_hash"] as const;
const MOST_EVENTS = 20;
const MOST_KEYS = 40;
const MOST_SIGNS = 4_000;

type Given = Record<string, unknown>;

/** What the page knows. Kept in memory alone: a page says it again whenever it is loaded. */
export class Identity {
  contact: Contact | null = null;
  /** The server has heard of it. */
  told = false;
  private facts: Given = {};
  private readonly events: Given[] = [];

  /** What is said of a person in `given`; null where nothing is. */
  static in(given: Given): Contact | null {
    const named = FIELDS.flatMap((name) => (given[name] ? [[name, `${given[name]}`]] : []));
    return named.length ? (Object.fromEntries(named) as Contact) : null;
  }

  /** What is said in `given` beside who the person is. */
  static beside(given: Given): Given {
    const fields: readonly string[] = FIELDS;
    return Object.fromEntries(Object.entries(given).filter(([name]) => !fields.includes(name)));
  }

  take(contact: Contact | null): void {
    this.contact = contact;
    this.told = !contact;
  }

  describe(facts: unknown): void {
    if (facts && typeof facts === "object") this.facts = { ...this.facts, ...facts };
  }

  track(value: unknown): void {
    const event = typeof value === "object" ? { ...value } : { event: `${value}` };
    this.events.push({ ...event, at: new Date().toISOString() });
    if (this.events.length > MOST_EVENTS) this.events.shift();
  }

  /** Nothing where it is more than the server takes: no message is lost by a page's talkativeness. */
  get metadata(): Given {
    const all = { ...this.facts, ...(this.events.length && { events: this.events }) };
    const fits = Object.keys(all).length <= MOST_KEYS && JSON.stringify(all).length <= MOST_SIGNS;
    return fits ? all : {};
  }
}

/** By what two people are told apart: their id, or else their address. */
export function personOf({ identity_token: token, external_id: id, email }: Contact): string | null {
  return subject(token) ?? id ?? email?.toLowerCase() ?? null;
}

/** The `sub` of a JWT, to tell people apart; whether it is true is for the server to say. */
function subject(token = ""): string | null {
  try {
    const body = token.split(".")[1]!.replace(/-/g, "+").replace(/_/g, "/");
    return (JSON.parse(atob(body)) as { sub?: string }).sub ?? null;
  } catch {
    return null;
  }
}
