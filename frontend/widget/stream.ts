/** Server-sent events, read from a fetch so that our headers can go along. */
import { Problem, Unreachable, type Answer } from "./api";

export interface Start {
  type: "message.start";
  session_id: string;
  message_id: string | null;
  visitor_token?: string | null;
}

export type StreamEvent =
  | Start
  | { type: "message.delta"; text: string }
  | ({ type: "message.end" } & Answer);

export interface Received {
  id: string;
  event: StreamEvent;
}

/** The server speaks at least every 15 s; after this much silence the line is dead. */
const SILENCE_MS = 40_000;

/**
 * The events of one answer, up to `message.end`.
 *
 * Throws Unreachable where the line is cut before the end, and Problem on an `error` event.
 */
export async function* readEvents(
  response: Response,
  cut: AbortController,
): AsyncGenerator<Received, void> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let buffer = "";
  for (;;) {
    const { done, value } = await patiently(cut, reader.read());
    if (done) throw new Unreachable("the stream ended early");
    buffer += decoder.decode(value, { stream: true });
    const blocks = buffer.split(/\r?\n\r?\n/);
    buffer = blocks.pop()!;
    for (const block of blocks) {
      const received = parse(block);
      if (!received) continue;
      yield received;
      if (received.event.type === "message.end") return;
    }
  }
}

/** Cuts the line where nothing comes for too long. */
export async function patiently<T>(cut: AbortController, call: Promise<T>): Promise<T> {
  const watchdog = setTimeout(() => cut.abort(), SILENCE_MS);
  try {
    return await call;
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Unreachable(String(cause));
  } finally {
    clearTimeout(watchdog);
  }
}

function parse(block: string): Received | null {
  let id = "";
  let type = "";
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue; // a comment, or nothing
    const value = line.slice(colon + 1).replace(/^ /, "");
    const field = line.slice(0, colon);
    if (field === "id") id = value;
    else if (field === "event") type = value;
    else if (field === "data") data.push(value);
  }
  if (!data.length) return null;
  const body = JSON.parse(data.join("\n"));
  if ((body.type ?? type) === "error") throw new Problem(body.problem ?? body, body.status ?? 500);
  return { id, event: { ...body, type: body.type ?? type } };
}
