/**
 * Keeps what is shown of a conversation true: fetches what was said, hears of news by the
 * socket, and asks every 20 s while there is none. A message is known by its id, its client_id
 * and its number, so none is shown twice; one that is missing before another is fetched first.
 */
import type { Message } from "./api";
import type { Conversation } from "./conversation";
import { type Entry, merge } from "./entries";
import { type Frame, Live } from "./live";

const WINDOW = 50; // messages that are fetched at first, and with every step back
const CALM_MS = 20_000;
const MISSING_MS = 4_000; // while an answer is missing
const CONFIRM_MS = 3_000;
const TYPING_MS = 6_000;
const TYPING_AGAIN_MS = 3_000;
const MOST_SESSIONS = 30;

export class Sync {
  /** A person is writing just now. */
  agentTypes = false;
  readonly live: Live;
  private loaded: string | null = null;
  private met: string | null = null;
  private timer = 0;
  private typingEnds = 0;
  private typingTold = 0;
  private readTold = 0;
  private fetching: Promise<void> | null = null;

  constructor(private readonly talk: Conversation) {
    this.live = new Live({
      introduction: () => ({ ...talk.api.credentials, after: this.lastSeq }),
      hear: (frame) => this.hear(frame),
      lost: () => {
        this.hush();
        this.schedule();
        talk.changed();
      },
    });
  }

  get hasOlder(): boolean {
    return (this.firstSeq ?? 1) > 1;
  }

  /** The session has just begun: there is nothing to fetch. */
  begin(session: string): void {
    this.loaded = session;
    this.schedule();
  }

  leave(): void {
    this.loaded = null;
    this.hush();
    this.schedule();
  }

  async reopen(): Promise<void> {
    await this.fetchSession();
    if (!this.talk.session) return;
    await this.fetchNewest();
    this.countMissed();
  }

  private countMissed(): void {
    const { session, entries, store, attention } = this.talk;
    const { seen } = store;
    if (seen?.session !== session?.id) return;
    const isNews = (one: Entry): boolean =>
      ["assistant", "agent"].includes(one.role) && (one.seq ?? 0) > seen!.seq;
    attention.missed(entries.filter(isNews).length);
  }

  async fetchNewest(): Promise<void> {
    const { id, seq } = this.talk.session!;
    await this.fetchAll(id, Math.max(0, seq - WINDOW), false);
    this.schedule();
  }

  async fetchOlder(): Promise<void> {
    const { firstSeq: first } = this;
    const id = this.talk.session?.id;
    if (!id || !first) return;
    const page = await this.talk.api.history(id, Math.max(0, first - 1 - WINDOW), WINDOW);
    merge(this.talk.entries, page.results);
  }

  /** What was said since, and who has the conversation now. */
  async refresh(): Promise<void> {
    await this.fetchSession();
    await this.fetchSince();
    this.schedule();
  }

  /** An answer is over. The socket tells the rest; where it does not, it is fetched. */
  async confirm(): Promise<void> {
    if (this.live.ready) await new Promise((resolve) => setTimeout(resolve, CONFIRM_MS));
    if (this.isMissing) await this.refresh();
    this.schedule();
  }

  async fetchSession(): Promise<void> {
    const { talk } = this;
    const id = talk.session?.id;
    if (!id) return;
    talk.sessions = (await talk.api.sessions()).results;
    const found = talk.sessions.find((one) => one.id === id);
    if (found) talk.session = found;
    else if (talk.sessions.length < MOST_SESSIONS) talk.startNew(); // deleted meanwhile
  }

  /** What the visitor writes is told while they write, not at every key. */
  type(on: boolean): void {
    const now = Date.now();
    if (on ? now - this.typingTold < TYPING_AGAIN_MS : !this.typingTold) return;
    this.typingTold = on ? now : 0;
    this.live.send({ type: "typing", on });
  }

  /** What is on the screen has been read. */
  markRead(): void {
    const { lastSeq } = this;
    this.see(lastSeq);
    if (!this.live.ready || !this.talk.attention.here || lastSeq <= this.readTold) return;
    this.readTold = lastSeq;
    this.live.send({ type: "read", seq: lastSeq });
  }

  /** Remembers what the visitor has had before their eyes, for the next page of the site. */
  see(seq: number): void {
    const { attention, session, store } = this.talk;
    if (!attention.here || !session) return;
    const known = store.seen?.session === session.id ? store.seen.seq : -1;
    if (seq > known) store.keep({ seen: { session: session.id, seq } });
  }

  /** Now, and by the socket or from time to time. */
  async poll(): Promise<void> {
    const idle = !this.talk.delivery.busy && navigator.onLine;
    try {
      if (this.talk.session && idle && !this.live.ready) await this.catchUp();
    } catch {
      // the next round asks for the same again, nothing is lost by missing one
    } finally {
      this.schedule();
    }
  }

  schedule(): void {
    const { talk } = this;
    const id = talk.session?.id ?? null;
    this.live.follow(id === this.loaded ? id : null);
    clearTimeout(this.timer);
    if (this.live.ready) return;
    const missing = talk.entries.some((one) => one.state === "cut");
    this.timer = setTimeout(() => void this.poll(), missing ? MISSING_MS : CALM_MS);
  }

  private hear(frame: Frame): void {
    const { talk } = this;
    if (frame.type === "ready") this.welcome(frame);
    else if (frame.type === "message.created") this.take(frame.message);
    else if (frame.type === "typing" && frame.role === "agent") this.typing(frame.on);
    else if (frame.type === "read") this.readUpTo(frame.by, frame.seq);
    else if (frame.type === "session.updated" && talk.session) {
      const { status, handler, agent: assignee } = frame;
      talk.session = { ...talk.session, status, handler, assignee };
    }
    talk.changed();
  }

  private welcome(frame: Frame & { type: "ready" }): void {
    const { talk } = this;
    if (frame.session && frame.session.id === talk.session?.id) talk.session = frame.session;
    const again = this.met === talk.session?.id;
    this.met = talk.session?.id ?? null;
    this.readTold = 0;
    clearTimeout(this.timer);
    this.markRead();
    void this.confirmUpTo(frame.seq);
    if (again && talk.human) void this.fetchMarks().catch(() => this.schedule());
  }

  /** What was read while the line was down. */
  private async fetchMarks(): Promise<void> {
    const { talk } = this;
    const id = talk.session!.id;
    const unread = talk.entries.find(
      (one) => one.role === "visitor" && one.session === id && one.seq && !one.read,
    );
    if (!unread) return;
    const { results } = await talk.api.history(id, unread.seq! - 1);
    if (talk.session?.id === id) merge(talk.entries, results.filter((one) => one.seq <= this.lastSeq));
    talk.changed();
  }

  /** What was missed comes before anything new; where it does not come, it is fetched. */
  private async confirmUpTo(seq: number): Promise<void> {
    const id = this.talk.session?.id;
    await new Promise((resolve) => setTimeout(resolve, CONFIRM_MS));
    if (this.talk.session?.id === id && this.lastSeq < seq) this.catchUpQuietly();
  }

  private take(message: Message): void {
    if (message.session_id !== this.talk.session?.id) return;
    if (message.seq > this.lastSeq + 1) return this.catchUpQuietly();
    if (message.role === "agent") this.hush();
    this.add([message], true);
    this.markRead();
  }

  private add(messages: Message[], news: boolean): void {
    const { talk } = this;
    const fresh = merge(talk.entries, messages);
    talk.delivery.noticeStored();
    if (news) talk.attention.announce(fresh);
  }

  private typing(on: boolean): void {
    this.hush();
    this.agentTypes = on;
    this.typingEnds = setTimeout(() => {
      this.hush();
      this.talk.changed();
    }, TYPING_MS);
  }

  private hush(): void {
    clearTimeout(this.typingEnds);
    this.agentTypes = false;
  }

  private readUpTo(by: "visitor" | "agent", seq: number): void {
    if (by !== "agent") return;
    const id = this.talk.session?.id;
    for (const one of this.talk.entries) {
      if (one.role === "visitor" && one.session === id && (one.seq ?? seq + 1) <= seq) {
        one.read = true;
      }
    }
  }

  private async catchUp(): Promise<void> {
    const before = this.lastSeq;
    await this.fetchSince();
    if (this.talk.human || this.lastSeq > before) await this.fetchSession();
    this.talk.changed();
  }

  private catchUpQuietly(): void {
    void this.catchUp().catch(() => this.schedule()); // lost again: the next connection fetches
  }

  /** One at a time: who asks meanwhile waits for the same answer, then looks again. */
  private async fetchSince(): Promise<void> {
    while (this.fetching) await this.fetching.catch(() => {});
    const { session } = this.talk;
    if (!session) return;
    this.fetching = this.fetchAll(session.id, this.lastSeq, true);
    await this.fetching.finally(() => (this.fetching = null));
  }

  private async fetchAll(id: string, after: number, news: boolean): Promise<void> {
    const { talk } = this;
    for (let from = after; ; ) {
      const page = await talk.api.history(id, from);
      if (talk.session?.id !== id) return;
      this.add(page.results, news);
      const last = page.results.at(-1);
      if (!page.next || !last) break;
      from = last.seq;
    }
    this.loaded = id;
    this.markRead();
  }

  /** The server took something of which it has not told us what became. */
  private get isMissing(): boolean {
    const id = this.talk.session?.id;
    return this.talk.entries.some(
      (one) => one.session === id && one.seq === null && one.state !== "writing",
    );
  }

  private get seqs(): number[] {
    const id = this.talk.session?.id;
    return this.talk.entries.flatMap((one) => (one.session === id && one.seq ? [one.seq] : []));
  }

  private get lastSeq(): number {
    return Math.max(0, ...this.seqs);
  }

  private get firstSeq(): number | null {
    return this.seqs.length ? Math.min(...this.seqs) : null;
  }
}
