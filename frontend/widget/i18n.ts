/**
 * The panel's words, in the language that the server chose for this page (the bot's own, or
 * else the host page's or the browser's): it sends those of one language alone.
 */
import type { Catalogue } from "./messages/en";

const language = document.documentElement.lang;

export function t(key: keyof Catalogue, values: Record<string, string | number> = {}): string {
  return konanWords[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * The words for a change of state that the server tells of; null for one that we do not know,
 * or of which we do not know who it was: then the server's own words say it.
 */
export function told(event: string | null, name: string | null): string | null {
  if (!event || !(event in konanWords) || (event === "agent_joined" && !name)) return null;
  return t(event as keyof Catalogue, { name: name ?? "" });
}

export function isToday(iso: string): boolean {
  return new Date(iso).toDateString() === new Date().toDateString();
}

/** Latin digits in every language. */
export function clock(iso: string): string {
  return format(iso, { hour: "numeric", minute: "2-digit" });
}

/** The time of day for today, else the date. */
export function day(iso: string): string {
  return isToday(iso) ? clock(iso) : format(iso, { day: "numeric", month: "short" });
}

/** The time of day for today, else the day of the week with it. */
export function moment(iso: string): string {
  return isToday(iso) ? clock(iso) : format(iso, { weekday: "long", hour: "numeric", minute: "2-digit" });
}

/** How large a file is: "340 kB". */
export function weight(bytes: number): string {
  const kilo = bytes / 1000;
  const [value, unit] = kilo < 1000 ? [Math.max(1, kilo), "kilobyte"] : [kilo / 1000, "megabyte"];
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: "unit",
    unit,
    maximumSignificantDigits: 2,
  }).format(value as number);
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, options).format(new Date(iso));
}
