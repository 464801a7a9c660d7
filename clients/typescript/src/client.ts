import createClient, { type Client } from "openapi-fetch";
import { retrying, type Fetch, type Retries } from "./retries.js";
import type { paths } from "./schema.js";

/**
 * `token` is a person's, of a login; `apiKey` an integration's; `botToken` a website visitor's,
 * with the `visitorToken` that the first answer hands out. Name one of the three.
 */
export interface Options {
  baseUrl: string;
  token?: string;
  apiKey?: string;
  botToken?: string;
  visitorToken?: string;
  /** Whether refused calls are tried again; without it none is. */
  retries?: Retries;
  fetch?: Fetch;
}

/** One caller of one Konan: openapi-fetch's GET, POST, PUT, PATCH and DELETE, typed by path. */
export interface Konan extends Client<paths> {
  /** From now on as this visitor; null, as later answers have it, changes nothing. */
  keepVisitor(visitorToken: string | null | undefined): void;
}

export function createKonan(options: Options): Konan {
  const named = [options.token, options.apiKey, options.botToken].filter(Boolean);
  if (named.length > 1) throw new TypeError("Call as one: a token, an apiKey or a botToken.");
  if (options.visitorToken && !options.botToken) {
    throw new TypeError("A visitorToken goes with the botToken of its bot.");
  }
  let visitor = options.visitorToken;
  const call = options.fetch ?? ((request: Request) => fetch(request));
  const client = createClient<paths>({
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    fetch: options.retries ? retrying(call, options.retries) : call,
    bodySerializer: formOrJson,
  });
  client.use({
    onRequest({ request }) {
      if (options.token) request.headers.set("Authorization", `Bearer ${options.token}`);
      if (options.apiKey) request.headers.set("X-API-Key", options.apiKey);
      if (options.botToken) request.headers.set("X-Bot-Token", options.botToken);
      if (visitor) request.headers.set("X-Visitor-Token", visitor);
      return request;
    },
  });
  return Object.assign(client, {
    keepVisitor(token: string | null | undefined) {
      visitor = token ?? visitor;
    },
  });
}

/** A body with a file in it goes as a form. */
function formOrJson(body: unknown): FormData | string {
  const entries = typeof body === "object" && body !== null ? Object.entries(body) : [];
  if (!entries.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of entries) {
    if (value !== undefined) form.append(name, value instanceof Blob ? value : String(value));
  }
  return form;
}
