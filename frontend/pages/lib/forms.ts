import { csrfToken, delegate, need } from "./dom";
import { showToast } from "./toast";

const failed = (): void => void showToast(document.body.dataset.failed ?? "");

function submitButton(form: HTMLFormElement, submitter: Element | null): HTMLElement | null {
  return submitter instanceof HTMLElement ? submitter : form.querySelector<HTMLElement>("button:not([type=button])");
}

/** A form is sent once: its button shows that it is on its way. */
function markSending(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method === "dialog" || event.defaultPrevented) return;
  const button = submitButton(form, event.submitter);
  if (button?.getAttribute("aria-busy") === "true") event.preventDefault();
  else button?.setAttribute("aria-busy", "true");
}

/** Leaving a form with changes asks first. */
function guardChanges(): void {
  let changed = false;
  delegate("input", "form[data-guard]", () => (changed = true));
  document.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

/** A form that comes back with errors begins at the first of them. */
function beginAtErrors(): void {
  const wrong = [...document.querySelectorAll<HTMLElement>("[aria-invalid=true]")];
  wrong.find((field) => field.offsetParent !== null)?.focus();
}

/** `data-reveal="id"` shows what is typed into that password field, and hides it again. */
function reveal(button: HTMLElement): void {
  const field = need<HTMLInputElement>(`#${button.dataset.reveal ?? ""}`);
  const shown = field.type === "text";
  field.type = shown ? "password" : "text";
  button.setAttribute("aria-pressed", String(!shown));
  field.focus();
}

export function watchForms(): void {
  beginAtErrors();
  delegate("click", "[data-reveal]", reveal);
  document.addEventListener("submit", markSending);
  // Coming back by the browser's button finds the page as it was: set the buttons free.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const button of document.querySelectorAll("[aria-busy=true]")) button.removeAttribute("aria-busy");
  });
  guardChanges();
}

export function watchRequests(): void {
  const line = need("#loading-line");
  let open = 0;
  const count = (step: number): void => {
    open += step;
    line.hidden = open === 0;
  };
  document.addEventListener("htmx:configRequest", (event) => {
    (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers["X-CSRFToken"] = csrfToken();
  });
  document.addEventListener("htmx:beforeRequest", () => count(1));
  document.addEventListener("htmx:afterRequest", (event) => {
    count(-1);
    const { elt } = (event as CustomEvent<{ elt: Element }>).detail;
    for (const busy of elt.querySelectorAll("[aria-busy=true]")) busy.removeAttribute("aria-busy");
  });
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("toast", (event) => {
    const { value } = (event as CustomEvent<{ value: string }>).detail;
    showToast(value);
  });
}
