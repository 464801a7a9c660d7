// The command palette, loaded when it is first asked for: a combobox over a list of places and
// commands. Places are found by the server; commands are those of the page that is open:
//
//   <button data-command="Dark look">   is offered under that name, and clicked
//   konan:commands {add}                 asked of the page's script at every opening
import { make, need, text } from "./lib/dom";

export interface Command {
  label: string;
  keys?: string;
  run: () => void;
}

const WAIT_MS = 120;
const home = need("[data-palette]");

/** Without case, accents and Arabic marks, as the server folds. */
function folded(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}|\u0640/gu, "").toLowerCase();
}

class Palette {
  private readonly input: HTMLInputElement;
  private readonly here: HTMLElement;
  private readonly found: HTMLElement;
  private readonly first: string;
  private commands: Command[] = [];
  private timer = 0;
  private asked = new AbortController();

  constructor(private readonly dialog: HTMLDialogElement) {
    this.input = need<HTMLInputElement>("[role=combobox]", dialog);
    this.here = need("[data-here-list]", dialog);
    this.found = need("[data-found-list]", dialog);
    this.first = this.found.innerHTML;
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.press(event));
    dialog.addEventListener("close", () => this.asked.abort());
    need("#palette-list", dialog).addEventListener("click", (event) => this.clicked(event));
  }

  /** `typed`: what was typed before it was there. */
  toggle(typed: string): void {
    if (this.dialog.open) {
      this.dialog.close();
      return;
    }
    this.commands = commandsHere();
    this.input.value = typed;
    this.dialog.showModal();
    this.typed();
  }

  private typed(): void {
    const words = folded(this.input.value).split(/\s+/).filter(Boolean);
    this.offer(words);
    this.asked.abort();
    clearTimeout(this.timer);
    if (words.length === 0) this.show(this.first);
    else {
      this.choose(this.options()[0]);
      this.timer = window.setTimeout(() => void this.ask(), WAIT_MS);
    }
  }

  private async ask(): Promise<void> {
    this.asked = new AbortController();
    const { signal } = this.asked;
    const url = `${this.dialog.dataset.found}?q=${encodeURIComponent(this.input.value)}`;
    try {
      const response = await fetch(url, { signal, headers: { "HX-Request": "true" } });
      const elsewhere = response.headers.get("HX-Redirect");
      if (elsewhere) location.assign(elsewhere);
      else if (response.ok) this.show(await response.text());
      else throw new Error(response.statusText);
    } catch {
      if (!signal.aborted) this.show("", text(this.dialog, "broken"));
    }
  }

  /** Ours alone is put in: the server has escaped what people wrote. */
  private show(html: string, trouble = ""): void {
    this.found.innerHTML = html;
    const options = this.options();
    for (const [at, option] of options.entries()) option.id = `palette-option-${at}`;
    const nothing = trouble || (options.length ? "" : text(this.dialog, "none"));
    const line = need("[data-none-line]", this.dialog);
    line.textContent = nothing;
    line.hidden = nothing === "";
    need("[data-count-line]", this.dialog).textContent = nothing || text(this.dialog, "some", { n: options.length });
    this.choose(options[0]);
  }

  private offer(words: string[]): void {
    const whole = words.join(" ");
    const rank = ({ label }: Command): number => (folded(label) === whole ? 0 : folded(label).startsWith(whole) ? 1 : 2);
    const fitting = this.commands
      .filter(({ label }) => words.every((word) => folded(label).includes(word)))
      .sort((one, other) => rank(one) - rank(other));
    const title = make("p", { class: "palette__title", id: "palette-here", role: "presentation" }, text(this.dialog, "here"));
    const options = fitting.map((command) => {
      const keys = (command.keys ?? "").split(" ").filter(Boolean);
      const option = make(
        "div",
        { class: "palette__option", role: "option", "aria-selected": "false" },
        need<HTMLTemplateElement>("[data-command-icon]", this.dialog).content.cloneNode(true),
        make("bdi", { class: "truncate palette__label" }, command.label),
        ...keys.map((key) => make("kbd", {}, key)),
      );
      option.addEventListener("click", () => this.run(command));
      return option;
    });
    const group = make("div", { class: "palette__group", role: "group", "aria-labelledby": "palette-here" }, title, ...options);
    this.here.replaceChildren(...(options.length ? [group] : []));
  }

  private run(command: Command): void {
    this.dialog.close();
    // once the focus is back where it was
    requestAnimationFrame(() => command.run());
  }

  private clicked(event: Event): void {
    const link = (event.target as Element).closest("a");
    if (link && link.pathname === location.pathname && link.search === location.search) this.dialog.close();
  }

  private options(): HTMLElement[] {
    return [...this.dialog.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private chosen(): HTMLElement | undefined {
    return this.options().find((option) => option.ariaSelected === "true");
  }

  private choose(option: HTMLElement | undefined): void {
    for (const each of this.options()) each.ariaSelected = String(each === option);
    if (!option) this.input.removeAttribute("aria-activedescendant");
    else {
      option.id ||= "palette-option-here";
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.options();
    const at = options.findIndex((option) => option.ariaSelected === "true");
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step && options.length) {
      const one = Math.abs(step) === 1;
      const next = one ? (at + step + options.length) % options.length : Math.min(Math.max(at + step, 0), options.length - 1);
      this.choose(options[next]);
    } else if (event.key === "Enter") {
      const option = this.chosen();
      if (option && (event.ctrlKey || event.metaKey) && option instanceof HTMLAnchorElement) window.open(option.href);
      else option?.click();
    } else return;
    event.preventDefault();
  }
}

/** What can be done on the page as it is now. */
function commandsHere(): Command[] {
  const commands: Command[] = [];
  const add = (command: Command): void => void commands.push(command);
  document.dispatchEvent(new CustomEvent("konan:commands", { detail: { add } }));
  for (const button of document.querySelectorAll<HTMLElement>("[data-command]")) {
    if (!button.matches(":disabled")) commands.push({ label: text(button, "command"), run: () => button.click() });
  }
  return commands;
}

async function fetchPalette(): Promise<Palette> {
  const response = await fetch(home.dataset.palette ?? "", { headers: { "HX-Request": "true" } });
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere) location.assign(elsewhere);
  if (!response.ok) throw new Error(response.statusText);
  document.body.insertAdjacentHTML("beforeend", await response.text());
  return new Palette(need<HTMLDialogElement>("#palette"));
}

let palette: Promise<Palette> | null = null;

document.addEventListener("konan:palette", (event) => {
  const { typed } = (event as CustomEvent<{ typed: () => string }>).detail;
  palette ??= fetchPalette();
  palette.then(
    (shown) => shown.toggle(typed()),
    () => {
      typed();
      palette = null;
      document.dispatchEvent(new Event("htmx:sendError"));
    },
  );
});
