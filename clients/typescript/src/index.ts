export { createKonan, type Konan, type Options } from "./client.js";
export { every } from "./pages.js";
export { answered, ProblemError, type Problem } from "./problem.js";
export type { Retries } from "./retries.js";
export type { components, operations, paths } from "./schema.js";
export {
  ChatStream,
  streamChat,
  type ChatAnswer,
  type ChatRequest,
  type Delta,
  type Ended,
  type Started,
  type StreamEvent,
} from "./stream.js";
export { NotVerified, verified, type Letter, type Verifying } from "./webhooks.js";
