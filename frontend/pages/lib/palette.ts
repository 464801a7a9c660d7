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
  // What is typed while it is on its way: its words, and no keys of the page.
  let early: string | null = null;
  const typed = (): string => {
    const words = early ?? "";
    early = null;
    return words;
  };
  const open = async (): Promise<void> => {
    early = "";
    try {
      await (loading ??= load(source));
      document.dispatchEvent(new CustomEvent("konan:palette", { detail: { typed } }));
    } catch {
      typed();
      loading = null;
      showToast(document.body.dataset.failed ?? "");
    }
  };
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !isK(event)) return;
    event.preventDefault();
    if (!document.querySelector("dialog[open]:not(#palette)")) void open();
  });
  const keep = (event: KeyboardEvent): void => {
    if (early === null || event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    early += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("keydown", keep, { capture: true });
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
