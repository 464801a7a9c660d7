/** Where one goes on writing. On a touch screen the keyboard waits until it is asked for. */
export function focusComposer(): void {
  const target = matchMedia("(pointer: coarse)").matches ? "#panel" : "#message, .form input";
  setTimeout(() => document.querySelector<HTMLElement>(target)?.focus());
}
