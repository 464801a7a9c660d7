// "5 min" stays true while the page is open, and who waits long is seen to.
import { root } from "./panes";

const LONG_MIN = 3;
const VERY_LONG_MIN = 15;

function minutesSince(element: HTMLTimeElement): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(element.dateTime)) / 60_000));
}

function short(minutes: number): string {
  const say = (name: string, n: number): string => (root.dataset[name] ?? "").replace("{n}", String(n));
  if (minutes < 1) return root.dataset.now ?? "";
  if (minutes < 60) return say("minutes", minutes);
  if (minutes < 1440) return say("hours", Math.floor(minutes / 60));
  return say("days", Math.floor(minutes / 1440));
}

export function tellTimes(): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>("time[data-ago]")) {
    const minutes = minutesSince(element);
    const words = short(minutes);
    if (element.textContent !== words) element.textContent = words;
    const mark = element.parentElement;
    if (mark?.hasAttribute("data-waits")) {
      const tone = minutes >= VERY_LONG_MIN ? "danger" : minutes >= LONG_MIN ? "warn" : "calm";
      if (!mark.classList.contains(`mark--${tone}`)) mark.className = `mark mark--${tone}`;
    }
  }
}
