import { seconds } from "./problem.js";

/** At most `attempts` calls in all; a wait longer than `longestWait` seconds is not begun. */
export interface Retries {
  attempts?: number;
  longestWait?: number;
  firstWait?: number;
}

export type Fetch = (request: Request) => Promise<Response>;

const KEY = "Idempotency-Key";

/**
 * Tries again: 429 and 503 as long as the server says, a lost line with growing waits. A POST is
 * tried again under one Idempotency-Key, so it is carried out once.
 */
export function retrying(call: Fetch, retries: Retries): Fetch {
  const { attempts = 4, longestWait = 60, firstWait = 0.5 } = retries;
  return async (request) => {
    if (request.method === "POST" && !request.headers.has(KEY)) {
      request.headers.set(KEY, randomId());
    }
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts;
      let told: number | null = null;
      try {
        const response = await call(last ? request : request.clone());
        if (last || !(await isRefusedForNow(response))) return response;
        told = seconds(response.headers.get("Retry-After"));
        if ((told ?? 0) > longestWait) return response;
        await response.body?.cancel();
      } catch (cause) {
        if (last || request.signal.aborted) throw cause;
      }
      const wait = told ?? Math.min(firstWait * 2 ** (attempt - 1), longestWait);
      await sleep(wait + (Math.random() * Math.min(wait, 1)) / 4); // callers do not all come at once
    }
  };
}

async function isRefusedForNow(response: Response): Promise<boolean> {
  if (response.status !== 409) return response.status === 429 || response.status === 503;
  const problem = await response.clone().json().catch(() => null);
  return problem?.code === "idempotency_in_progress";
}

export function sleep(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, seconds * 1000));
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
