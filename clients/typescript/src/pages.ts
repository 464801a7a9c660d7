import { answered } from "./problem.js";

interface Page<T> {
  results: T[];
  next: string | null;
}

/**
 * Every result of a list, page by page:
 * `every((page) => konan.GET("/api/v1/bots", { params: { query: { q: "shop", ...page } } }))`.
 */
export async function* every<T>(
  call: (
    page: { cursor?: string },
  ) => Promise<{ data?: Page<T>; error?: unknown; response: Response }>,
): AsyncGenerator<T, void> {
  let page: { cursor?: string } = {};
  for (;;) {
    const { results, next } = await answered(call(page));
    yield* results;
    if (next === null) return;
    page = { cursor: new URL(next).searchParams.get("cursor") ?? "" };
  }
}
