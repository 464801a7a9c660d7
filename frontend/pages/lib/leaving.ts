import { delegate } from "./dom";

/** Whoever signs out leaves no words of theirs in the browser. */
export function watchLeaving(): void {
  delegate("submit", "form[action='/logout']", () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("konan:unsent:")) localStorage.removeItem(key);
  });
}
