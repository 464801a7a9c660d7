/** A message as it is sent. */
import type { Attachment, Outgoing } from "./api";
import type { Conversation } from "./conversation";
import type { Entry } from "./entries";

/** What the visitor said about themselves goes with the first message of a session. */
export function outgoing(talk: Conversation, question: Entry): Outgoing {
  const { session, page, store } = talk;
  const { name, email, phone } = (!session && store.introduction) || {};
  const files = question.attachments.map((one) => one.id);
  return {
    message: question.text,
    client_id: question.clientId!,
    ...(session && { session_id: session.id }),
    ...((name || email) && { contact: { ...(name && { name }), ...(email && { email }) } }),
    ...(phone && { metadata: { phone } }),
    ...(files.length && { attachments: files }),
    ...(page && { page }),
  };
}

/** The words of a message that has none: a message needs some. */
export function namesOf(attachments: Attachment[]): string {
  return attachments.map((one) => one.name).join(", ");
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
