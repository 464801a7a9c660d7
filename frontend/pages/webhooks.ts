// The log of deliveries: fetched anew while something in it waits, and when it is asked for.
import type {} from "./lib/htmx";
import { delegate, need } from "./lib/dom";

const EVERY_MS = 5000;

const waiting = document.querySelector<HTMLDialogElement>("dialog[data-open-now]");
waiting?.showModal();
waiting?.removeAttribute("data-open-now");

/** All that is shown, as it is now: down to the last row, so that what was opened below stays. */
async function refresh(): Promise<void> {
  const list = need("#deliveries");
  const last = [...list.querySelectorAll<HTMLElement>("[data-delivery]")].at(-1)?.dataset.delivery;
  const values = last ? { to: last } : {};
  await window.htmx.ajax("get", list.dataset.log ?? "", { source: list, target: list, swap: "morph:outerHTML", values });
}

let fetching = false;

async function tend(): Promise<void> {
  const waits = document.querySelector("#deliveries[data-waits], #deliveries [data-waits]");
  if (!waits || document.hidden || fetching) return;
  fetching = true;
  await refresh().finally(() => (fetching = false));
}

delegate("click", "[data-refresh]", (_, event) => {
  event.preventDefault();
  void refresh();
});
setInterval(() => void tend(), EVERY_MS);
