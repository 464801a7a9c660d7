/** A message as it is sent. */
import type { Attachment, Outgoing } from "./api";
import type { Conversation } from "./conversation";
import type { Entry } from "./entries";

/**
 * What the visitor said about themselves goes with the first message of a session, what the
 * page says of them with the first message after it said so.
 */
export function outgoing(talk: Conversation, question: Entry): Outgoing {
  const { session, page, store, identity } = talk;
  const { phone, ...said } = (!session && store.introduction) || {};
  const contact = { ...said, ...(!identity.told && identity.contact) };
  const metadata = { ...identity.metadata, ...(phone && { phone }) };
  const files = question.attachments.map((one) => one.id);
  return {
    message: question.text,
    client_id: question.clientId!,
    ...(session && { session_id: session.id }),
    ...(Object.keys(contact).length && { contact }),
    ...(Object.keys(metadata).length && { metadata }),
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
