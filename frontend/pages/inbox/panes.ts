// The panes: fetched as fragments, put in place by morphing, so that nothing jumps.
import type {} from "../lib/htmx";
import { need } from "../lib/dom";
import { arrange, drawn, missing, type Order } from "./rows";

export const root = need("#inbox");
export const pane = need("#conversation");

const NO_ID = "00000000-0000-0000-0000-000000000000";
const FIRST_ROWS = 25;
const MOST_ROWS = 500;
const MOST_ASKED = 100; // in one request
const SLOW_MS = 180;
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

function listUrl(path: string, query: string, asked: Record<string, string> = {}): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(asked)) params.set(name, value);
  if (openId()) params.set("session", openId());
  return `${path}?${params}`;
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

/** Another list, or this one from its beginning. Throws where the server is not there. */
export async function wholeList(query = list().dataset.query ?? ""): Promise<void> {
  const found = await fetched(listUrl(root.dataset.list ?? "", query), nextList());
  if (found?.status === 200) {
    // what is far below need not be compared
    for (const row of [...list().querySelectorAll("[data-row]")].slice(FIRST_ROWS)) row.remove();
    place(found.html);
  } else if (found) throw new Error(String(found.status));
}

interface Known {
  order: Order;
  next: string | null;
  rows: string;
  parts: string;
}

const touched = new Set<string>();

/** A row of which something was heard: it is drawn anew with the next refresh. */
export function touch(id: string): void {
  touched.add(id);
}

/** The list and the views as they are now, `more` rows longer; what has not changed stays. */
export async function refreshList(more = 0): Promise<void> {
  const [rows, query] = [list().querySelector(".convos"), list().dataset.query ?? ""];
  if (!rows) return wholeList(query);
  const shown = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, rows.children.length) + more);
  const asked = { shown: String(shown), have: String(rows.children.length), rows: [...touched].slice(-FIRST_ROWS).join() };
  touched.clear();
  const signal = nextList();
  const found = await fetched(listUrl(root.dataset.order ?? "", query, asked), signal);
  if (found?.status !== 200) return;
  const known = JSON.parse(found.html) as Known;
  if (!known.order.length) return wholeList(query);
  const fresh = drawn(known.rows);
  for (let ids = missing(known.order, fresh); ids.length; ids = ids.slice(MOST_ASKED)) {
    const url = listUrl(root.dataset.rows ?? "", query, { ids: ids.slice(0, MOST_ASKED).join() });
    const others = await fetched(url, signal);
    if (others?.status !== 200) return;
    for (const [id, row] of drawn(others.html)) fresh.set(id, row);
  }
  if (!rows.isConnected) return;
  arrange(rows, known.order, fresh);
  showMore(known.next);
  place(known.parts);
}

/** As many rows as a list shows at a time. */
export function isFull(): boolean {
  return list().querySelectorAll("[data-row]").length >= MOST_ROWS;
}

function showMore(next: string | null): void {
  const link = need<HTMLAnchorElement>("[data-more]", list());
  link.hidden = next === null;
  const url = new URL(link.href);
  url.searchParams.set("cursor", next ?? "");
  link.href = url.href;
}

/** What has changed in the open conversation; `first`: from an earlier message on. */
export async function refreshTalk(first = firstShown()): Promise<void> {
  const shown = talk();
  if (!shown) return;
  const found = await fetched(`${shown.dataset.fresh}?from=${first}`, nextTalk());
  if (shown !== talk()) return;
  if (found?.status === 404) leave();
  else if (found?.status === 200) place(found.html);
}

/** Puts a conversation into its pane; where that takes a while its outline stands there. */
export async function fetchTalk(id: string): Promise<boolean> {
  root.dataset.session = id;
  pane.ariaBusy = "true";
  const slow = window.setTimeout(() => showState("loading"), SLOW_MS);
  try {
    const found = await fetched((root.dataset.conversation ?? "").replace(NO_ID, id), nextOpened());
    if (!found || root.dataset.session !== id) return false;
    if (found.status === 404) leave();
    else if (found.status !== 200) showState("broken");
    else window.htmx.swap(pane, found.html, { swapStyle: "innerHTML", ...PLAIN });
    return found.status === 200;
  } catch {
    showState("broken");
    return false;
  } finally {
    clearTimeout(slow);
    if (root.dataset.session === id || !openId()) pane.ariaBusy = "false";
  }
}

/** What stands in the pane where no conversation does: loading, broken, gone or blank. */
export function showState(name: "loading" | "broken" | "gone" | "blank"): void {
  const template = need<HTMLTemplateElement>(`template[data-state=${name}]`, root);
  pane.replaceChildren(template.content.cloneNode(true));
}

/** The open conversation is gone. */
function leave(): void {
  root.dataset.session = "";
  showState("gone");
  void refreshList();
}

export function address(query: string, id: string): string {
  const params = new URLSearchParams(query);
  if (id) params.set("session", id);
  return `${location.pathname}?${params}`;
}
