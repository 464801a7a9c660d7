/** What the transcript shows: the server's messages, and ours that are still on their way. */
import type { Attachment, Message, Rating, Source } from "./api";

export type State =
  | "done" // stored by the server
  | "queued" // waits for its turn, or for the line
  | "sending"
  | "failed" // refused, or given up; the visitor decides
  | "writing" // an answer that is coming in
  | "cut" // an answer that was lost on the way; the history will have it
  | "stopped"; // an answer that the visitor ended

export interface Entry {
  key: string;
  id: string | null;
  seq: number | null;
  clientId: string | null;
  session: string | null;
  role: Message["role"];
  text: string;
  /** Of a system message: what changed. */
  event: string | null;
  author: string | null;
  sources: Source[];
  feedback: Rating | null;
  attachments: Attachment[];
  /** Of the visitor's own: a person has read it. */
  read: boolean;
  /** What the server has stored of an answer whose stream is still being read. */
  held: Message | null;
  at: string;
  state: State;
}

let made = 0;

export function entry(fields: Partial<Entry> & Pick<Entry, "role" | "text">): Entry {
  return {
    key: `e${++made}`,
    id: null,
    seq: null,
    clientId: null,
    session: null,
    event: null,
    author: null,
    sources: [],
    feedback: null,
    attachments: [],
    read: false,
    held: null,
    at: new Date().toISOString(),
    state: "done",
    ...fields,
  };
}

function known(entries: Entry[], message: Message): Entry | undefined {
  return entries.find(
    (one) =>
      one.id === message.id || (!!message.client_id && one.clientId === message.client_id),
  );
}

function settle(one: Entry, message: Message): void {
  one.id = message.id;
  one.seq = message.seq;
  one.session = message.session_id;
  if (one.state === "writing") {
    one.held = message; // its stream says when it is done
    return;
  }
  one.text = message.content;
  one.event = message.event;
  one.author = message.author?.name ?? null;
  one.sources = message.sources;
  one.feedback = message.feedback;
  one.attachments = message.attachments;
  one.read ||= message.role === "visitor" && message.delivery === "read";
  one.at = message.created_at;
  if (one.state !== "stopped") one.state = "done";
}

/** The place of a message among those of its session: by seq, unsent ones last. */
function place(entries: Entry[], message: Message): number {
  const later = entries.findIndex(
    (one) =>
      (one.session === message.session_id && (one.seq ?? 0) > message.seq) ||
      (one.seq === null && one.state !== "stopped"),
  );
  return later < 0 ? entries.length : later;
}

/** The stream of this answer is over: what the server stored counts, where we have it. */
export function release(one: Entry): boolean {
  const { held } = one;
  if (!held) return false;
  one.held = null;
  if (one.state === "writing") one.state = "done";
  settle(one, held);
  return true;
}

/** Takes the server's messages in; returns those that were not known before. */
export function merge(entries: Entry[], messages: Message[]): Message[] {
  return messages.filter((message) => {
    const old = known(entries, message);
    if (old) {
      settle(old, message);
      return false;
    }
    const fresh = entry({ role: message.role, text: message.content });
    settle(fresh, message);
    entries.splice(place(entries, message), 0, fresh);
    return true;
  });
}
