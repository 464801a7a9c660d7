// The rows of the list: only what has changed is drawn anew, however many there are.

/** `id:mark` of each row, in their order. */
export type Order = string[];

export function rowOf(id: string): HTMLElement | null {
  return document.getElementById(`row-${id}`);
}

/** Rows as the server draws them, by their ids. */
export function drawn(html: string): Map<string, HTMLElement> {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const rows = holder.content.querySelectorAll<HTMLElement>("[data-row]");
  return new Map([...rows].map((row) => [row.dataset.row ?? "", row]));
}

/** The ids of those that are neither shown as they are now nor in `fresh`. */
export function missing(order: Order, fresh: Map<string, HTMLElement>): string[] {
  return order
    .map((each) => each.split(":") as [string, string])
    .filter(([id, mark]) => !fresh.has(id) && rowOf(id)?.dataset.mark !== mark)
    .map(([id]) => id);
}

/** Puts the rows in their order, with as few moves as there are changes. */
export function arrange(list: Element, order: Order, fresh: Map<string, HTMLElement>): void {
  const focused = document.activeElement;
  const focusedRow = list.contains(focused) ? focused?.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;
  for (const [id, row] of fresh) rowOf(id)?.replaceWith(row);
  const ids = order.map((each) => each.slice(0, each.indexOf(":")));
  const rows = ids.map((id) => fresh.get(id) ?? rowOf(id)).filter((row) => row !== null);
  const wanted = new Set<Element>(rows);
  for (const row of [...list.children]) if (!wanted.has(row)) row.remove();
  let at = list.firstElementChild;
  for (const row of rows) {
    if (row === at) at = at.nextElementSibling;
    else if (at?.nextElementSibling === row) {
      at.remove(); // it has gone down: its turn comes
      at = row.nextElementSibling;
    } else list.insertBefore(row, at);
  }
  if (focusedRow && focused !== document.activeElement) {
    const same = focused?.matches("input") ? "input" : "[data-open]";
    rowOf(focusedRow)?.querySelector<HTMLElement>(same)?.focus({ preventScroll: true });
  }
}
