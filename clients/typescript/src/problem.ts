import type { components } from "./schema.js";

export type Problem = components["schemas"]["Problem"];

/** Refused. `code` is stable; `problem` has everything that was said (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly code: string;
  readonly requestId: string;

  constructor(
    readonly problem: Problem,
    /** Seconds until it is worth trying again, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.request_id;
  }

  /** Of a 400: what is wrong with which field. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.problem.errors ?? []).map((each) => [each.field, each.detail]));
  }
}

/** What a call answers, with openapi-fetch's `data` and `error` told apart: throws ProblemError. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(error, response);
  return data as Exclude<T, undefined>;
}

/** The refusal in an answer whose body has been read; one that is not Konan's says so. */
export function problemOf(body: unknown, response: Response): ProblemError {
  const wait = seconds(response.headers.get("Retry-After"));
  if (isProblem(body)) return new ProblemError(body, wait);
  const foreign: Problem = {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: typeof body === "string" && body ? body.slice(0, 200) : response.statusText,
    code: "not_konan",
    request_id: response.headers.get("X-Request-Id") ?? "",
  };
  return new ProblemError(foreign, wait);
}

/** Konan says seconds; a date, as a proxy may say it, is not read. */
export function seconds(retryAfter: string | null): number | null {
  return retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}
