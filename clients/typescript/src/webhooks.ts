import type { components } from "./schema.js";

type Schemas = components["schemas"];

/** What happened, by `type`. Types of later versions have `data` of any shape. */
export type Letter = { id: string } & (
  | Schemas["NewMessageLetter"]
  | Schemas["NewSessionLetter"]
  | Schemas["HandoffRequestedLetter"]
  | Schemas["FeedbackReceivedLetter"]
  | Schemas["KbUpdatedLetter"]
  | Schemas["AutomationTriggeredLetter"]
  | Schemas["TicketCreatedLetter"]
  | Schemas["TaskCreatedLetter"]
  | Schemas["ContactUpdatedLetter"]
  | Schemas["MentionLetter"]
  | Schemas["SessionAssignedLetter"]
  | { type: "ping"; timestamp: string; bot_id: string; data: Record<string, unknown> }
);

/** Answer it 400 and do nothing: it is not Konan's, or a copy of an old one. */
export class NotVerified extends Error {
  override readonly name = "NotVerified";
}

export interface Verifying {
  /** Name both for the 24 hours after a rotation. */
  secrets: string | readonly string[];
  /** Seconds that the sender's clock may differ. */
  tolerance?: number;
  now?: Date;
}

/**
 * The letter in a webhook's body, as it came (Standard Webhooks); throws NotVerified.
 *
 * It may come twice under one `id`, so keep the ids you have acted upon. Signatures are compared
 * by Web Crypto, in constant time.
 */
export async function verified(
  body: string | Uint8Array,
  headers: Headers | Record<string, string | readonly string[] | undefined>,
  { secrets, tolerance = 300, now = new Date() }: Verifying,
): Promise<Letter> {
  const raw = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const id = header(headers, "webhook-id");
  const sentAt = header(headers, "webhook-timestamp");
  if (!/^\d{1,15}$/.test(sentAt)) throw new NotVerified("webhook-timestamp is not a number of seconds");
  if (Math.abs(now.getTime() / 1000 - Number(sentAt)) > tolerance) {
    throw new NotVerified("webhook-timestamp is too far from now");
  }
  const content = joined(new TextEncoder().encode(`${id}.${sentAt}.`), raw);
  const given = signatures(header(headers, "webhook-signature"));
  for (const secret of typeof secrets === "string" ? [secrets] : secrets) {
    const key = await keyOf(secret);
    for (const signature of given) {
      if (await crypto.subtle.verify("HMAC", key, signature, content)) {
        return { ...JSON.parse(new TextDecoder().decode(raw)), id };
      }
    }
  }
  throw new NotVerified("no signature is by a secret that is known");
}

function header(
  headers: Headers | Record<string, string | readonly string[] | undefined>,
  name: string,
): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];
  const one = typeof value === "object" && value !== null ? value[0] : value;
  if (!one) throw new NotVerified(`${name} is missing`);
  return one;
}

function keyOf(secret: string): Promise<CryptoKey> {
  const key = bytes(secret.replace(/^whsec_/, ""));
  if (!key?.length) throw new TypeError("A secret is whsec_ and base64.");
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

/** Those of version 1; what is no base64 fits nothing. */
function signatures(header: string): Uint8Array<ArrayBuffer>[] {
  return header.split(" ").flatMap((each) => {
    const [version, signature = ""] = each.split(",", 2);
    const found = version === "v1" ? bytes(signature) : null;
    return found ? [found] : [];
  });
}

function bytes(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}
