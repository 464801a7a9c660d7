// j k r n e / ?
import { need } from "../lib/dom";
import { step } from "./open";
import { pane, root } from "./panes";
import { writer } from "./writer";

const acts: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  r: () => writer()?.focus("reply"),
  n: () => writer()?.focus("note"),
  e: () => pane.querySelector<HTMLElement>("[data-resolve] button")?.click(),
  "/": () => need<HTMLInputElement>("[data-search]", root).select(),
  "?": () => need<HTMLDialogElement>("#shortcuts").showModal(),
};

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], [popover]:popover-open")) return true;
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

export function watchKeyboard(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target === root.querySelector("[data-search]")) {
      (event.target as HTMLElement).blur();
      return;
    }
    const act = acts[event.key];
    if (!act || isBusy(event.target)) return;
    event.preventDefault();
    act();
  });
}
