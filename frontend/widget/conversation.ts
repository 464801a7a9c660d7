/**
 * One visitor's conversation with one bot: what is shown, who speaks, and what the visitor can do.
 *
 * What the server stored is true (see `sync`); what the visitor wrote is kept here until it is
 * stored (see `delivery`). The view reads the fields and is told of every change.
 */
import {
  type Api,
  type Config,
  type Contact,
  Problem,
  type Rating,
  type Session,
  type Ticket,
} from "./api";
import { Attention } from "./attention";
import { tell } from "./bridge";
import { Delivery } from "./delivery";
import type { Entry } from "./entries";
import { Identity, personOf } from "./identity";
import type { Introduction, Store } from "./store";
import { Sync } from "./sync";
import { Uploads } from "./uploads";

export type Notice =
  | { kind: "offline" }
  | { kind: "unreachable" }
  | { kind: "slow" | "busy"; until: number }
  | { kind: "mailed"; to: string }
  | { kind: "failed" };

export type Closed = "inactive" | "refusedHere" | "gone" | "loadFailed" | "signIn";

const NOTICE_MS = 6_000;
const PEOPLE_MS = 60_000; // for so long we believe who is there

export class Conversation {
  config: Config | null = null;
  closed: Closed | null = null;
  session: Session | null = null;
  sessions: Session[] = [];
  tickets: Ticket[] = [];
  entries: Entry[] = [];
  notice: Notice | null = null;
  page: { url: string; title: string } | null = null;
  /** What is wrong with the introduction, in the server's words. */
  introductionWrong = "";
  changed: () => void = () => {};

  private peopleAt = 0;
  readonly attention = new Attention(() => this.sync.markRead());
  readonly delivery: Delivery;
  readonly sync: Sync;
  readonly uploads: Uploads;
  readonly identity = new Identity();

  constructor(
    readonly api: Api,
    readonly store: Store,
  ) {
    this.delivery = new Delivery(this);
    this.sync = new Sync(this);
    this.uploads = new Uploads(this);
  }

  get human(): boolean {
    return this.session?.handler === "human" && this.session.status !== "resolved";
  }

  /** A person was asked for, and none has come yet. */
  get waiting(): boolean {
    return this.human && this.session?.status === "pending" && !this.session.assignee;
  }

  get ended(): boolean {
    return this.session?.status === "resolved";
  }

  /** The owner wants to know something before the first message. */
  get mustIntroduce(): boolean {
    const asks = !!this.config?.widget.pre_chat_fields.length;
    return asks && !this.store.introduction && !this.identity.contact && !this.session;
  }

  /** The owner talks to those alone of whom the page says, signed, who they are. */
  private get mustSignIn(): boolean {
    const asks = this.config?.widget.require_identity;
    return !!asks && !this.identity.contact && !this.store.person;
  }

  /** Where an answer goes when the visitor has gone, as far as this browser knows. */
  get address(): string | null {
    const { introduction, replyTo } = this.store;
    if (replyTo && replyTo.session === this.session?.id) return replyTo.email;
    return this.session?.contact?.email ?? introduction?.email ?? null;
  }

  get canBeMailed(): boolean {
    return !!this.address || !!this.session?.email_known;
  }

  /** Draws the bot, then what was said before, then sends what could not be sent. */
  async start(): Promise<void> {
    this.closed = null;
    try {
      await this.withFreshVisitor(() => this.introduce());
    } catch (problem) {
      this.closed = closedBecause(problem);
      tell("error", { code: codeOf(problem) });
    }
    if (this.mustSignIn) this.closed = "signIn";
    this.changed();
    if (this.closed) return;
    const former = this.store.session;
    if (former) {
      this.session = blank(former);
      await this.attempt(() => this.withFreshVisitor(() => this.sync.reopen()));
    }
    this.changed();
    this.delivery.resumeUnsent();
    this.sync.schedule();
  }

  setOpen(open: boolean): void {
    this.attention.setOpen(open);
    if (open) {
      void this.sync.poll();
      if (Date.now() - this.peopleAt > PEOPLE_MS) void this.lookForPeople();
    }
    this.changed();
  }

  /** The page says who the visitor is. False: these conversations are another person's. */
  identify(contact: Contact): boolean {
    const { person } = this.store;
    const now = personOf(contact);
    if (person && now && person !== now) return false;
    if (now) this.store.keep({ person: now });
    this.identity.take(contact);
    for (const one of this.entries) if (one.state === "failed") one.state = "queued";
    this.delivery.wakeUp();
    this.changed();
    return true;
  }

  /** The server does not believe the page: the visitor goes on as somebody unknown. */
  forsake(problem: Problem): boolean {
    const { identity } = this;
    if (!identity.contact || identity.told) return false;
    console.warn(`Konan: ${problem.message}`);
    identity.take(null);
    return true;
  }

  introduceAs(introduction: Introduction): void {
    this.introductionWrong = "";
    this.store.keep({ introduction });
    this.delivery.wakeUp();
    this.changed();
  }

  /** The server does not take what the visitor said about themselves: asks once more. */
  askAgain(wrong: string): void {
    this.introductionWrong = wrong;
    this.store.keep({ introduction: null });
    this.changed();
  }

  send(text: string): void {
    const message = text.trim();
    const files = this.uploads.take();
    if (message || files.length) this.delivery.add(message, files);
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

  async rateConversation(csat: number, comment = ""): Promise<boolean> {
    const session = this.session!;
    const before = session.csat;
    session.csat = csat;
    this.changed();
    const done = await this.attempt(
      () => this.api.feedback({ session_id: session.id, csat, ...(comment && { comment }) }),
      () => (session.csat = before),
    );
    if (done) tell("csat", { rating: csat });
    return done;
  }

  /** Asks for a person; with no conversation yet, the visitor's words do it. */
  async askForPerson(words: string): Promise<void> {
    const { session } = this;
    void this.lookForPeople();
    if (!session || this.ended) return this.delivery.add(words, []);
    if (await this.attempt(() => this.api.handoff(session.id))) {
      tell("handoff", { session_id: session.id });
      await this.refresh();
    }
  }

  /** Whether somebody could come; where that cannot be learned, what we knew stays. */
  async lookForPeople(): Promise<void> {
    this.peopleAt = Date.now();
    try {
      const { people } = await this.api.config();
      if (this.config) this.config = { ...this.config, people };
      this.changed();
    } catch {
      this.peopleAt = 0; // asked again at the next occasion
    }
  }

  async leaveEmail(email: string): Promise<boolean> {
    const { id } = this.session!;
    const left = await this.attempt(async () => {
      this.session = await this.api.leaveEmail(id, email);
    });
    if (left) this.store.keep({ replyTo: { session: id, email } });
    this.changed();
    return left;
  }

  /** What this visitor left earlier; where that cannot be learned, what we knew stays. */
  async lookAtTickets(): Promise<void> {
    try {
      this.tickets = (await this.api.tickets()).results;
      this.changed();
    } catch (problem) {
      tell("error", { code: codeOf(problem) });
    }
  }

  async leaveMessage(message: { subject: string; description: string; email: string }): Promise<boolean> {
    const { id } = this.session!;
    const left = await this.attempt(async () => {
      const ticket = await this.api.openTicket({ session_id: id, ...message });
      this.tickets = [ticket, ...this.tickets].slice(0, 3);
    });
    if (left && message.email) this.store.keep({ replyTo: { session: id, email: message.email } });
    this.changed();
    return left;
  }

  async end(): Promise<void> {
    const { session } = this;
    if (session && (await this.attempt(() => this.api.close(session.id)))) await this.refresh();
  }

  async mailTranscript(): Promise<void> {
    const { id } = this.session!;
    const sent = await this.attempt(() => this.api.transcript(id));
    if (sent) this.mention({ kind: "mailed", to: this.address ?? "" });
  }

  startNew(): void {
    this.session = null;
    this.entries = this.entries.filter((one) => one.seq === null && one.state !== "done");
    this.store.keep({ session: null });
    this.sync.leave();
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
    await this.attempt(() => this.sync.fetchNewest());
    this.changed();
  }

  async showOlder(): Promise<void> {
    await this.attempt(() => this.sync.fetchOlder());
    this.changed();
  }

  /** Fetches what was said since, and who has the conversation now. */
  async refresh(): Promise<void> {
    await this.attempt(() => this.sync.refresh());
    this.changed();
  }

  /** An answer is over: makes sure that we have what the server has. */
  async confirm(): Promise<void> {
    await this.attempt(() => this.sync.confirm());
    this.changed();
  }

  /** The server took our message into this session. */
  enter(session: string): void {
    if (this.session?.id === session) return;
    this.session = blank(session);
    this.store.keep({ session });
    this.sync.begin(session);
  }

  /** Carries out a call; where it fails, says so and undoes. */
  private async attempt(call: () => Promise<unknown>, undo: () => void = () => {}): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (problem) {
      undo();
      this.mention({ kind: "failed" });
      tell("error", { code: codeOf(problem) });
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
    this.peopleAt = Date.now();
    if (this.config.visitor_token) this.store.keep({ visitor: this.config.visitor_token });
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
    email_known: false,
    last_message: null,
    csat: null,
    created_at: new Date().toISOString(),
  };
}

function codeOf(problem: unknown): string {
  return problem instanceof Problem ? problem.code : "unreachable";
}

export function closedBecause(problem: unknown): Closed {
  if (!(problem instanceof Problem)) return "loadFailed";
  if (problem.code === "bot_inactive") return "inactive";
  if (problem.code === "origin_not_allowed") return "refusedHere";
  if (problem.code === "identity_required") return "signIn";
  return problem.status === 401 || problem.status === 404 ? "gone" : "loadFailed";
}
