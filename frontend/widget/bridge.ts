/**
 * The wire between the panel and the loader on the host's page.
 *
 * The panel gives the loader commands (close, badge, keep, gone) and tells the page that
 * something happened, never what was said; it listens to its own parent alone. On a page of its
 * own there is nobody to talk to, and the panel is always open.
 */
export interface Command {
  open: boolean;
  url: string;
  title: string;
  /** What we gave the loader to remember, where the browser gives us no storage. */
  keep: string | null | undefined;
  /** The page has shut us down, and we have not yet said that everything is forgotten. */
  forget: unknown;
  /** What the page wants since, in its order. */
  calls: [name: string, value?: unknown][];
}

export type Happening =
  | "up"
  | "close"
  | "badge"
  | "keep"
  | "gone"
  | "unread"
  | "message:sent"
  | "message:received"
  | "handoff"
  | "csat"
  | "error";

/** What we put before a page's title, and how many messages it tells of. */
let prefix = "";
let counted = 0;
let unread = 0;

export const framed = window.parent !== window;

export function tell(name: Happening, detail: Record<string, unknown> = {}): void {
  if (framed) window.parent.postMessage({ ...detail, konan: name }, "*");
}

/** Tells how many messages wait. The loader answers with the page's title, which we add to. */
export function count(messages: number): void {
  unread = messages;
  tell("unread", { count: unread });
  if (!framed) document.title = numbered(document.title);
}

/** The title without our number, and with the number of now. */
function numbered(title: string): string {
  const own = withoutNumber(title);
  counted = unread;
  prefix = counted ? `(${counted}) ` : "";
  return prefix + own;
}

function withoutNumber(title: string): string {
  return title.startsWith(prefix) ? title.slice(prefix.length) : title;
}

export function listen(handler: (command: Command) => void): void {
  window.addEventListener("message", (event) => {
    const command = event.data as Command | null;
    const ours = framed && event.source === window.parent;
    if (!ours || typeof command?.open !== "boolean") return;
    handler({ ...command, title: withoutNumber(command.title) });
    if (counted === unread) return;
    tell("badge", { text: unread ? `${unread}` : "", title: numbered(command.title) });
  });
}
