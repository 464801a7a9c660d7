// Every action has a key. The sheet in the page lists them in the person's language: which key is
// which, and what the command palette offers, is read from there.
import { need } from "../lib/dom";
import { assignTo } from "./acts";
import { pick, pickAll } from "./bulk";
import { step } from "./open";
import { me, pane, root, talk } from "./panes";
import { canUndo, undo } from "./undo";
import { writer } from "./writer";

interface Act {
  run: () => void;
  can?: () => boolean;
}

const sheet = need<HTMLDialogElement>("#shortcuts");
const mayAct = (): boolean => writer() !== null;
const inPane = (selector: string): HTMLElement | null => pane.querySelector<HTMLElement>(selector);

/** Clicks the button, wherever it is now. */
function button(selector: string): Act {
  return { run: () => inPane(selector)?.click(), can: () => inPane(selector) !== null };
}

/** Goes to a field of the details, which are shown where they were not. */
function field(selector: string): Act {
  const go = (): void => {
    const target = inPane(selector);
    target?.closest("details")?.setAttribute("open", "");
    if (target?.offsetParent === null) inPane("[data-panel]")?.click();
    target?.focus();
  };
  return { run: go, can: () => inPane(selector) !== null };
}

const acts: Record<string, Act> = {
  next: { run: () => void step(1) },
  previous: { run: () => void step(-1) },
  search: { run: () => need<HTMLInputElement>("[data-search]", root).select() },
  filters: { run: () => need("[data-filter-button]", root).click() },
  about: { run: () => inPane("[data-panel]")?.click(), can: () => talk() !== null },
  mine: { run: () => void assignTo(me), can: mayAct },
  assign: button("#assign-button"),
  turn: button("[data-turn] button"),
  snooze: button("#snooze-button"),
  resolve: button("[data-resolve] button"),
  undo: { run: () => void undo(), can: canUndo },
  tag: field("#tag-add"),
  priority: field("#panel-priority"),
  reply: { run: () => writer()?.focus("reply"), can: mayAct },
  note: { run: () => writer()?.focus("note"), can: mayAct },
  pick: { run: pick, can: mayAct },
  pickAll: { run: pickAll, can: () => root.querySelector("#bulk") !== null },
  sheet: { run: () => sheet.showModal() },
};

const rows = [...sheet.querySelectorAll<HTMLElement>("[data-act]")];
const byKey = new Map(rows.map((row) => [row.dataset.key ?? "", row.dataset.act ?? ""]));

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], [popover]:popover-open")) return true;
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

/** What is written on the key in Latin letters, whatever the keyboard writes: Arabic, say. */
function keyOf(event: KeyboardEvent): string {
  if (/^[ -~]$/.test(event.key)) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return event.shiftKey ? letter : letter.toLowerCase();
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return /^Digit(\d)$/.exec(event.code)?.[1] ?? event.key;
}

function view(number: number): void {
  root.querySelectorAll<HTMLElement>("#views > ul:first-child [data-view]")[number - 1]?.click();
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  if (event.key === "Escape" && target.matches("[data-search], .panel :is(input, select)")) {
    target.blur();
    return;
  }
  if (isBusy(target)) return;
  const key = keyOf(event);
  const act = acts[byKey.get(key) ?? ""];
  if (act && act.can?.() !== false) act.run();
  else if (/^[1-9]$/.test(key)) view(Number(key));
  else return;
  event.preventDefault();
}

interface Offered {
  add: (command: { label: string; keys: string; run: () => void }) => void;
}

function offer(event: Event): void {
  const { add } = (event as CustomEvent<Offered>).detail;
  for (const row of rows) {
    const act = acts[row.dataset.act ?? ""];
    if (!act || act.can?.() === false) continue;
    add({ label: need("dd", row).textContent ?? "", keys: need("dt", row).textContent ?? "", run: act.run });
  }
}

export function watchKeyboard(): void {
  document.addEventListener("keydown", press);
  document.addEventListener("konan:commands", offer);
}
