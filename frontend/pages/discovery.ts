// Ticking pages: all, a folder, one; the button says how many. The list may come in later.
import { need } from "./lib/dom";

const FORM = "form[data-pages]";

function boxes(within: ParentNode): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>("input[name=page]:not(:disabled)")];
}

/** A box for many: ticked, empty, or neither. */
function reflect(box: HTMLInputElement | null, of: HTMLInputElement[]): void {
  if (!box) return;
  const ticked = of.filter((each) => each.checked).length;
  box.checked = ticked === of.length;
  box.indeterminate = ticked > 0 && ticked < of.length;
}

function count(form: HTMLElement): void {
  const all = boxes(form);
  const ticked = all.filter((box) => box.checked).length;
  reflect(form.querySelector("[data-all]"), all);
  for (const folder of form.querySelectorAll("[data-folder]")) {
    reflect(folder.querySelector("[data-folder-all]"), boxes(folder));
  }
  const output = form.querySelector("[data-count]");
  if (!output) return;
  output.textContent = `${ticked}`;
  need<HTMLButtonElement>("button:has([data-count])", form).disabled = ticked === 0;
}

function begin(): void {
  const form = document.querySelector<HTMLElement>(FORM);
  if (!form) return;
  for (const element of form.querySelectorAll<HTMLElement>("[data-scripted]")) element.hidden = false;
  count(form);
}

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const form = target.closest<HTMLElement>(FORM);
  if (!form) return;
  const scope = target.matches("[data-all]")
    ? form
    : target.matches("[data-folder-all]")
      ? target.closest<HTMLElement>("[data-folder]")
      : null;
  if (scope) for (const box of boxes(scope)) box.checked = target.checked;
  count(form);
});
document.addEventListener("htmx:afterSwap", begin);
begin();
