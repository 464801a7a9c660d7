import { framed } from "./bridge";

/** Nobody's focus is taken by a panel that opened by itself, on the next page of a site. */
let asked = !framed;

/** Where one goes on writing. On a touch screen the keyboard waits until it is asked for. */
export function focusComposer(): void {
  asked = true;
  const target = matchMedia("(pointer: coarse)").matches ? "#panel" : "#message, .form input";
  setTimeout(() => document.querySelector<HTMLElement>(target)?.focus());
}

/** The visitor opened the panel before there was anything to write in, and is nowhere in it yet. */
export function focusIfAsked(): void {
  if (asked && document.activeElement === document.body) focusComposer();
}
