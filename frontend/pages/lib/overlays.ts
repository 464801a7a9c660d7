import { delegate } from "./dom";

function open(dialog: Element | null): void {
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** Where CSS anchors are unknown, a menu is put beside the button that opened it. */
function place(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`);
  if (!button) return;
  const at = button.getBoundingClientRect();
  const box = menu.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.right - box.width), innerWidth - box.width - 8);
  const below = at.bottom + box.height + 8 < innerHeight;
  menu.style.setProperty("margin", "0");
  menu.style.setProperty("inset", "auto");
  menu.style.setProperty("left", `${left}px`);
  menu.style.setProperty("top", `${below ? at.bottom + 4 : Math.max(8, at.top - box.height - 4)}px`);
}

/** In an open menu the arrows go from item to item. */
function walk(event: KeyboardEvent): void {
  const open = document.querySelector(".menu:popover-open");
  if (!open || (event.target as Element).matches("input, select, textarea")) return;
  const items = [...open.querySelectorAll<HTMLElement>(".menu__item:not(:disabled)")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

export function watchOverlays(): void {
  document.addEventListener("keydown", walk);
  delegate("click", "[data-dialog]", (button) => open(document.getElementById(button.dataset.dialog ?? "")));
  delegate("click", "[data-close]", (button) => button.closest("dialog")?.close());
  delegate("click", "dialog", (dialog, event) => {
    if (event.target === dialog && dialog instanceof HTMLDialogElement) dialog.close();
  });
  document.addEventListener("htmx:afterSwap", () => open(document.querySelector("dialog[data-open-now]")));
  if (CSS.supports("position-area", "block-end")) return;
  document.addEventListener(
    "toggle",
    (event) => {
      const menu = event.target;
      if (menu instanceof HTMLElement && menu.matches(".menu:popover-open")) place(menu);
    },
    true,
  );
}
