// Desktop notifications: asked for by a click alone, one for all tabs, and never while somebody
// is looking, or has said that they are away. What is chosen is kept in this browser.
import { need, text } from "../lib/dom";
import { root } from "./panes";

const ON = "konan:desktop";
const WORDLESS = "konan:desktop-wordless";
const ATTENDED = "konan-attended";
const ONE_MS = 1_000;

const box = need<HTMLInputElement>("[data-desktop]", root);
const wordless = need<HTMLInputElement>("[data-wordless]", root);
const hint = need("[data-desktop-hint]", root);

export interface News {
  session: string;
  title: string;
  words: string;
}

const isThere = "Notification" in window;

function wanted(): boolean {
  return isThere && localStorage.getItem(ON) === "on" && Notification.permission === "granted";
}

function show(): void {
  box.checked = wanted();
  box.disabled = !isThere;
  wordless.checked = localStorage.getItem(WORDLESS) === "on";
  wordless.disabled = !wanted();
  const refused = isThere && Notification.permission === "denied";
  hint.hidden = isThere && !refused;
  hint.textContent = refused ? text(root, "desktopRefused") : text(root, "desktopMissing");
}

async function choose(): Promise<void> {
  if (box.checked && Notification.permission === "default") await Notification.requestPermission();
  localStorage.setItem(ON, box.checked && Notification.permission === "granted" ? "on" : "off");
  show();
}

/** Held by a tab in front of which somebody sits. */
function attend(): void {
  if (!document.hasFocus() || !navigator.locks) return;
  void navigator.locks.request(ATTENDED, { mode: "shared" }, () => new Promise((left) => addEventListener("blur", left, { once: true })));
}

async function isAttended(): Promise<boolean> {
  if (document.visibilityState === "visible" && document.hasFocus()) return true;
  const locks = await navigator.locks?.query();
  return locks?.held?.some((lock) => lock.name === ATTENDED) ?? false;
}

/** As the person has said at the foot of the menu: only who is there is called. */
export function isReachable(): boolean {
  const status = document.querySelector<HTMLElement>("[data-presence]")?.dataset.presence;
  return status === undefined || status === "online";
}

/** Of several tabs of the inbox one calls. */
export function call(news: News, open: (session: string) => void): void {
  if (!wanted() || !isReachable()) return;
  const tell = async (lock: Lock | null): Promise<void> => {
    if (!lock || (await isAttended())) return;
    notify(news, open);
    await new Promise((done) => setTimeout(done, ONE_MS));
  };
  if (navigator.locks) void navigator.locks.request(`konan-call:${news.session}`, { ifAvailable: true }, tell);
  else if (!document.hasFocus()) notify(news, open);
}

function notify(news: News, open: (session: string) => void): void {
  const hidden = localStorage.getItem(WORDLESS) === "on";
  const title = hidden ? text(root, "calls") : news.title;
  const shown = new Notification(title, { body: hidden ? "" : news.words, tag: `konan:${news.session}` });
  shown.addEventListener("click", () => {
    focus();
    shown.close();
    open(news.session);
  });
}

export function watchNotices(): void {
  show();
  box.addEventListener("change", () => void choose());
  wordless.addEventListener("change", () => localStorage.setItem(WORDLESS, wordless.checked ? "on" : "off"));
  addEventListener("focus", attend);
  addEventListener("storage", show);
  attend();
}
