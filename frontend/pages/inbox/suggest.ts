// What is offered while one writes: canned responses by `/`, colleagues by `@`.
import { make, text } from "../lib/dom";

export interface Offer {
  id?: string;
  label: string;
  text: string;
}

interface Found {
  mark: string;
  typed: string;
  start: number;
}

const MOST = 8;

export class Suggestions {
  private offers: Offer[] = [];
  private chosen = 0;
  private found: Found | null = null;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly box: HTMLElement,
    private readonly words: HTMLElement,
    private readonly load: (mark: string) => Promise<Offer[]>,
  ) {
    field.addEventListener("input", () => void this.look());
    field.addEventListener("blur", () => this.close());
    box.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest<HTMLElement>("[data-at]");
      if (option) this.take(Number(option.dataset.at));
    });
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** True where the key was for the list. */
  press(key: string): boolean {
    if (!this.isOpen) return false;
    if (key === "ArrowDown" || key === "ArrowUp") this.move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") this.close();
    else if ((key === "Enter" || key === "Tab") && this.offers.length) this.take(this.chosen);
    else return false;
    return true;
  }

  async look(): Promise<void> {
    const found = this.before();
    this.found = found;
    if (!found) {
      this.close();
      return;
    }
    const all = await this.load(found.mark);
    if (this.found !== found) return;
    const typed = found.typed.toLowerCase();
    const fits = (offer: Offer): boolean =>
      offer.label.toLowerCase().includes(typed) || (found.mark === "/" && offer.text.toLowerCase().includes(typed));
    this.offers = all.filter(fits).slice(0, MOST);
    this.chosen = 0;
    this.draw();
  }

  close(): void {
    this.found = null;
    this.box.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  /** The mark and what was typed behind it, right before the caret. */
  private before(): Found | null {
    const mark = this.field.form?.dataset.mode === "note" ? "@" : "/";
    const text = this.field.value.slice(0, this.field.selectionStart);
    const at = mark === "@" ? /(?:^|\s)@([^\s@]*)$/.exec(text) : /(?:^|\s)\/([^\s/]*)$/.exec(text);
    if (!at) return null;
    const typed = at[1] ?? "";
    return { mark, typed, start: text.length - typed.length - 1 };
  }

  private draw(): void {
    const options = this.offers.map((offer, at) =>
      make(
        "div",
        { class: "suggestion", role: "option", id: `offer-${at}`, "data-at": String(at), "aria-selected": String(at === this.chosen) },
        make("strong", { dir: "auto" }, offer.label),
        offer.text.trim() === `@${offer.label}` ? null : make("span", { dir: "auto" }, offer.text),
      ),
    );
    this.box.replaceChildren(...(options.length ? options : [make("p", { class: "menu__label" }, text(this.words, "none"))]));
    this.box.hidden = false;
    if (options.length) this.field.setAttribute("aria-activedescendant", `offer-${this.chosen}`);
  }

  private move(step: number): void {
    if (!this.offers.length) return;
    this.chosen = (this.chosen + step + this.offers.length) % this.offers.length;
    this.draw();
    this.box.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  private take(at: number): void {
    const [offer, found] = [this.offers[at], this.found];
    if (!offer || !found) return;
    this.field.setRangeText(offer.text, found.start, this.field.selectionStart, "end");
    this.close();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.field.focus();
  }
}
