// Dialogs that a refused form left open; a new pair of fields whenever the last one is used.
import type {} from "./lib/htmx";
import { delegate } from "./lib/dom";

const waiting = document.querySelector<HTMLDialogElement>("dialog[data-open-now]");
waiting?.showModal();
waiting?.removeAttribute("data-open-now");

delegate("input", "[data-attributes] .attribute:last-of-type input", (input) => {
  const last = input.closest<HTMLElement>(".attribute");
  if (!last || !(input instanceof HTMLInputElement) || !input.value) return;
  const next = last.cloneNode(true) as HTMLElement;
  for (const field of next.querySelectorAll("input")) field.value = "";
  last.after(next);
});

// Enter in the search of a dialog searches: it sends nothing.
delegate("keydown", "#merge-q", (input, event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  window.htmx.trigger(input, "input");
});
