// The panes: fetched as fragments, put in place by morphing, so that nothing jumps.
import type {} from "../lib/htmx";
import { need } from "../lib/dom";

export const root = need("#inbox");
export const pane = need("#conversation");

const NO_ID = "00000000-0000-0000-0000-000000000000";
const MOST_ROWS = 100;
const PLAIN = { swapDelay: 0, settleDelay: 0 };

/** Who acts, and which conversation is open. */
export const me = root.dataset.me ?? "";
export const openId = (): string => root.dataset.session ?? "";
export const talk = (): HTMLElement | null => pane.querySelector<HTMLElement>("[data-talk]");
export const list = (): HTMLElement => need("#list");

export function head(): HTMLElement | null {
  return document.getElementById("talk-head");
}

/** A fragment, or an act's answer; a person who is signed out is led to the sign-in. */
export async function request(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = { "HX-Request": "true", "X-From": firstShown(), ...init.headers };
  const response = await fetch(url, { ...init, headers });
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere) location.assign(elsewhere);
  return response;
}

export function firstShown(): string {
  return document.getElementById("talk-thread")?.dataset.first ?? "";
}

/** Puts the parts of an answer in their places. */
export function place(html: string): void {
  keepEnd(() => window.htmx.swap(root, html, { swapStyle: "none", ...PLAIN }));
  document.dispatchEvent(new Event("inbox:placed"));
}

/** Whoever reads the newest words goes on reading them; whoever has scrolled up stays there. */
export function keepEnd(act: () => void): void {
  const scroller = pane.querySelector("[data-scroll]");
  const near = !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 140;
  act();
  if (near) scrollToEnd();
}

export function scrollToEnd(): void {
  const scroller = pane.querySelector("[data-scroll]");
  scroller?.scrollTo({ top: scroller.scrollHeight });
}

function listUrl(query: string, shown: number): string {
  const params = new URLSearchParams(query);
  params.set("shown", String(shown));
  if (openId()) params.set("session", openId());
  return `${root.dataset.list}?${params}`;
}

let wantedList = 0;

/** The list and the views anew; of several at once the last one counts. */
export async function refreshList(query = list().dataset.query ?? "", more = 0): Promise<void> {
  const mine = ++wantedList;
  const shown = Math.min(MOST_ROWS, Number(list().dataset.shown) + more);
  const response = await request(listUrl(query, shown));
  if (!response.ok || mine !== wantedList) return;
  const html = await response.text();
  if (mine === wantedList) place(html);
}

let wantedTalk = 0;

/** What has changed in the open conversation; `first`: from an earlier message on. */
export async function refreshTalk(first = firstShown()): Promise<void> {
  const shown = talk();
  if (!shown) return;
  const mine = ++wantedTalk;
  const response = await request(`${shown.dataset.fresh}?from=${first}`);
  if (mine !== wantedTalk || shown !== talk()) return;
  if (response.status === 404) leave(root.dataset.left ?? "");
  else if (response.ok) place(await response.text());
}

/** Puts a conversation into its pane. */
export async function fetchTalk(id: string): Promise<boolean> {
  root.dataset.session = id;
  const response = await request((root.dataset.conversation ?? "").replace(NO_ID, id));
  if (root.dataset.session !== id) return false;
  if (!response.ok) {
    if (response.status === 404) leave(root.dataset.left ?? "");
    return false;
  }
  window.htmx.swap(pane, await response.text(), { swapStyle: "innerHTML", ...PLAIN });
  return true;
}

/** The open conversation is gone. */
function leave(reason: string): void {
  root.dataset.session = "";
  root.dataset.pane = "list";
  const words = document.createElement("p");
  words.className = "inbox__blank muted";
  words.textContent = reason;
  pane.replaceChildren(words);
  void refreshList();
}

export function address(query: string, id: string): string {
  const params = new URLSearchParams(query);
  if (id) params.set("session", id);
  return `${location.pathname}?${params}`;
}
