/** What the page around the panel wants: its commands, carried out in its order. */
import { type Command, framed, tell } from "./bridge";
import { paint } from "./colour";
import type { Conversation } from "./conversation";
import { focusComposer, focusIfAsked } from "./focus";
import { Identity } from "./identity";

const LONGEST = 2_000; // of an address or title
const LANGUAGES = ["en", "fr", "ar"];
const RETRY_MS = 8_000;

let retry = 0;

type Given = Record<string, unknown>;

export class Page {
  private begun = false;
  private forgetting = false;

  constructor(
    private readonly talk: Conversation,
    private readonly prefill: (text: string) => void,
  ) {}

  /** Once: with what the loader told us, or without a loader. */
  start(): void {
    if (this.begun) return;
    this.begun = true;
    for (const given of leftOver()) this.identify(given);
    void begin(this.talk);
  }

  hear({ open, url, title, keep, forget, calls }: Command): void {
    const { talk } = this;
    talk.page = { url: url.slice(0, LONGEST), title: title.slice(0, LONGEST) };
    if (forget && this.forgets()) return;
    this.forgetting = !!forget;
    if (keep && talk.store.blocked && !this.begun) talk.store.restore(keep);
    for (const [name, value] of calls) this.carryOut(name, value);
    if (open !== talk.attention.open) talk.setOpen(open);
    this.start();
  }

  private carryOut(name: string, value: unknown): void {
    const { talk } = this;
    const given = (value && typeof value === "object" ? value : {}) as Given;
    if (name === "focus") focusComposer();
    else if (name === "prefill") this.prefill(`${given.text ?? value ?? ""}`);
    else if (name === "track") talk.identity.track(value);
    else if (["boot", "update", "identify"].includes(name)) {
      this.identify(given);
      talk.identity.describe(given.metadata);
      if (name === "update") this.update(given);
    } else console.warn(`Konan: there is no command "${name}".`);
  }

  private identify(given: Given): void {
    const { talk } = this;
    const contact = Identity.in(given);
    if (!contact) return;
    const signIn = talk.closed === "signIn";
    if (!talk.identify(contact)) {
      talk.store.forget();
      this.again(given);
    } else if (signIn) void begin(talk);
  }

  /** The panel's language, and whatever else the page tells of this visit. */
  private update({ bot, lang, metadata, ...facts }: Given): void {
    this.talk.identity.describe(Identity.beside(facts));
    this.speak(lang);
  }

  /** The server chooses the words, and a bot of one language keeps it. */
  private speak(wanted: unknown): void {
    const address = new URL(location.href);
    const lang = `${wanted}`.slice(0, 2).toLowerCase();
    if (!LANGUAGES.includes(lang) || address.searchParams.get("lang") === lang) return;
    address.searchParams.set("lang", lang);
    this.again({ ...this.talk.identity.contact }, address.href);
  }

  /** Begins anew with a clean memory; the frame's name brings the identity over. */
  private again(given: Given, address = location.href): void {
    window.name = JSON.stringify(given);
    location.replace(address);
  }

  /** Once for each time that the page asks. True: nothing else is to be done by what was here. */
  private forgets(): boolean {
    if (this.forgetting) return false;
    this.talk.store.forget();
    tell("gone");
    if (this.begun) location.reload();
    return this.begun;
  }
}

function leftOver(): Given[] {
  try {
    return [JSON.parse(window.name) as Given];
  } catch {
    return []; // no name: the page has only just come
  } finally {
    if (framed) window.name = "";
  }
}

/** Draws the bot; where it cannot be loaded, tries again by itself. */
export async function begin(talk: Conversation): Promise<void> {
  clearTimeout(retry);
  await talk.start();
  if (talk.closed === "loadFailed") retry = setTimeout(() => void begin(talk), RETRY_MS);
  const { config } = talk;
  if (!config) return;
  paint(document.documentElement, config.widget.color);
  talk.changed();
  focusIfAsked();
}
