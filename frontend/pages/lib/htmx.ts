import htmx from "htmx.org";

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

/** Page scripts use the copy that the shell brings. */
window.htmx = htmx;
