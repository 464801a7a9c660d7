const COOKIE = "konan_theme";
const YEAR = 31_536_000;

/** Marks the choice in every menu; the server reads the cookie, so no page flashes. */
function mark(chosen: string): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen));
  }
}

export function choose(theme: string): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const age = theme === "system" ? 0 : YEAR;
  document.cookie = `${COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax`;
  mark(theme);
}

export function markCurrent(): void {
  mark(document.documentElement.dataset.theme ?? "system");
}
