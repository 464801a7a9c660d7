// Many conversations at once: picked one by one, in a row with Shift, or all that are listed.
import { need, text } from "../lib/dom";
import { openId, refreshList, root } from "./panes";
import { rowOf } from "./rows";

const MOST = 100; // at a time

const picked = new Set<string>();
let from: HTMLInputElement | null = null;

function draw(): void {
  const form = document.querySelector<HTMLFormElement>("#bulk");
  if (!form) return;
  form.hidden = picked.size === 0;
  need("[data-count]", form).textContent = text(root, picked.size === MOST ? "pickedMost" : "picked", { n: picked.size });
}

/** Of those that are picked, as an address names them. */
export function pickedIds(): string {
  return [...picked].join(",");
}

function boxes(): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(".convo__pick")];
}

function choose(chosen: HTMLInputElement[], on: boolean): void {
  for (const box of chosen) {
    if (on && picked.size < MOST) picked.add(box.value);
    else if (!on) picked.delete(box.value);
    box.checked = picked.has(box.value);
  }
  draw();
}

function clear(): void {
  picked.clear();
  choose(boxes(), false);
}

function picking(on: boolean): void {
  root.toggleAttribute("data-picking", on);
  root.querySelector("[data-pick]")?.setAttribute("aria-pressed", String(on));
  if (!on) clear();
}

/** x: the conversation that is open. */
export function pick(): void {
  const box = rowOf(openId())?.querySelector<HTMLInputElement>(".convo__pick");
  if (!box) return;
  picking(true);
  from = box;
  choose([box], !box.checked);
}

/** Shift and x: all, or none where all are. */
export function pickAll(): void {
  const all = boxes().slice(0, MOST);
  const on = all.some((box) => !box.checked);
  picking(on);
  choose(all, on);
}

/** Shift and a click: everything from the last one to this one. */
function pickRange(to: HTMLInputElement): void {
  const all = boxes();
  const ends = [all.indexOf(to), from ? all.indexOf(from) : -1].sort((a, b) => a - b);
  const range = ends[0] === -1 ? [to] : all.slice(ends[0], (ends[1] ?? 0) + 1);
  choose(range, to.checked);
}

export function watchBulk(): void {
  root.addEventListener("click", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(".convo__pick")) return;
    if (event.shiftKey) pickRange(box);
    else choose([box], box.checked);
    from = box;
  });
  // Enter in a form means its first button, which is not what somebody who writes a tag wants.
  root.querySelector<HTMLInputElement>("#bulk [name=tag]")?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    root.querySelector<HTMLButtonElement>("#bulk [value=tag]")?.click();
  });
  root.querySelector("[data-pick]")?.addEventListener("click", () => picking(!root.hasAttribute("data-picking")));
  root.querySelector("[data-pick-all]")?.addEventListener("click", pickAll);
  // A list that is drawn anew knows nothing of what was picked.
  document.addEventListener("inbox:placed", () => {
    if (picked.size === 0) return;
    const shown = new Set<string>();
    for (const box of boxes()) {
      box.checked = picked.has(box.value);
      shown.add(box.value);
    }
    for (const id of picked) if (!shown.has(id)) picked.delete(id);
    draw();
  });
  document.addEventListener("inbox-bulk", () => {
    for (const menu of document.querySelectorAll<HTMLElement>("#bulk > [popover]")) menu.hidePopover();
    picking(false);
    void refreshList();
  });
}
