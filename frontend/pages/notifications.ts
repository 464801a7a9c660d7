import { need, text } from "./lib/dom";

/** What the live socket hands on: a frame of `/ws/inbox`. */
interface Told {
  id: string | null;
  unread: number;
}

const bell = need("#bell");
const MOST_SHOWN = 99;

function show(count: number): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-bell-button]")) {
    const badge = need("[data-bell-count]", button);
    badge.textContent = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
    badge.hidden = count === 0;
    button.setAttribute("aria-label", text(button, count ? "some" : "none", { count }));
  }
}

function load(): void {
  void window.htmx.ajax("get", bell.dataset.latest ?? "", { target: "#bell-latest", swap: "innerHTML" });
}

/** The list of the page, where it is the one that is open. */
function loadList(): void {
  const list = document.querySelector("#notification-list");
  if (!list) return;
  const select = "#notification-list";
  void window.htmx.ajax("get", location.href, { target: select, select, swap: "outerHTML" });
}

/** Without a network, or signed out, the number that is there stays. */
async function refresh(): Promise<void> {
  const answer = await fetch(bell.dataset.count ?? "", { redirect: "manual" }).catch(() => null);
  if (answer?.ok) show(((await answer.json()) as { count: number }).count);
}

bell.addEventListener("toggle", (event) => {
  if ((event as ToggleEvent).newState === "open") load();
});
document.addEventListener("konan:notification", (event) => {
  const told = (event as CustomEvent<Told>).detail;
  show(told.unread);
  if (bell.matches(":popover-open")) load();
  if (told.id) loadList();
});
bell.addEventListener("htmx:afterSwap", () => show(Number(need("[data-unread]", bell).dataset.unread)));
// After a connect, and now and then without one: a frame may have been lost.
document.addEventListener("konan:live", () => void refresh());
addEventListener("focus", () => void refresh());
addEventListener("pageshow", (event) => {
  if (event.persisted) void refresh();
});
