/**
 * The socket of one conversation, `/ws/chat/{session_id}`: says who we are in its first frame,
 * comes back by itself after every loss, and notices a line that is dead without having ended.
 * What it tells are hints; whoever hears them fetches what is true. Answers are read elsewhere,
 * as they are written (see `delivery`): here they come whole.
 */
import type { Message, Session } from "./api";

export type Frame =
  | { type: "ready"; seq: number; session?: Session }
  | { type: "message.created"; seq: number; message: Message }
  | { type: "typing"; role: Message["role"]; on: boolean }
  | { type: "read"; by: "visitor" | "agent"; seq: number }
  | {
      type: "session.updated";
      status: Session["status"];
      handler: Session["handler"];
      agent: { name: string } | null;
    }
  | { type: "ping" | "pong" | "error" };

export type Own = { type: "typing"; on: boolean } | { type: "read"; seq: number };

interface Listener {
  /** The first frame's: who we are, and the last message that we have. */
  introduction(): { token: string | null; bot_token: string; after: number };
  hear(frame: Frame): void;
  /** The line was lost, or could not be had. */
  lost(): void;
}

const READY_MS = 12_000;
const SILENT_MS = 40_000;
const ANSWER_MS = 10_000;
const LONGEST_MS = 30_000;
const REFUSED_MS = 300_000; // 4400 to 4404: trying at once would change nothing
const REFUSALS = [4400, 4401, 4403, 4404];

export class Live {
  ready = false;
  private session: string | null = null;
  private socket: WebSocket | null = null;
  private losses = 0;
  private timer = 0;

  constructor(private readonly listener: Listener) {
    const again = (): void => {
      if (this.session && !this.socket && this.losses) this.connect();
    };
    addEventListener("online", again);
    document.addEventListener("visibilitychange", () => document.hidden || again());
  }

  follow(session: string | null): void {
    if (session === this.session) return;
    this.session = session;
    this.losses = 0;
    this.drop();
    if (session) this.connect();
  }

  send(frame: Own | { type: "ping" | "pong" }): void {
    if (this.ready) this.socket!.send(JSON.stringify(frame));
  }

  private connect(): void {
    const address = new URL(`/ws/chat/${this.session}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    this.drop();
    const socket = new WebSocket(address);
    this.socket = socket;
    this.await(READY_MS, () => this.lose(0));
    socket.onopen = () =>
      socket.send(JSON.stringify({ type: "auth", ...this.listener.introduction(), deltas: false }));
    socket.onmessage = ({ data }) => this.receive(JSON.parse(data));
    socket.onclose = ({ code }) => this.lose(code);
  }

  private receive(frame: Frame): void {
    if (frame.type === "ready") {
      this.ready = true;
      this.losses = 0;
    }
    if (this.ready) this.await(SILENT_MS, () => this.probe());
    if (frame.type === "ping") this.send({ type: "pong" });
    else this.listener.hear(frame);
  }

  private probe(): void {
    this.send({ type: "ping" });
    this.await(ANSWER_MS, () => this.lose(0));
  }

  private lose(code: number): void {
    this.drop();
    const backoff = Math.min(1000 * 2 ** this.losses++, LONGEST_MS);
    const pause = REFUSALS.includes(code) ? REFUSED_MS : backoff * (0.5 + Math.random() / 2);
    this.await(pause, () => this.connect());
    this.listener.lost();
  }

  private drop(): void {
    const { socket } = this;
    clearTimeout(this.timer);
    this.ready = false;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** One thing is waited for at a time. */
  private await(milliseconds: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  }
}
