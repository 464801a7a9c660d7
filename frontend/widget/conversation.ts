/**
 * One visitor's conversation with one bot: what is shown, what is on its way, who speaks.
 *
 * What the server stored is true; what the visitor wrote is kept here until it is stored.
 * The view reads the fields and is told of every change.
 */
import { type Api, type Config, Problem, type Rating, type Session } from "./api";
import { tell } from "./bridge";
import { Delivery } from "./delivery";
import { type Entry, merge } from "./entries";
import type { Store } from "./store";

export type Notice =
  | { kind: "offline" }
  | { kind: "unreachable" }
  | { kind: "slow"; until: number }
  | { kind: "mailed"; to: string }
  | { kind: "failed" };

export type Closed = "inactive" | "refusedHere" | "gone" | "loadFailed";

const WINDOW = 50; // messages that are fetched at first, and with every step back
const CALM_MS = 20_000;
const LIVE_MS = 4_000; // while a person has the conversation, or an answer is missing
const NOTICE_MS = 6_000;

export class Conversation {
  config: Config | null = null;
  closed: Closed | null = null;
  session: Session | null = null;
  sessions: Session[] = [];
  entries: Entry[] = [];
  notice: Notice | null = null;
  unread = 0;
  page: { url: string; title: string } | null = null;
  changed: () => void = () => {};

  open = true;
  private timer = 0;
  private polling = false;
  readonly delivery: Delivery;

  constructor(
    readonly api: Api,
    readonly store: Store,
  ) {
    this.delivery = new Delivery(this);
  }

  get human(): boolean {
    return this.session?.handler === "human" && this.session.status !== "resolved";
  }

  get ended(): boolean {
    return this.session?.status === "resolved";
  }

  get hasOlder(): boolean {
    return (this.firstSeq ?? 1) > 1;
  }

  /** Draws the bot, then what was said before, then sends what could not be sent. */
  async start(): Promise<void> {
    this.closed = null;
    try {
      await this.withFreshVisitor(() => this.introduce());
    } catch (problem) {
      this.closed = closedBecause(problem);
      tell("error", { code: problem instanceof Problem ? problem.code : "unreachable" });
    }
    this.changed();
    if (this.closed) return;
    const former = this.store.session;
    if (former) await this.attempt(() => this.withFreshVisitor(() => this.reopen(former)));
    this.changed();
    this.delivery.resumeUnsent();
    this.schedule();
  }

  setOpen(open: boolean): void {
    this.open = open;
    if (open) {
      this.setUnread(0);
      void this.poll();
    }
    this.changed();
  }

  send(text: string): void {
    const message = text.trim();
    if (message) this.delivery.add(message);
  }

  async rate(target: Entry, rating: Rating, comment = ""): Promise<void> {
    const before = target.feedback;
    target.feedback = rating;
    this.changed();
    await this.attempt(
      () =>
        this.api.feedback({
          session_id: target.session!,
          message_id: target.id!,
          rating,
          ...(comment && { comment }),
        }),
      () => (target.feedback = before),
    );
  }

  async rateConversation(csat: number): Promise<void> {
    const session = this.session!;
    session.csat = csat;
    this.changed();
    const done = await this.attempt(
      () => this.api.feedback({ session_id: session.id, csat }),
      () => (session.csat = null),
    );
    if (done) tell("csat", { rating: csat });
  }

  /** Asks for a person; with no conversation yet, the visitor's words do it. */
  async askForPerson(words: string): Promise<void> {
    const { session } = this;
    if (!session || this.ended) return this.send(words);
    if (await this.attempt(() => this.api.handoff(session.id))) {
      tell("handoff", { session_id: session.id });
      await this.refresh();
    }
  }

  async end(): Promise<void> {
    const { session } = this;
    if (session && (await this.attempt(() => this.api.close(session.id)))) await this.refresh();
  }

  async mailTranscript(): Promise<void> {
    const { id, contact } = this.session!;
    const sent = await this.attempt(() => this.api.transcript(id));
    if (sent) this.mention({ kind: "mailed", to: contact?.email ?? "" });
  }

  startNew(): void {
    this.session = null;
    this.entries = this.entries.filter((one) => one.seq === null && one.state !== "done");
    this.store.keep({ session: null });
    this.changed();
  }

  async listSessions(): Promise<void> {
    await this.attempt(async () => {
      this.sessions = (await this.api.sessions()).results;
    });
    this.changed();
  }

  async show(session: Session): Promise<void> {
    this.startNew();
    this.session = session;
    this.store.keep({ session: session.id });
    await this.attempt(() => this.fetchNewest());
    this.changed();
  }

  async showOlder(): Promise<void> {
    const first = this.firstSeq;
    const id = this.session?.id;
    if (!id || !first) return;
    await this.attempt(async () => {
      const page = await this.api.history(id, Math.max(0, first - 1 - WINDOW), WINDOW);
      merge(this.entries, page.results);
    });
    this.changed();
  }

  /** Fetches what was said since, and who has the conversation now. */
  async refresh(): Promise<void> {
    await this.attempt(async () => {
      await this.fetchSession();
      await this.fetchSince();
    });
    this.changed();
    this.schedule();
  }

  /** The server took our message into this session. */
  enter(session: string): void {
    if (this.session?.id === session) return;
    this.session = blank(session);
    this.store.keep({ session });
  }

  /** Carries out a call; where it fails, says so and undoes. */
  private async attempt(call: () => Promise<unknown>, undo: () => void = () => {}): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (problem) {
      undo();
      this.mention({ kind: "failed" });
      tell("error", { code: problem instanceof Problem ? problem.code : "unreachable" });
      this.changed();
      return false;
    }
  }

  /** Says something for a moment. */
  private mention(notice: Notice): void {
    this.notice = notice;
    this.changed();
    setTimeout(() => {
      if (this.notice === notice) this.notice = null;
      this.changed();
    }, NOTICE_MS);
  }

  /** A visitor token that has ended is forgotten, and the call made once more without it. */
  private async withFreshVisitor(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401 || !this.store.visitor) {
        throw problem;
      }
      this.store.keep({ visitor: null, session: null });
      this.session = null;
      await this.introduce();
    }
  }

  private async introduce(): Promise<void> {
    this.config = await this.api.config();
    if (this.config.visitor_token) this.store.keep({ visitor: this.config.visitor_token });
  }

  private async reopen(id: string): Promise<void> {
    this.session = blank(id);
    await this.fetchSession();
    if (this.session) await this.fetchNewest();
  }

  private async fetchSession(): Promise<void> {
    const id = this.session?.id;
    if (!id) return;
    this.sessions = (await this.api.sessions()).results;
    const found = this.sessions.find((one) => one.id === id);
    if (found) this.session = found;
    else if (this.sessions.length < 30) this.startNew(); // deleted meanwhile
  }

  private async fetchNewest(): Promise<void> {
    const { id, seq } = this.session!;
    await this.fetchAll(id, Math.max(0, seq - WINDOW), false);
  }

  private async fetchSince(): Promise<void> {
    if (this.session) await this.fetchAll(this.session.id, this.lastSeq, true);
  }

  private async fetchAll(id: string, after: number, news: boolean): Promise<void> {
    for (let from = after; ; ) {
      const page = await this.api.history(id, from);
      if (this.session?.id !== id) return;
      const fresh = merge(this.entries, page.results);
      if (news) this.announce(fresh.filter((one) => one.role !== "visitor"));
      const last = page.results.at(-1);
      if (!page.next || !last) return;
      from = last.seq;
    }
  }

  private announce(fresh: { id: string; role: string }[]): void {
    const said = fresh.filter((one) => one.role !== "system");
    for (const one of said) tell("message:received", { message_id: one.id, role: one.role });
    if (!this.open && said.length) this.setUnread(this.unread + said.length);
  }

  private setUnread(count: number): void {
    if (count === this.unread) return;
    this.unread = count;
    tell("badge", { text: count ? `${count}` : "" });
    tell("unread", { count });
  }

  private get seqs(): number[] {
    const id = this.session?.id;
    return this.entries.flatMap((one) => (one.session === id && one.seq ? [one.seq] : []));
  }

  private get lastSeq(): number {
    return Math.max(0, ...this.seqs);
  }

  private get firstSeq(): number | null {
    return this.seqs.length ? Math.min(...this.seqs) : null;
  }

  /** Sockets are hints; without one, this is how a person's reply arrives. */
  private schedule(): void {
    clearTimeout(this.timer);
    const live = this.human || this.entries.some((one) => one.state === "cut");
    this.timer = setTimeout(() => void this.poll(), live ? LIVE_MS : CALM_MS);
  }

  private async poll(): Promise<void> {
    if (this.polling) return;
    this.polling = true;
    try {
      if (this.session && !this.delivery.busy && navigator.onLine) await this.catchUp();
    } catch {
      // the next round asks for the same again, nothing is lost by missing one
    } finally {
      this.polling = false;
      this.schedule();
    }
  }

  private async catchUp(): Promise<void> {
    const before = this.lastSeq;
    await this.fetchSince();
    if (this.human || this.lastSeq > before) await this.fetchSession();
    this.changed();
  }
}

function blank(id: string): Session {
  return {
    id,
    status: "open",
    handler: "bot",
    assignee: null,
    seq: 0,
    contact: null,
    last_message: null,
    csat: null,
    created_at: new Date().toISOString(),
  };
}

export function closedBecause(problem: unknown): Closed {
  if (!(problem instanceof Problem)) return "loadFailed";
  if (problem.code === "bot_inactive") return "inactive";
  if (problem.code === "origin_not_allowed") return "refusedHere";
  return problem.status === 401 || problem.status === 404 ? "gone" : "loadFailed";
}
