// Opening a conversation, going through the list, and what its being open means.
import { csrfToken, need, text } from "../lib/dom";
import { announce, forgetLooking, showLooking } from "./alerts";
import { address, fetchTalk, head, list, openId, pane, refreshList, request, root, scrollToEnd, showState, talk, wholeList } from "./panes";
import { rowOf } from "./rows";
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
  for (const link of root.querySelectorAll<HTMLElement>("[data-row] > [aria-current]")) {
    if (link.dataset.open !== openId()) link.removeAttribute("aria-current");
  }
  rowOf(openId())?.querySelector("[data-open]")?.setAttribute("aria-current", "true");
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
  showState("blank");
  if (remember) history.pushState(null, "", address(list().dataset.query ?? "", ""));
}

/** j and k; at the end of what is shown the next rows come first. */
export async function step(by: number): Promise<void> {
  const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("#list [data-open]")];
  const at = rows().findIndex((row) => row.dataset.open === openId());
  const to = at < 0 ? 0 : at + by;
  if (to === rows().length && hasMore()) await refreshList(MORE);
  const next = rows()[to];
  if (!next) return;
  next.scrollIntoView({ block: "nearest" });
  await openTalk(next.dataset.open ?? "");
}

export const MORE = 50;

function hasMore(): boolean {
  return list().querySelector<HTMLElement>("[data-more]")?.hidden === false;
}

/** Another view of the list; the form of filters says the same. */
export async function showList(query: string, remember = true): Promise<void> {
  delete root.dataset.drawer;
  fillFilters(query);
  if (remember) history.pushState(null, "", address(query, openId()));
  list().ariaBusy = "true";
  list().scrollTo({ top: 0 });
  try {
    await wholeList(query);
    tellHowMany();
  } catch {
    const template = need<HTMLTemplateElement>("template[data-state=broken-list]", root);
    list().dataset.query = query;
    list().replaceChildren(template.content.cloneNode(true));
  } finally {
    list().ariaBusy = "false";
  }
}

/** For who does not see the list. */
function tellHowMany(): void {
  const rows = list().querySelectorAll("[data-row]").length;
  const empty = list().querySelector(".empty h3")?.textContent ?? "";
  announce(rows ? text(root, hasMore() ? "listedMore" : "listed", { n: rows }) : empty);
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
