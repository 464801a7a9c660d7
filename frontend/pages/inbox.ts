// The inbox: what one does with its panes, and what the live connection tells it.
import { delegate, need, text } from "./lib/dom";
import { announce, ring, showLooking, showTyping, showUnread, watchSound } from "./inbox/alerts";
import { pickedIds, watchBulk } from "./inbox/bulk";
import { watchKeyboard } from "./inbox/keyboard";
import { begin, closeTalk, markOpen, markRead, MORE, openTalk, showList, tellFocus } from "./inbox/open";
import { firstShown, isFull, list, me, openId, pane, refreshList, refreshTalk, request, root, touch } from "./inbox/panes";
import { call, watchNotices } from "./inbox/notices";
import { rowOf } from "./inbox/rows";
import { tellTimes } from "./inbox/times";
import { watchUndo } from "./inbox/undo";
import { watchViews } from "./inbox/views";
import { writer } from "./inbox/writer";

interface SessionFrame {
  session_id: string;
  status: string;
  handler: string;
  assignee_id: string | null;
}

const EARLIER = 50;
const GATHER_MS = 250;
const LOST_AFTER_MS = 6_000;
const wide = matchMedia("(width >= 82rem)");

// --- what comes from the server -------------------------------------------------------------------

/** What is asked for again and again is done once in a while, and never twice at a time. */
function gathered(act: () => Promise<void>): () => void {
  let [timer, running, again] = [0, false, false];
  const run = async (): Promise<void> => {
    timer = 0;
    running = true;
    await act().catch(() => undefined); // away for a moment: the next news or the next look fetches it
    running = false;
    if (again) soon();
    again = false;
  };
  const soon = (): void => {
    if (running) again = true;
    else timer ||= window.setTimeout(() => void run(), GATHER_MS);
  };
  return soon;
}

const listSoon = gathered(() => refreshList());
const talkSoon = gathered(async () => {
  const before = new Set(entries().map((entry) => entry.id));
  await refreshTalk();
  readOut(entries().filter((entry) => !before.has(entry.id)));
  await markRead();
});

function entries(): HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>("#talk-thread > .said")];
}

/** What others have said, for who does not see it: whole messages alone, and none of one's own. */
function readOut(fresh: HTMLElement[]): void {
  const part = (entry: Element, name: string): string => entry.querySelector(name)?.textContent?.trim() ?? "";
  const others = fresh.filter((entry) => !entry.hasAttribute("data-mine")).slice(-3);
  if (others.length) announce(others.map((entry) => `${part(entry, ".said__by bdi")}: ${part(entry, ".said__text")}`).join(" "));
}

function on<T>(name: string, act: (frame: T) => void): void {
  document.addEventListener(`konan:${name}`, (event) => act((event as CustomEvent<T>).detail));
}

const known = new Map<string, SessionFrame>();

/** Whose turn it is: mine, or anybody's where nobody has it yet. */
function concernsMe(frame: SessionFrame | undefined): boolean {
  if (!frame || frame.handler !== "human") return false;
  return frame.assignee_id === me || (frame.assignee_id === null && frame.status === "pending");
}

function waitsNewly(frame: SessionFrame): boolean {
  const row = document.getElementById(`row-${frame.session_id}`);
  const before = known.get(frame.session_id) ?? { status: row?.dataset.status, handler: row?.dataset.handler };
  return frame.status === "pending" && frame.handler === "human" && before.handler !== "human";
}

function heardSession(frame: SessionFrame): void {
  touch(frame.session_id);
  if (waitsNewly(frame)) {
    ring();
    announce(text(root, "handed"));
    callTo(frame.session_id, text(root, "handed"), nameOf(frame.session_id));
  }
  known.set(frame.session_id, frame);
  listSoon();
  if (frame.session_id === openId()) talkSoon();
}

on<SessionFrame>("session-created", heardSession);
on<SessionFrame>("session-updated", heardSession);
on<{ session_id: string; role: string; preview: string }>("message-created", (frame) => {
  if (frame.role !== "visitor" || !concernsMe(known.get(frame.session_id))) return;
  ring();
  const words = text(root, "heard", { name: nameOf(frame.session_id) });
  if (frame.session_id !== openId()) announce(words); // of the open one what was said is read out
  callTo(frame.session_id, words, frame.preview);
});

function nameOf(session: string): string {
  return rowOf(session)?.querySelector(".convo__name")?.textContent ?? root.dataset.visitor ?? "";
}

function callTo(session: string, title: string, words: string): void {
  call({ session, title, words }, (id) => void openTalk(id));
}
for (const mark of ["delivered", "read"]) {
  on<{ session_id: string }>(mark, (frame) => {
    if (frame.session_id === openId()) talkSoon();
  });
}
on<Parameters<typeof showTyping>[0]>("typing", showTyping);
on<NonNullable<Parameters<typeof showLooking>[0]>>("looking", showLooking);
on("access-ended", () => location.reload());
on("access-gained", refreshAll);
on("resync", refreshAll);

let lost = 0;

function refreshAll(): void {
  listSoon();
  if (openId()) talkSoon();
}

on<{ connected: boolean }>("live", ({ connected }) => {
  showLost(!connected);
  refreshAll();
  if (!connected) return;
  tellFocus();
  writer()?.retry();
});

function showLost(away: boolean): void {
  const line = need("[data-lost]", root);
  need("span", line).textContent = root.dataset.lost ?? "";
  clearTimeout(lost);
  if (away) lost = window.setTimeout(() => (line.hidden = false), LOST_AFTER_MS);
  else line.hidden = true;
}

document.addEventListener("inbox:placed", () => {
  markOpen();
  need("[data-filter-button]", root).toggleAttribute("data-on", list().hasAttribute("data-narrowed"));
  showUnread();
  showLooking();
  watchEnd();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void markRead();
});

// --- what the person does -------------------------------------------------------------------------

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

delegate("click", "[data-open]", (link, event) => {
  const pick = link.parentElement?.querySelector<HTMLInputElement>(".convo__pick");
  if (root.hasAttribute("data-picking") && pick && event.button === 0) {
    event.preventDefault();
    pick.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
    return;
  }
  if (!isPlain(event)) return;
  event.preventDefault();
  void openTalk(link.dataset.open ?? "");
});
delegate("click", "[data-view]", (link, event) => {
  if (!isPlain(event)) return;
  event.preventDefault();
  void showList(new URL((link as HTMLAnchorElement).href).search);
});
delegate("click", "[data-more]", (_link, event) => {
  if (isFull()) return; // the link leads on
  event.preventDefault();
  void refreshList(MORE);
});
delegate("click", "[data-retry]", (button) => {
  if (list().contains(button)) void showList(list().dataset.query ?? "", false);
  else void openTalk(openId(), false);
});

/** The rows go on by themselves where somebody scrolls to their end. */
const atEnd = new IntersectionObserver(
  (seen) => {
    if (seen.some((each) => each.isIntersecting) && !isFull()) void refreshList(MORE).catch(() => undefined);
  },
  { root: list(), rootMargin: "0px 0px 600px" },
);

function watchEnd(): void {
  atEnd.disconnect();
  const link = list().querySelector("[data-more]:not([hidden])");
  if (link) atEnd.observe(link);
}
delegate("click", "[data-back]", () => closeTalk());
delegate("click", "[data-views]", () => root.toggleAttribute("data-drawer"));
delegate("click", "[data-panel]", () => {
  // beside the conversation where there is room, else above it
  const toggled = wide.matches ? "shut" : "open";
  root.dataset.details = root.dataset.details === toggled ? "" : toggled;
});
delegate("click", "[data-earlier]", () => void showEarlier());

async function showEarlier(): Promise<void> {
  const scroller = need("[data-scroll]", pane);
  const below = scroller.scrollHeight - scroller.scrollTop;
  await refreshTalk(String(Math.max(1, Number(firstShown()) - EARLIER)));
  scroller.scrollTop = scroller.scrollHeight - below;
}

const filters = need<HTMLFormElement>("[data-filters]", root);
let searching = 0;

function filterQuery(): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(filters)) {
    if (typeof value === "string" && value && !name.startsWith("view_") && name !== "csrfmiddlewaretoken") params.set(name, value);
  }
  return params.toString();
}

filters.addEventListener("submit", (event) => {
  if ((event.submitter as HTMLButtonElement | null)?.formMethod === "post") return;
  event.preventDefault();
  document.querySelector<HTMLElement>("#filters")?.hidePopover();
  for (const busy of filters.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
  void showList(filterQuery());
});
need("[data-search]", root).addEventListener("input", () => {
  clearTimeout(searching);
  searching = window.setTimeout(() => void showList(filterQuery()), 300);
});

document.addEventListener("toggle", (event) => void fillPeople(event), true);

/** Who is there is asked when the menu opens. */
async function fillPeople(event: Event): Promise<void> {
  const menu = event.target;
  if (!(menu instanceof HTMLElement) || !menu.matches("[data-people]:popover-open")) return;
  const many = "ofMany" in menu.dataset ? `?ids=${pickedIds()}` : "";
  const response = await request(`${menu.dataset.people}${many}`).catch(() => null);
  if (!response?.ok) return;
  window.htmx.swap(menu, await response.text(), { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 0 });
  menu.querySelector<HTMLElement>(".menu__item")?.focus();
}

document.addEventListener("htmx:configRequest", (event) => {
  const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
  headers["X-From"] = firstShown();
});
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, requestConfig } = (event as CustomEvent<{ elt: Element; requestConfig: { verb: string } }>).detail;
  if (!pane.contains(elt)) return;
  tellTimes();
  if (requestConfig.verb !== "post") return;
  for (const menu of pane.querySelectorAll<HTMLElement>("[popover]:popover-open")) menu.hidePopover();
  const tag = elt.querySelector<HTMLInputElement>("#tag-add");
  if (tag) tag.value = "";
  listSoon();
});

addEventListener("popstate", () => {
  const params = new URLSearchParams(location.search);
  const id = params.get("session");
  params.delete("session");
  void showList(params.toString(), false);
  if (id) void openTalk(id, false);
  else closeTalk(false);
});

for (const link of document.querySelectorAll<HTMLElement>(".sidebar .nav__link")) link.title ||= link.textContent?.trim() ?? "";
watchSound();
watchNotices();
watchBulk();
watchUndo();
watchViews();
watchKeyboard();
setInterval(tellTimes, 30_000);
showUnread();
watchEnd();
if (openId()) begin();
