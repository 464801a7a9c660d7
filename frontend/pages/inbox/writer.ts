// Where agents write: replies and notes, drafts, files; what is sent is shown at once.
import { csrfToken, make, need, text } from "../lib/dom";
import { learnNames } from "./alerts";
import { Files } from "./files";
import { forget, keep, type Parcel, unsent } from "./outbox";
import { pane, place, refreshList, request, scrollToEnd, talk } from "./panes";
import { type Offer, Suggestions } from "./suggest";

const DRAFT_MS = 700;
const TYPING_EVERY_MS = 3_000;
const REFUSED = [400, 409, 422];

/** The composer of the conversation that is open; a new one comes with the next. */
export class Writer {
  private readonly session: string;
  private readonly field: HTMLTextAreaElement;
  private readonly files: Files;
  private readonly suggestions: Suggestions;
  private readonly offers = new Map<string, Promise<Offer[]>>();
  private drafted = 0;
  private kept: string;
  private typed = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly form: HTMLFormElement) {
    this.session = talk()?.dataset.talk ?? "";
    this.field = need<HTMLTextAreaElement>("[data-field]", form);
    this.files = new Files(form);
    this.kept = this.field.value;
    const box = need("[data-suggestions]", form);
    this.suggestions = new Suggestions(this.field, box, form, (mark) => this.offered(mark));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    form.addEventListener("change", (event) => {
      if ((event.target as HTMLInputElement).name === "mode") this.choose((event.target as HTMLInputElement).value);
    });
    form.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-insert]");
      if (button) this.insert(button.dataset.insert ?? "");
    });
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.field.addEventListener("input", () => this.wrote());
    this.field.addEventListener("blur", () => this.tellTyping(false));
    this.hint();
    void this.offered("@");
    for (const parcel of unsent(this.session)) {
      if (parcel.content === this.field.value.trim()) this.field.value = this.kept = "";
      this.post(parcel);
    }
  }

  get mode(): string {
    return this.form.dataset.mode ?? "reply";
  }

  /** r and n: reply to the visitor, or write a note. */
  focus(mode: string): void {
    this.choose(mode);
    this.field.focus();
  }

  /** What could not be sent is tried again, in its order. */
  retry(): void {
    for (const bubble of pane.querySelectorAll<HTMLElement>("[data-outgoing] .said--failed [data-again]")) bubble.click();
  }

  /** Keeps what is being written, now. */
  async keepDraft(): Promise<void> {
    clearTimeout(this.drafted);
    const content = this.field.value;
    if (content === this.kept) return;
    this.kept = content;
    const response = await request(this.form.dataset.draft ?? "", {
      method: "POST",
      body: this.body({ content, mode: this.mode }),
      keepalive: true,
    }).catch(() => null);
    if (!response?.ok) this.kept = "\0";
    need("[data-saved]", this.form).hidden = !response?.ok || content === "" || content !== this.field.value;
  }

  /** With what was sent its draft is over; what has been begun since is kept anew. */
  private keepOn(): void {
    if (!this.field.value) return;
    this.kept = "\0";
    void this.keepDraft();
  }

  private choose(mode: string): void {
    this.form.dataset.mode = mode;
    need<HTMLInputElement>(`input[name=mode][value=${mode}]`, this.form).checked = true;
    this.suggestions.close();
    if (this.field.value) this.kept = "\0";
    this.hint();
    if (mode === "note") this.tellTyping(false);
  }

  private hint(): void {
    this.field.placeholder = text(this.form, this.mode === "note" ? "noteHint" : "replyHint");
  }

  private insert(mark: string): void {
    const before = this.field.value.slice(0, this.field.selectionStart);
    const words = before && !/\s$/.test(before) ? ` ${mark}` : mark;
    this.field.focus();
    this.field.setRangeText(words, this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.suggestions.press(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send(event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape") {
      this.field.blur();
    }
  }

  private wrote(): void {
    clearTimeout(this.drafted);
    need("#writer-refusal", this.form).replaceChildren();
    need("[data-saved]", this.form).hidden = true;
    this.drafted = window.setTimeout(() => void this.keepDraft(), DRAFT_MS);
    if (this.mode === "reply") this.tellTyping(this.field.value.trim() !== "");
  }

  private tellTyping(on: boolean): void {
    const now = Date.now();
    if (on ? now - this.typed < TYPING_EVERY_MS : this.typed === 0) return;
    this.typed = on ? now : 0;
    const detail = { type: "typing", session_id: this.session, on };
    document.dispatchEvent(new CustomEvent("konan:send", { detail }));
  }

  /** Canned responses, or colleagues: asked for once. */
  private offered(mark: string): Promise<Offer[]> {
    const known = this.offers.get(mark);
    if (known) return known;
    const url = mark === "@" ? this.form.dataset.mentions : this.form.dataset.canned;
    const asked = request(url ?? "")
      .then(async (response) => (response.ok ? ((await response.json()) as { items: Offer[] }).items : []))
      .catch(() => []);
    this.offers.set(mark, asked);
    if (mark === "@") void asked.then(learnNames);
    return asked;
  }

  private body(values: Record<string, string>): FormData {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", csrfToken());
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    return body;
  }

  /** `settling`: and the conversation is resolved once it has arrived. */
  private send(settling = false): void {
    const content = this.field.value.trim();
    if (this.files.busy) {
      this.refuse(text(this.form, "uploading"));
      return;
    }
    const files = this.mode === "reply" ? this.files.take() : [];
    if (!content && files.length === 0) return;
    const parcel = { session: this.session, client_id: crypto.randomUUID(), content, mode: this.mode, files };
    clearTimeout(this.drafted);
    this.tellTyping(false);
    this.field.value = this.kept = "";
    need("[data-saved]", this.form).hidden = true;
    this.suggestions.close();
    keep(parcel);
    this.post(parcel);
    if (settling) this.queue = this.queue.then(() => this.settle(parcel));
  }

  private settle(parcel: Parcel): void {
    const waits = unsent(this.session).some((each) => each.client_id === parcel.client_id);
    if (!waits && talk()?.dataset.talk === this.session) pane.querySelector<HTMLElement>("[data-resolve] [value=resolved]")?.click();
  }

  /** One after the other, so that they arrive in the order in which they were written. */
  private post(parcel: Parcel): void {
    const bubble = this.draw(parcel);
    scrollToEnd();
    this.queue = this.queue.then(() => this.deliver(parcel, bubble));
  }

  private async deliver(parcel: Parcel, bubble: HTMLElement): Promise<void> {
    this.mark(bubble, text(this.form, "sending"), false);
    const url = parcel.mode === "note" ? this.form.dataset.notes : this.form.action;
    const body = this.body({ content: parcel.content, client_id: parcel.client_id });
    for (const id of parcel.files) body.append("attachments", id);
    const response = await request(url ?? "", { method: "POST", body }).catch(() => null);
    if (response?.ok) {
      forget(parcel);
      const drawn = await response.text().catch(() => ""); // cut off: the news of it draws it
      bubble.remove();
      (current?.session === this.session ? current : this).keepOn();
      if (talk()?.dataset.talk === parcel.session) place(drawn);
      void refreshList();
      return;
    }
    if (response && REFUSED.includes(response.status)) place(await response.text());
    this.fail(parcel, bubble);
  }

  private draw(parcel: Parcel): HTMLElement {
    const template = need<HTMLTemplateElement>("template[data-outgoing-template]", pane);
    const bubble = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    bubble.classList.replace("said--agent", parcel.mode === "note" ? "said--note" : "said--agent");
    bubble.dataset.outgoing = parcel.client_id;
    need(".said__text", bubble).textContent = parcel.content || "📎";
    need("[data-outgoing]", pane).append(bubble);
    return bubble;
  }

  private fail(parcel: Parcel, bubble: HTMLElement): void {
    const again = make("button", { type: "button", class: "button button--s", "data-again": "" }, text(this.form, "again"));
    const discard = make("button", { type: "button", class: "button button--quiet button--s" }, text(this.form, "discard"));
    again.addEventListener("click", () => {
      this.queue = this.queue.then(() => this.deliver(parcel, bubble));
    });
    discard.addEventListener("click", () => {
      forget(parcel);
      bubble.remove();
      if (!this.field.value) this.field.value = parcel.content;
    });
    this.mark(bubble, text(this.form, "broken"), true, again, discard);
  }

  private mark(bubble: HTMLElement, words: string, failed: boolean, ...buttons: Element[]): void {
    bubble.classList.toggle("said--failed", failed);
    bubble.classList.toggle("said--sending", !failed);
    need("[data-foot]", bubble).replaceChildren(words, " ", ...buttons);
  }

  private refuse(words: string): void {
    const line = make("p", { class: "writer__refused small", role: "alert" }, words);
    need("#writer-refusal", this.form).replaceChildren(line);
  }
}

let current: Writer | null = null;

/** What the thread has already does not stand below it once more. */
document.addEventListener("inbox:placed", () => {
  for (const bubble of pane.querySelectorAll<HTMLElement>("[data-outgoing] > [data-outgoing]")) {
    const there = pane.querySelector(`#talk-thread [data-client="${CSS.escape(bubble.dataset.outgoing ?? "")}"]`);
    if (there) bubble.remove();
  }
});

/** Of the conversation that has just been opened; null where the person may only read. */
export function beginWriting(): Writer | null {
  void current?.keepDraft();
  const form = pane.querySelector<HTMLFormElement>("[data-writer]");
  current = form ? new Writer(form) : null;
  return current;
}

export function writer(): Writer | null {
  return current;
}

addEventListener("pagehide", () => void current?.keepDraft());
