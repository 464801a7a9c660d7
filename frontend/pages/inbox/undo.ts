// Taking back what has just been resolved or snoozed: by the toast, or by z.
import { need, text } from "../lib/dom";
import { showToast } from "../lib/toast";
import { post } from "./acts";
import { root } from "./panes";

type Undo = () => Promise<boolean>;

let last: Undo | null = null;

export const canUndo = (): boolean => last !== null;

export async function undo(): Promise<void> {
  const back = last;
  last = null;
  for (const toast of document.querySelectorAll("[data-undo-toast]")) toast.remove();
  if (back && (await back())) showToast(text(root, "undone"));
}

/** Says what was done, with a way back. */
export function offerUndo(words: string, back: Undo): void {
  last = back;
  for (const toast of document.querySelectorAll("[data-undo-toast]")) toast.remove();
  const toast = showToast(words, { label: text(root, "undo"), act: () => void undo() });
  toast.dataset.undoToast = "";
}

interface Requested {
  xhr: XMLHttpRequest;
  requestConfig: { path: string; parameters: Record<string, string> };
}

/** Of the forms of one conversation, and of many. */
export function watchUndo(): void {
  // At its beginning: the form may be drawn anew, by news of the very act, before the answer comes.
  document.addEventListener("htmx:beforeSend", (event) => {
    const { xhr, requestConfig } = (event as CustomEvent<Requested>).detail;
    const { path, parameters } = requestConfig;
    const status = path.endsWith("/status") ? parameters.status : "";
    if (status !== "resolved" && status !== "snoozed") return;
    xhr.addEventListener("load", () => {
      if (xhr.status < 400) offerUndo(text(root, status), () => post(path.replace(/status$/, "undo")));
    });
  });
  document.addEventListener("inbox-bulk", (event) => {
    const { said, undoable } = (event as CustomEvent<{ said: string; undoable: string[] }>).detail;
    if (undoable.length === 0) showToast(said);
    else offerUndo(said, () => undoMany(undoable));
  });
}

async function undoMany(ids: string[]): Promise<boolean> {
  const url = need<HTMLFormElement>("#bulk").action;
  const body = new FormData();
  body.append("csrfmiddlewaretoken", need<HTMLMetaElement>("meta[name=csrf-token]").content);
  body.append("act", "undo");
  for (const id of ids) body.append("session_ids", id);
  const response = await fetch(url, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!response?.ok) document.dispatchEvent(new Event("htmx:sendError"));
  return response?.ok === true;
}
