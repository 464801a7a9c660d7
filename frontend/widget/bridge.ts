/**
 * The wire between the panel and the loader on the host's page.
 *
 * The panel gives the loader commands (close, badge, keep) and tells the page that something
 * happened, never what was said; it listens to its own parent alone. On a page of its own there is nobody to talk to, and the panel is always open.
 */
export interface Command {
  open: boolean;
  url: string;
  title: string;
  prefill: string;
  /** What we gave the loader to remember, where the browser gives us no storage. */
  keep: string | null | undefined;
}

export type Happening =
  | "up"
  | "close"
  | "badge"
  | "keep"
  | "unread"
  | "message:sent"
  | "message:received"
  | "handoff"
  | "csat"
  | "error";

export const framed = window.parent !== window;

export function tell(name: Happening, detail: Record<string, unknown> = {}): void {
  if (framed) window.parent.postMessage({ ...detail, konan: name }, "*");
}

export function listen(handler: (command: Command) => void): void {
  window.addEventListener("message", (event) => {
    const command = event.data as Command | null;
    const ours = framed && event.source === window.parent;
    if (ours && typeof command?.open === "boolean") handler(command);
  });
}
