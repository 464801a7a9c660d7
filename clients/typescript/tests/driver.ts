/** What the tests ask of the TypeScript client: a JSON request on stdin, its answer on stdout. */
import { readFileSync } from "node:fs";
import {
  answered,
  createKonan,
  NotVerified,
  ProblemError,
  streamChat,
  verified,
  type ChatRequest,
  type StreamEvent,
} from "@konan/client";

interface Asked {
  do: "stream" | "create" | "verify";
  url: string;
  credential: { token?: string; bot_token?: string };
  retries?: boolean;
  request: ChatRequest;
  stop_after?: number;
  secrets: string[];
  letters: { body: string; headers: Record<string, string> }[];
}

let visitor: string | null = null;

function konanOf({ url, credential, retries }: Asked) {
  const { token, bot_token: botToken } = credential;
  return createKonan({
    baseUrl: url,
    ...(token && { token }),
    ...(botToken && { botToken }),
    ...(retries && { retries: { firstWait: 0.01 } }),
    fetch: (request) => {
      visitor = request.headers.get("X-Visitor-Token");
      return fetch(request);
    },
  });
}

const does = {
  async stream(asked: Asked) {
    const talk = streamChat(konanOf(asked), asked.request);
    const seen: StreamEvent[] = [];
    const deltas = () => seen.flatMap((event) => (event.type === "message.delta" ? [event] : []));
    for await (const event of talk) {
      seen.push(event);
      const stops = event.type === "message.delta" && deltas().length === asked.stop_after;
      if (stops) await talk.stop();
    }
    const names = { "message.start": "Started", "message.delta": "Delta", "message.end": "Ended" };
    return {
      kinds: seen.map((event) => names[event.type]),
      deltas: deltas().map((event) => event.text).join(""),
      text: talk.text,
      response: talk.answer.response,
      visitor,
    };
  },
  async create(asked: Asked) {
    try {
      const call = konanOf(asked).POST("/api/v1/bots", { body: { name: "Made" } });
      return { id: (await answered(call)).id };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { refused: error.code, retry_after: error.retryAfter };
    }
  },
  verify({ secrets, letters }: Asked) {
    const judge = async ({ body, headers }: Asked["letters"][number]) => {
      try {
        return (await verified(body, headers, { secrets })).type;
      } catch (error) {
        if (!(error instanceof NotVerified)) throw error;
        return error.message;
      }
    };
    return Promise.all(letters.map(judge));
  },
};

const asked: Asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(await does[asked.do](asked)));
