// "5 min" stays true while the page is open.
import { root } from "./panes";

function short(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  const say = (name: string, n: number): string => (root.dataset[name] ?? "").replace("{n}", String(n));
  if (minutes < 1) return root.dataset.now ?? "";
  if (minutes < 60) return say("minutes", minutes);
  if (minutes < 1440) return say("hours", Math.floor(minutes / 60));
  return say("days", Math.floor(minutes / 1440));
}

export function tellTimes(): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>("time[data-ago]")) {
    const words = short((Date.now() - Date.parse(element.dateTime)) / 1000);
    if (element.textContent !== words) element.textContent = words;
  }
}
