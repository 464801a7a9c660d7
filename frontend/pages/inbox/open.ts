// Opening a conversation, going through the list, and what its being open means.
import { csrfToken, need } from "../lib/dom";
import { forgetLooking, showLooking } from "./alerts";
import { address, fetchTalk, head, list, openId, pane, refreshList, request, root, scrollToEnd, talk } from "./panes";
import { tellTimes } from "./times";
import { beginWriting } from "./writer";

function say(frame: object): void {
  document.dispatchEvent(new CustomEvent("konan:send", { detail: frame }));
}

/** Others see who looks. */
export function tellFocus(): void {
  say({ type: "focus", session_id: openId() || null });
}

export function markOpen(): void {
  for (const link of root.querySelectorAll<HTMLElement>("[data-row] [data-open]")) {
    if (link.dataset.open === openId()) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Seen is read: what stands before somebody's eyes, by somebody who may answer. */
export async function markRead(): Promise<void> {
  const unread = Number(head()?.dataset.unread ?? 0);
  const shown = talk();
  if (!unread || !shown || document.visibilityState !== "visible" || !pane.querySelector("[data-writer]")) return;
  head()?.setAttribute("data-unread", "0");
  const body = new FormData();
  body.append("csrfmiddlewaretoken", csrfToken());
  const response = await request(shown.dataset.read ?? "", { method: "POST", body }).catch(() => null);
  if (response?.ok) await refreshList();
}

/** What follows once a conversation stands in its pane. */
export function begin(): void {
  forgetLooking();
  scrollToEnd();
  tellTimes();
  tellFocus();
  showLooking();
  if (talk()) {
    beginWriting();
    void markRead();
  }
}

export async function openTalk(id: string, remember = true): Promise<void> {
  root.dataset.pane = "thread";
  delete root.dataset.drawer;
  if (id === openId() && talk()) return;
  root.dataset.session = id;
  markOpen();
  if (remember) history.pushState(null, "", address(list().dataset.query ?? "", id));
  if (await fetchTalk(id)) begin();
}

export function closeTalk(remember = true): void {
  root.dataset.pane = "list";
  root.dataset.session = "";
  markOpen();
  tellFocus();
  pane.replaceChildren();
  if (remember) history.pushState(null, "", address(list().dataset.query ?? "", ""));
}

/** j and k. */
export function step(by: number): void {
  const rows = [...root.querySelectorAll<HTMLElement>("#list [data-open]")];
  const at = rows.findIndex((row) => row.dataset.open === openId());
  const next = rows[at < 0 ? 0 : at + by];
  if (!next) return;
  next.scrollIntoView({ block: "nearest" });
  void openTalk(next.dataset.open ?? "");
}

/** Another view of the list; the form of filters says the same. */
export async function showList(query: string, remember = true): Promise<void> {
  list().dataset.shown = "0";
  delete root.dataset.drawer;
  fillFilters(query);
  if (remember) history.pushState(null, "", address(query, openId()));
  list().scrollTo({ top: 0 });
  await refreshList(query);
}

function fillFilters(query: string): void {
  const params = new URLSearchParams(query);
  const form = need<HTMLFormElement>("[data-filters]", root);
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      if (element !== document.activeElement) element.value = params.get(element.name) ?? "";
    }
  }
}
