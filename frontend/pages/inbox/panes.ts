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
  for (const image of scroller?.querySelectorAll("img") ?? []) {
    if (!image.complete) image.addEventListener("load", () => scroller?.scrollTo({ top: scroller.scrollHeight }), { once: true });
  }
}

function listUrl(query: string, shown: number): string {
  const params = new URLSearchParams(query);
  params.set("shown", String(shown));
  if (openId()) params.set("session", openId());
  return `${root.dataset.list}?${params}`;
}

/** Of several fetches of the same thing the last one counts; the others are let go. */
function latest(): () => AbortSignal {
  let running = new AbortController();
  return () => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
}

const nextList = latest();
const nextTalk = latest();
const nextOpened = latest();

/** Null where a later fetch took its place. */
async function fetched(url: string, signal: AbortSignal): Promise<{ status: number; html: string } | null> {
  try {
    const response = await request(url, { signal });
    return { status: response.status, html: await response.text() };
  } catch (cause) {
    if (signal.aborted) return null;
    throw cause;
  }
}

/** The list and the views anew. */
export async function refreshList(query = list().dataset.query ?? "", more = 0): Promise<void> {
  const shown = Math.min(MOST_ROWS, Number(list().dataset.shown) + more);
  const found = await fetched(listUrl(query, shown), nextList());
  if (found?.status === 200) place(found.html);
}

/** What has changed in the open conversation; `first`: from an earlier message on. */
export async function refreshTalk(first = firstShown()): Promise<void> {
  const shown = talk();
  if (!shown) return;
  const found = await fetched(`${shown.dataset.fresh}?from=${first}`, nextTalk());
  if (shown !== talk()) return;
  if (found?.status === 404) leave(root.dataset.left ?? "");
  else if (found?.status === 200) place(found.html);
}

/** Puts a conversation into its pane. */
export async function fetchTalk(id: string): Promise<boolean> {
  root.dataset.session = id;
  const found = await fetched((root.dataset.conversation ?? "").replace(NO_ID, id), nextOpened());
  if (!found || root.dataset.session !== id) return false;
  if (found.status === 404) leave(root.dataset.left ?? "");
  if (found.status !== 200) return false;
  window.htmx.swap(pane, found.html, { swapStyle: "innerHTML", ...PLAIN });
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
