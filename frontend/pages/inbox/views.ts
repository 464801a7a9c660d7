// Saved views of one's own: another name, or none any more.
import { delegate, make, need } from "../lib/dom";

const renaming = need<HTMLDialogElement>("#view-rename");
const deleting = need<HTMLDialogElement>("#view-delete");

/** The dialogs are about the view whose button was pressed. */
function edit(button: HTMLElement): void {
  const { name = "", renames = "", deletes = "" } = button.dataset;
  need<HTMLFormElement>("form", renaming).action = renames;
  need<HTMLFormElement>("form", deleting).action = deletes;
  const [before = "", after = ""] = (renaming.dataset.question ?? "").split("{name}");
  need("h2", deleting).replaceChildren(before, make("bdi", {}, name), after);
  const field = need<HTMLInputElement>("[name=name]", renaming);
  field.value = name;
  renaming.showModal();
  field.select();
}

export function watchViews(): void {
  delegate("click", "[data-view-edit]", edit);
  delegate("click", "[data-view-delete]", () => {
    renaming.close();
    deleting.showModal();
  });
}
