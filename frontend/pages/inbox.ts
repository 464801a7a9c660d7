// The inbox: what one does with its panes, and what the live connection tells it.
import { delegate, need, text } from "./lib/dom";
import { announce, ring, showLooking, showTyping, showUnread, watchSound } from "./inbox/alerts";
import { watchBulk } from "./inbox/bulk";
import { watchKeyboard } from "./inbox/keyboard";
import { begin, closeTalk, markOpen, markRead, openTalk, showList, tellFocus } from "./inbox/open";
import { firstShown, list, me, openId, pane, refreshList, refreshTalk, request, root } from "./inbox/panes";
import { tellTimes } from "./inbox/times";
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
  await refreshTalk();
  await markRead();
});

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
  if (waitsNewly(frame)) {
    ring();
    announce(text(root, "handed"));
  }
  known.set(frame.session_id, frame);
  listSoon();
  if (frame.session_id === openId()) talkSoon();
}

on<SessionFrame>("session-created", heardSession);
on<SessionFrame>("session-updated", heardSession);
on<{ session_id: string; role: string }>("message-created", (frame) => {
  if (frame.role !== "visitor" || !concernsMe(known.get(frame.session_id))) return;
  ring();
  const row = document.querySelector(`#row-${frame.session_id} .convo__name`);
  announce(text(root, "heard", { name: row?.textContent ?? root.dataset.visitor ?? "" }));
});
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
  tellTimes();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void markRead();
});

// --- what the person does -------------------------------------------------------------------------

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

delegate("click", "[data-open]", (link, event) => {
  if (!isPlain(event)) return;
  event.preventDefault();
  const pick = link.parentElement?.querySelector<HTMLInputElement>(".convo__pick");
  if (root.hasAttribute("data-picking") && pick) pick.click();
  else void openTalk(link.dataset.open ?? "");
});
delegate("click", "[data-view]", (link, event) => {
  if (!isPlain(event)) return;
  event.preventDefault();
  void showList(new URL((link as HTMLAnchorElement).href).search);
});
delegate("click", "[data-more]", (_link, event) => {
  if (Number(list().dataset.shown) >= 100) return;
  event.preventDefault();
  void refreshList(list().dataset.query, 25);
});
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
  if (!(menu instanceof HTMLElement) || !menu.matches("#assign-menu:popover-open")) return;
  const response = await request(menu.dataset.people ?? "").catch(() => null);
  if (response?.ok) window.htmx.swap(menu, await response.text(), { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 0 });
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
watchBulk();
watchKeyboard();
setInterval(tellTimes, 30_000);
showUnread();
if (openId()) begin();
