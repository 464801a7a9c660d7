/**
 * Sends what the visitor wrote, one message at a time and in order, and reads the answer as
 * it is written. A message keeps its `client_id` over every attempt, so that the server takes
 * it once; what could not be sent is kept over a reload.
 */
import { type Answer, type Attachment, type Contact, Problem, Unreachable } from "./api";
import { tell } from "./bridge";
import { type Conversation, closedBecause } from "./conversation";
import { type Entry, entry, release } from "./entries";
import { namesOf, outgoing, randomId } from "./outgoing";
import { patiently, readEvents, type Start } from "./stream";

const SERVER_TRIES = 4;
const MOST_CUTS = 8;
const LONGEST_PAUSE_MS = 30_000;

interface Turn {
  question: Entry;
  answer: Entry | null;
  messageId: string | null;
  lastEventId: string;
  cut: AbortController;
}

export class Delivery {
  private turn: Turn | null = null;
  private running = false;
  private readonly told = new WeakSet<Entry>();
  /** Whom the page named when a message went out: it may name another while it is on its way. */
  private readonly named = new WeakMap<Entry, Contact | null>();
  private wake: () => void = () => {};

  constructor(private readonly talk: Conversation) {
    addEventListener("online", () => this.tellLine(true));
    addEventListener("offline", () => this.tellLine(false));
  }

  get busy(): boolean {
    return this.running;
  }

  /** An answer is being awaited or read. */
  get answering(): boolean {
    return !!this.turn;
  }

  get canStop(): boolean {
    return !!this.turn?.messageId;
  }

  /** A message needs words: where only files are sent, their names are the words. */
  add(words: string, attachments: Attachment[]): void {
    const text = words || namesOf(attachments);
    this.talk.entries.push(
      entry({ role: "visitor", text, attachments, clientId: randomId(), state: "queued" }),
    );
    this.keepUnsent();
    this.talk.changed();
    void this.run();
  }

  retry(question: Entry): void {
    question.state = "queued";
    this.talk.notice = null;
    this.talk.changed();
    void this.run();
  }

  discard(question: Entry): void {
    const { entries } = this.talk;
    entries.splice(entries.indexOf(question), 1);
    this.keepUnsent();
    this.talk.changed();
  }

  async stop(): Promise<void> {
    const { turn } = this;
    if (!turn?.messageId) return;
    if (turn.answer) turn.answer.state = "stopped";
    this.talk.changed();
    await this.talk.api.stop(turn.messageId).catch((problem: unknown) => {
      if (turn.answer && this.turn === turn) turn.answer.state = "writing";
      this.talk.notice = { kind: problem instanceof Unreachable ? "unreachable" : "failed" };
    });
    this.talk.changed();
  }

  /** What a former page could not send; the history may know that it arrived after all. */
  resumeUnsent(): void {
    for (const { client_id: clientId, text, attachments = [] } of this.talk.store.unsent) {
      if (this.talk.entries.some((one) => one.clientId === clientId)) continue;
      this.talk.entries.push(
        entry({ role: "visitor", text, attachments, clientId, state: "queued" }),
      );
    }
    this.keepUnsent();
    this.talk.changed();
    void this.run();
  }

  /** What waited may go on now. */
  wakeUp(): void {
    void this.run();
  }

  /** The server told by another way that it has a message of ours. */
  noticeStored(): void {
    if (this.talk.store.unsent.length) this.keepUnsent();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next; (next = this.next()); ) await this.deliver(next);
    this.running = false;
  }

  private next(): Entry | undefined {
    if (this.talk.closed || this.talk.mustIntroduce) return undefined;
    return this.talk.entries.find((one) => one.role === "visitor" && one.state === "queued");
  }

  private async deliver(question: Entry): Promise<void> {
    for (let tries = 1; ; tries++) {
      question.state = "sending";
      this.talk.changed();
      try {
        await this.ask(question);
        this.talk.notice = null;
        return this.talk.changed();
      } catch (problem) {
        if (isStored(question)) return this.interrupted(question);
        const pause = this.pauseAfter(problem, tries);
        question.state = pause === null ? "failed" : "queued";
        this.talk.changed();
        if (pause === null) return;
        await this.nap(pause);
        if (isStored(question)) return this.interrupted(question);
        if (this.talk.mustIntroduce || !this.talk.entries.includes(question)) return;
      }
    }
  }

  /** Milliseconds to wait before the next attempt; null: there is no use in one. */
  private pauseAfter(problem: unknown, tries: number): number | null {
    const { talk } = this;
    const backoff = Math.min(1000 * 2 ** (tries - 1), LONGEST_PAUSE_MS);
    if (!(problem instanceof Problem)) {
      talk.notice = { kind: navigator.onLine ? "unreachable" : "offline" };
      return backoff;
    }
    tell("error", { code: problem.code });
    if (problem.status === 429 || problem.status === 503) {
      const wait = (problem.retryAfter ?? 5) * 1000;
      const kind = problem.status === 429 ? "slow" : "busy";
      talk.notice = { kind, until: Date.now() + wait };
      return wait;
    }
    if (problem.status >= 500 && tries < SERVER_TRIES) return backoff;
    if (isOfIdentity(problem) && talk.forsake(problem)) return 0;
    if (this.startOver(problem) || this.askedAgain(problem)) return 0;
    if (["bot_inactive", "origin_not_allowed"].includes(problem.code) || problem.status === 401) {
      talk.closed = closedBecause(problem);
    } else talk.notice = null;
    return null;
  }

  /** An ended visitor token, or a session that is gone: go on without it. */
  private startOver(problem: Problem): boolean {
    const { store, session } = this.talk;
    if (problem.code === "identity_required") return false;
    if (problem.status === 401 && store.visitor) store.keep({ visitor: null, session: null });
    else if (problem.status === 404 && session) store.keep({ session: null });
    else return false;
    this.talk.session = null;
    return true;
  }

  /** What the visitor said about themselves is wrong: they are asked, and the message waits. */
  private askedAgain(problem: Problem): boolean {
    const wrong = Object.entries(problem.fields).find(([field]) => field.startsWith("contact"));
    if (!wrong || !this.talk.store.introduction) return false;
    this.talk.askAgain(wrong[1]);
    return true;
  }

  private async ask(question: Entry): Promise<void> {
    const turn: Turn = {
      question,
      answer: null,
      messageId: null,
      lastEventId: "",
      cut: new AbortController(),
    };
    this.turn = turn;
    this.named.set(question, this.talk.identity.contact);
    try {
      const opened = this.talk.api.stream(outgoing(this.talk, question), turn.cut.signal);
      await this.readOn(turn, await patiently(turn.cut, opened));
    } finally {
      this.turn = null;
    }
  }

  /** Reads to the end, over as many cuts of the line as it takes. */
  private async readOn(turn: Turn, first: Response): Promise<void> {
    let response: Response | null = first;
    for (let cuts = 0; ; ) {
      try {
        response ??= await this.resume(turn);
        return await this.read(turn, response);
      } catch (problem) {
        if (!(problem instanceof Unreachable) || !turn.messageId || ++cuts > MOST_CUTS) throw problem;
        response = null;
        await this.nap(Math.min(250 * 2 ** cuts, LONGEST_PAUSE_MS));
      }
    }
  }

  private resume(turn: Turn): Promise<Response> {
    turn.cut = new AbortController();
    const { messageId, lastEventId, cut } = turn;
    return patiently(cut, this.talk.api.resume(messageId!, lastEventId, cut.signal));
  }

  private async read(turn: Turn, response: Response): Promise<void> {
    for await (const { id, event } of readEvents(response, turn.cut)) {
      if (id) turn.lastEventId = id;
      if (event.type === "message.start") this.begin(turn, event);
      else if (event.type === "message.delta") this.grow(turn, event.text);
      else if (event.type === "message.end") this.finish(turn, event);
    }
  }

  private begin(turn: Turn, start: Start): void {
    const { talk } = this;
    if (start.visitor_token) talk.store.keep({ visitor: start.visitor_token });
    talk.enter(start.session_id);
    this.stored(turn.question, start.session_id);
    turn.messageId = start.message_id;
    if (turn.messageId && !turn.answer) turn.answer = this.answerTo(turn, start);
    if (turn.answer?.state === "writing") turn.answer.text = "";
    talk.changed();
  }

  private answerTo(turn: Turn, start: Start): Entry {
    const { entries } = this.talk;
    const known = entries.find((one) => one.id === start.message_id);
    if (known) return known;
    const made = entry({
      role: "assistant",
      text: "",
      id: start.message_id,
      session: start.session_id,
      state: "writing",
    });
    entries.splice(entries.indexOf(turn.question) + 1, 0, made);
    return made;
  }

  private stored(question: Entry, session: string): void {
    if (this.told.has(question)) return;
    this.told.add(question);
    question.state = "done";
    question.session = session;
    const { identity } = this.talk;
    if (this.named.get(question) === identity.contact) identity.told = true;
    this.keepUnsent();
    tell("message:sent", { client_id: question.clientId, session_id: session });
  }

  private grow(turn: Turn, text: string): void {
    if (turn.answer?.state === "writing") turn.answer.text += text;
    this.talk.changed();
  }

  private finish(turn: Turn, end: Answer): void {
    const { talk } = this;
    const { answer } = turn;
    talk.session = end.session;
    talk.sync.see(end.session.seq);
    talk.notice = null;
    if (answer) {
      answer.text = end.response ?? "";
      answer.sources = end.sources;
      if (!release(answer) && answer.state === "writing") answer.state = "done";
      if (!answer.text) talk.entries.splice(talk.entries.indexOf(answer), 1);
      else tell("message:received", { message_id: answer.id, role: "assistant" });
    }
    if (end.handoff) tell("handoff", { session_id: end.session_id });
    talk.changed();
    void talk.confirm();
  }

  /** The message is stored, its answer was lost on the way: the history has it, or will. */
  private interrupted(question: Entry): void {
    this.stored(question, question.session!);
    for (const one of this.talk.entries) {
      if (!release(one) && one.state === "writing") one.state = "cut";
    }
    void this.talk.refresh();
  }

  private tellLine(online: boolean): void {
    if (!online) this.talk.notice = { kind: "offline" };
    else if (this.talk.notice?.kind === "offline") this.talk.notice = null;
    this.talk.changed();
    if (online) this.wake();
  }

  private nap(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private keepUnsent(): void {
    const unsent = this.talk.entries
      .filter((one) => one.role === "visitor" && one.state !== "done" && one.clientId)
      .map(({ clientId, text, attachments }) => ({ client_id: clientId!, text, attachments }));
    this.talk.store.keep({ unsent });
  }
}

function isOfIdentity({ code, fields }: Problem): boolean {
  return code === "identity_invalid" || Object.keys(fields).some((name) => name.startsWith("contact"));
}

const isStored = (question: Entry): boolean => question.state === "done";
