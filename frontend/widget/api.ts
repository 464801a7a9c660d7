/**
 * What the panel says to the server and hears from it: the visitor's calls of /api/v1.
 *
 * Every call carries the bot's public token, and the visitor's own token once there is one.
 * A call that fails throws `Problem` where the server answered, and `Unreachable` where
 * nothing came back.
 */
import type { Store } from "./store";

export type Language = "en" | "fr" | "ar";

export interface PreChatField {
  name: "name" | "email" | "phone";
  required: boolean;
}

/** Whether somebody could come now, and how long that takes; a moment's truth. */
export interface People {
  available: boolean;
  /** Within business hours. */
  open: boolean;
  opens_at: string | null;
  wait_s: number | null;
}

/** GET /widget/config: the public look of a bot, nothing secret. */
export interface Config {
  bot_id: string;
  name: string;
  description: string;
  language: Language | "auto";
  welcome_message: string;
  suggested_questions: string[];
  handoff_enabled: boolean;
  csat_enabled: boolean;
  widget: {
    color: string;
    position: "left" | "right";
    launcher_text: string;
    avatar_url: string | null;
    pre_chat_fields: PreChatField[];
    attachments: boolean;
    require_identity: boolean;
  };
  people: People | null;
  /** Handed out where no X-Visitor-Token was sent, else null. */
  visitor_token: string | null;
}

export interface Source {
  document_id: string;
  title: string;
  url: string | null;
  snippet: string;
}

export type Rating = "up" | "down";

export interface Attachment {
  id: string;
  name: string;
  content_type: string;
  size: number;
}

export interface Message {
  id: string;
  seq: number;
  client_id: string | null;
  session_id: string;
  role: "visitor" | "assistant" | "agent" | "system";
  content: string;
  /** Of a system message: what changed. */
  event: string | null;
  author: { id: string; name: string } | null;
  sources: Source[];
  feedback: Rating | null;
  attachments: Attachment[];
  delivery: "sent" | "delivered" | "read";
  created_at: string;
}

export interface Session {
  id: string;
  status: "open" | "pending" | "snoozed" | "resolved";
  handler: "bot" | "human";
  assignee: { name: string } | null;
  /** The number of its last message. */
  seq: number;
  /** Name and address of a contact that a signed identity vouches for; else null. */
  contact: { email: string | null } | null;
  /** Whether an answer can be mailed. */
  email_known: boolean;
  last_message: { role: Message["role"]; preview: string; created_at: string } | null;
  csat: number | null;
  created_at: string;
}

/** What a visitor left for people to answer later. */
export interface Ticket {
  id: string;
  number: number;
  subject: string;
  status: "open" | "in_progress" | "resolved" | "closed";
}

/** What POST /chat answers, and `message.end` carries. */
export interface Answer {
  session_id: string;
  message_id: string | null;
  visitor_message_id: string;
  response: string | null;
  sources: Source[];
  handoff: boolean;
  session: Session;
  visitor_token: string | null;
  revised?: boolean;
}

export interface Page<T> {
  results: T[];
  next: string | null;
  previous: string | null;
}

/** Who the visitor is: what they said themselves, or what the page says, signed or not. */
export type Contact = Partial<
  Record<"name" | "email" | "external_id" | "identity_token" | "identity_hash", string>
>;

export interface Outgoing {
  message: string;
  client_id: string;
  session_id?: string;
  attachments?: string[];
  contact?: Contact;
  metadata?: Record<string, unknown>;
  page?: { url: string; title: string };
}

interface ProblemBody {
  code?: string;
  detail?: string;
  title?: string;
  status?: number;
  errors?: { field: string; detail: string }[];
}

/** The server's refusal, as problem+json says it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number | null;
  /** The fields that are wrong, and why. */
  readonly fields: Record<string, string>;

  constructor(body: ProblemBody, status: number, retryAfter: number | null = null) {
    super(body.detail || body.title || "");
    this.status = body.status ?? status;
    this.code = body.code ?? "";
    this.retryAfter = retryAfter;
    this.fields = Object.fromEntries((body.errors ?? []).map((one) => [one.field, one.detail]));
  }
}

/** No answer: offline, cut off, or silent for too long. */
export class Unreachable extends Error {}

const BASE = "/api/v1";
const PATIENCE_MS = 20_000;
const FILE_PATIENCE_MS = 120_000;

type Method = "GET" | "POST";

interface Call {
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

export class Api {
  constructor(
    private readonly bot: string,
    private readonly store: Store,
  ) {}

  config(): Promise<Config> {
    return this.json("GET", "/widget/config");
  }

  /** The newest sessions of this visitor. */
  sessions(): Promise<Page<Session>> {
    return this.json("GET", "/chat/sessions?limit=30");
  }

  history(session: string, after: number, limit = 100): Promise<Page<Message>> {
    return this.json("GET", `/chat/history/${session}?after=${after}&limit=${limit}`);
  }

  handoff(session: string): Promise<unknown> {
    return this.json("POST", `/chat/sessions/${session}/handoff`, {});
  }

  close(session: string): Promise<unknown> {
    return this.json("POST", `/chat/sessions/${session}/close`, {});
  }

  /** Mails what was said to the visitor's address. */
  transcript(session: string): Promise<unknown> {
    return this.json("POST", `/chat/sessions/${session}/transcript`, {});
  }

  /** Where an answer may go when the visitor has gone. */
  leaveEmail(session: string, email: string): Promise<Session> {
    return this.json("POST", `/chat/sessions/${session}/contact`, { email });
  }

  /** The newest tickets that this visitor opened. */
  tickets(): Promise<Page<Ticket>> {
    return this.json("GET", "/chat/tickets?limit=3");
  }

  openTicket(body: { session_id: string; subject: string; description: string; email: string }): Promise<Ticket> {
    return this.json("POST", "/chat/tickets", body);
  }

  /** A file of the talk, to be shown or saved. */
  async file(id: string): Promise<Blob> {
    const signal = AbortSignal.timeout(FILE_PATIENCE_MS);
    return (await this.call("GET", `/chat/attachments/${id}`, { signal })).blob();
  }

  /** Puts a file up, to be sent along; by XMLHttpRequest, because `fetch` tells no progress. */
  upload(file: File, grown: (share: number) => void, signal: AbortSignal): Promise<Attachment> {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file, file.name);
    request.open("POST", `${BASE}/chat/attachments`);
    for (const [name, value] of Object.entries(this.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => grown(total ? loaded / total : 0);
    signal.addEventListener("abort", () => request.abort());
    return new Promise((resolve, reject) => {
      request.onabort = request.onerror = () => reject(new Unreachable("the upload was cut off"));
      request.onload = () => {
        const answer = readJson(request.responseText);
        if (request.status === 201) resolve(answer as Attachment);
        else reject(new Problem(answer, request.status));
      };
      request.send(body);
    });
  }

  stop(message: string): Promise<unknown> {
    return this.json("POST", `/chat/messages/${message}/stop`, {});
  }

  feedback(body: {
    session_id: string;
    message_id?: string;
    rating?: Rating;
    csat?: number;
    comment?: string;
  }): Promise<unknown> {
    return this.json("POST", "/chat/feedback", body);
  }

  /** Opens the answer's event stream; the caller reads it, and ends it by `signal`. */
  stream(body: Outgoing, signal: AbortSignal): Promise<Response> {
    return this.call("POST", "/chat/stream", { body, signal });
  }

  /** Goes on with a stream after the last event that was seen. */
  resume(message: string, lastEventId: string, signal: AbortSignal): Promise<Response> {
    const headers = lastEventId ? { "Last-Event-ID": lastEventId } : {};
    return this.call("GET", `/chat/stream/${message}`, { headers, signal });
  }

  private async json<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await this.call(method, path, { body, signal });
    return (response.status === 204 ? null : await response.json()) as T;
  }

  /** Who calls: the same in a header of every call and in a socket's first frame. */
  get credentials(): { bot_token: string; token: string | null } {
    return { bot_token: this.bot, token: this.store.visitor };
  }

  private get headers(): Record<string, string> {
    const { visitor } = this.store;
    return { "X-Bot-Token": this.bot, ...(visitor && { "X-Visitor-Token": visitor }) };
  }

  private async call(method: Method, path: string, call: Call): Promise<Response> {
    const headers: Record<string, string> = { ...this.headers, ...call.headers };
    const init: RequestInit = { method, headers, credentials: "omit", cache: "no-store" };
    if (call.signal) init.signal = call.signal;
    if (call.body !== undefined) {
      headers["Content-Type"] = "application/json";
      init.body = JSON.stringify(call.body);
    }
    let response: Response;
    try {
      response = await fetch(BASE + path, init);
    } catch (cause) {
      throw new Unreachable(String(cause));
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

async function refusal(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get("Retry-After"));
  return new Problem(readJson(await response.text()), response.status, wait > 0 ? wait : null);
}

function readJson(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return {}; // a proxy's page in place of problem+json: the status alone has to say it
  }
}
