import { delegate, need } from "./dom";
import { showToast } from "./toast";

/** `data-copy="#id"` copies that element's text; where the clipboard is shut, it selects it. */
async function copy(button: HTMLElement): Promise<void> {
  const source = need(button.dataset.copy ?? "");
  try {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? "");
    showToast(document.body.dataset.copied ?? "");
  } catch {
    getSelection()?.selectAllChildren(source);
  }
}

export function watchCopyButtons(): void {
  delegate("click", "[data-copy]", (button) => void copy(button));
}
