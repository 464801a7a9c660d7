import type { Konan } from "./client.js";
import { ProblemError, problemOf } from "./problem.js";
import { randomId, sleep } from "./retries.js";
import type { components } from "./schema.js";

export type ChatRequest = components["schemas"]["ChatRequest"];
export type ChatAnswer = components["schemas"]["ChatAnswer"];

/** `message_id` is null where people have the session: nothing will be said for now. */
export interface Started {
  type: "message.start";
  session_id: string;
  message_id: string | null;
  visitor_token?: string | null;
}
export interface Delta {
  type: "message.delta";
  text: string;
}
/** Where `revised`, `response` replaces what the deltas said. */
export interface Ended extends ChatAnswer {
  type: "message.end";
  revised?: boolean;
}
export type StreamEvent = Started | Delta | Ended;

/** The server says something every 15 s; after this much silence the line is dead. */
const SILENCE_S = 40;
const LONGEST_WAIT_S = 30;

/**
 * An answer as it is written: `for await (const event of streamChat(konan, { bot_id, message }))`.
 *
 * A line that breaks is taken up again where it broke: at the answer, once its id is known, else
 * by the same message under the same `client_id` and Idempotency-Key, which is stored once.
 * `breaks` lines in a row may be lost.
 */
export function streamChat(konan: Konan, request: ChatRequest, { breaks = 6 } = {}): ChatStream {
  return new ChatStream(konan, request, breaks);
}

export class ChatStream implements AsyncIterable<StreamEvent> {
  /** What was said so far. */
  text = "";
  #started: Started | undefined;
  #ended: Ended | undefined;
  #lastId = "";
  #left: number;
  readonly #request: ChatRequest;
  readonly #key: string;

  constructor(
    private readonly konan: Konan,
    request: ChatRequest,
    private readonly breaks: number,
  ) {
    this.#key = request.client_id ?? randomId();
    this.#request = { ...request, client_id: this.#key };
    this.#left = breaks;
  }

  get sessionId(): string | undefined {
    return this.#started?.session_id;
  }

  get messageId(): string | undefined {
    return this.#started?.message_id ?? undefined;
  }

  /** Once it has ended. */
  get answer(): ChatAnswer {
    if (!this.#ended) throw new Error("The answer has not ended.");
    return this.#ended;
  }

  /** Ends the answer; what was said is kept, and the stream comes to its end. */
  async stop(): Promise<void> {
    const id = this.messageId;
    if (!id) return;
    const { error, response } = await this.konan.POST("/api/v1/chat/messages/{message_id}/stop", {
      params: { path: { message_id: id } },
    });
    if (!response.ok) throw problemOf(error, response);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StreamEvent, void> {
    while (!this.#ended) {
      let cause: unknown;
      const cut = new AbortController();
      try {
        for await (const { id, data } of readEvents(await this.#ask(cut), cut)) {
          const event = this.#take(id, data);
          if (event) yield event;
        }
      } catch (error) {
        cause = error;
      } finally {
        cut.abort();
      }
      if (!this.#ended) await sleep(this.#waitAfter(cause));
    }
  }

  /** The response with the answer, or with what is left of it. */
  async #ask(cut: AbortController): Promise<Response> {
    const common = { parseAs: "stream", signal: cut.signal } as const;
    const id = this.messageId;
    const { error, response } = await patiently(
      cut,
      id
        ? this.konan.GET("/api/v1/chat/stream/{message_id}", {
            ...common,
            params: {
              path: { message_id: id },
              header: this.#lastId ? { "Last-Event-ID": this.#lastId } : {},
            },
          })
        : this.konan.POST("/api/v1/chat/stream", {
            ...common,
            body: this.#request,
            params: { header: { "Idempotency-Key": this.#key } },
          }),
    );
    if (!response.ok) throw problemOf(error, response);
    return response;
  }

  #take(id: string, data: string): StreamEvent | undefined {
    const event = JSON.parse(data) as StreamEvent | { type: "error" };
    if (event.type === "error") throw new ProblemError(brokenOff(event));
    this.#lastId = id || this.#lastId;
    this.#left = this.breaks;
    switch (event.type) {
      case "message.start": {
        const again = this.#started;
        this.#started = event;
        if (again) return undefined;
        this.konan.keepVisitor(event.visitor_token);
        break;
      }
      case "message.delta":
        this.text += event.text;
        break;
      case "message.end":
        this.#ended = event;
        if (event.revised) this.text = event.response ?? "";
        break;
    }
    return event;
  }

  /** Seconds until the line is tried again; throws where it is not. */
  #waitAfter(cause: unknown): number {
    this.#left -= 1;
    let wait = Math.min(0.25 * 2 ** (this.breaks - this.#left - 1), LONGEST_WAIT_S);
    if (cause instanceof ProblemError) {
      wait = cause.retryAfter ?? wait;
      const forNow = cause.status === 429 || cause.status === 503;
      if (!forNow || wait > LONGEST_WAIT_S) throw cause;
    } else if (cause instanceof SyntaxError) {
      throw cause;
    }
    if (this.#left < 0) throw cause ?? new Error("The stream ended before the answer did.");
    return wait;
  }
}

function brokenOff(event: object): ProblemError["problem"] {
  const told = { status: 500, code: "internal_error", detail: "", ...event };
  return { ...told, type: "about:blank", title: "The answer broke off", request_id: "" };
}

/** The id and the data of each server-sent event; comments are passed over. */
async function* readEvents(
  response: Response,
  cut: AbortController,
): AsyncGenerator<{ id: string; data: string }, void> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await patiently(cut, reader.read());
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = block.split(/\r?\n/).map((line) => /^(id|data): ?(.*)$/s.exec(line));
      const values = (name: string) =>
        fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ""] : []));
      const data = values("data").join("\n");
      if (data) yield { id: values("id").at(-1) ?? "", data };
    }
  }
}

/** Cuts the line where nothing comes for too long. */
async function patiently<T>(cut: AbortController, call: Promise<T>): Promise<T> {
  const watchdog = setTimeout(() => cut.abort(), SILENCE_S * 1000);
  try {
    return await call;
  } finally {
    clearTimeout(watchdog);
  }
}
