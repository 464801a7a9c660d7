import { delegate } from "./dom";
import { showToast } from "./toast";

/** The key that stands under K, whatever letters the keyboard writes. */
function isK(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === "k" || (event.code === "KeyK" && !/^[a-z]$/i.test(event.key));
}

/** Ctrl or Cmd and K, on every page; the script comes when it is first asked for. */
export function watchPalette(): void {
  const source = document.querySelector<HTMLElement>("[data-palette-script]")?.dataset.paletteScript;
  if (!source) return;
  let loading: Promise<unknown> | null = null;
  const open = async (): Promise<void> => {
    try {
      await (loading ??= load(source));
      document.dispatchEvent(new Event("konan:palette"));
    } catch {
      loading = null;
      showToast(document.body.dataset.failed ?? "");
    }
  };
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !isK(event)) return;
    event.preventDefault();
    if (!document.querySelector("dialog[open]:not(#palette)")) void open();
  });
  delegate("click", "[data-palette-open]", () => void open());
}

function load(source: string): Promise<unknown> {
  const script = document.createElement("script");
  script.src = source;
  return new Promise((loaded, failed) => {
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
}
