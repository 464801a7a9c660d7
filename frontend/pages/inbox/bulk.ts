// Many conversations at once.
import { need, text } from "../lib/dom";
import { refreshList, root } from "./panes";

const picked = new Set<string>();

function draw(): void {
  const form = document.querySelector<HTMLFormElement>("#bulk");
  if (!form) return;
  form.hidden = picked.size === 0;
  need("[data-count]", form).textContent = text(root, "picked", { n: picked.size });
}

function boxes(): NodeListOf<HTMLInputElement> {
  return root.querySelectorAll<HTMLInputElement>(".convo__pick");
}

function clear(): void {
  picked.clear();
  for (const box of boxes()) box.checked = false;
  draw();
}

export function watchBulk(): void {
  root.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(".convo__pick")) return;
    if (box.checked) picked.add(box.value);
    else picked.delete(box.value);
    draw();
  });
  root.querySelector("[data-pick]")?.addEventListener("click", (event) => {
    const on = root.toggleAttribute("data-picking");
    (event.currentTarget as Element).setAttribute("aria-pressed", String(on));
    if (!on) clear();
  });
  // A list that is drawn anew knows nothing of what was picked.
  document.addEventListener("inbox:placed", () => {
    const shown = new Set<string>();
    for (const box of boxes()) {
      box.checked = picked.has(box.value);
      shown.add(box.value);
    }
    for (const id of picked) if (!shown.has(id)) picked.delete(id);
    draw();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const { elt, successful } = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
    if (elt.id !== "bulk" || !successful) return;
    document.querySelector<HTMLElement>("#bulk-more")?.hidePopover();
    clear();
    void refreshList();
  });
}
