// One socket for the whole browser: the tabs elect one that keeps it, the others hear and speak
// through it. What comes are hints: whoever hears one fetches what is true.
//
//   konan:live            {connected}  after every connect, when it is lost, and every 20 s while it
//                                      is away: fetch anew
//   konan:session-updated {…frame}     every frame, by its type with `-` for `.`
//   konan:send            {…frame}     dispatched by a page that has something to say

export interface Frame {
  type: string;
  [name: string]: unknown;
}

type Word =
  | { kind: "frame"; frame: Frame }
  | { kind: "state"; connected: boolean }
  | { kind: "send"; frame: Frame }
  | { kind: "hello" };

const BEAT_MS = 25_000;
const AWAY_MS = 20_000;
const SILENT_MS = 75_000; // the server pings every 30 s
const LONGEST_WAIT_MS = 30_000;
const FOR_GOOD = [4401, 4403]; // nobody is signed in any more; this page may not listen

function tell(name: string, detail: object): void {
  document.dispatchEvent(new CustomEvent(`konan:${name}`, { detail }));
}

/** Keeps one socket open, and says when it opens, closes and speaks. */
class Line {
  private socket: WebSocket | null = null;
  private tries = 0;
  private beaten = 0;
  private heard = 0;

  constructor(
    private readonly onFrame: (frame: Frame) => void,
    private readonly onState: (connected: boolean) => void,
    private readonly onEnd: () => void,
  ) {
    setInterval(() => this.tend(), BEAT_MS);
    addEventListener("online", () => {
      this.tries = 0;
      if (!this.socket) this.connect();
    });
  }

  connect(): void {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/ws/inbox`);
    this.socket = socket;
    this.heard = Date.now();
    socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "auth" })));
    socket.addEventListener("message", (event) => this.hear(JSON.parse(String(event.data)) as Frame));
    socket.addEventListener("close", (event) => this.lose(event.code));
  }

  send(frame: Frame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private hear(frame: Frame): void {
    this.heard = Date.now();
    if (frame.type === "ping") {
      this.send({ type: "pong" });
      this.beat();
    } else if (frame.type === "ready") {
      this.tries = 0;
      this.beat();
      this.onState(true);
    } else {
      this.onFrame(frame);
    }
  }

  private lose(code: number): void {
    this.socket = null;
    this.onState(false);
    if (FOR_GOOD.includes(code)) {
      this.onEnd();
      return;
    }
    const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.tries++);
    setTimeout(() => this.socket ?? this.connect(), wait * (0.5 + Math.random()));
  }

  /** Timers of a tab in the background are slow, so the server's pings are a beat as well. */
  private beat(): void {
    if (Date.now() - this.beaten < BEAT_MS - 5_000) return;
    this.beaten = Date.now();
    this.send({ type: "heartbeat" });
  }

  private tend(): void {
    if (this.socket && Date.now() - this.heard > SILENT_MS) this.socket.close();
    else this.beat();
  }
}

class Live {
  private readonly channel: BroadcastChannel;
  private line: Line | null = null;
  private connected = false;
  private away = 0;

  constructor(private readonly name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.addEventListener("message", (event) => this.listen(event.data as Word));
    document.addEventListener("konan:send", (event) => this.send((event as CustomEvent<Frame>).detail));
    addEventListener("pageshow", (event) => {
      if (event.persisted) tell("live", { connected: this.connected });
    });
  }

  start(): void {
    this.watch(false);
    this.say({ kind: "hello" });
    const keep = (): Promise<void> => new Promise((ended) => this.lead(ended));
    // Where the page is not served safely there are no locks: each tab then has a socket of its own.
    if (navigator.locks) void navigator.locks.request(this.name, keep);
    else void keep();
  }

  private lead(ended: () => void): void {
    this.line = new Line(
      (frame) => {
        this.say({ kind: "frame", frame });
        this.pass(frame);
      },
      (connected) => {
        this.say({ kind: "state", connected });
        this.become(connected);
      },
      ended,
    );
    this.line.connect();
  }

  private say(word: Word): void {
    this.channel.postMessage(word);
  }

  private listen(word: Word): void {
    if (word.kind === "frame") this.pass(word.frame);
    else if (word.kind === "state") this.become(word.connected);
    else if (word.kind === "send") this.line?.send(word.frame);
    else if (this.line) this.say({ kind: "state", connected: this.connected });
  }

  private pass(frame: Frame): void {
    tell(frame.type.replaceAll(".", "-"), frame);
  }

  private send(frame: Frame): void {
    if (this.line) this.line.send(frame);
    else this.say({ kind: "send", frame });
  }

  private become(connected: boolean): void {
    if (connected === this.connected) return;
    this.watch(connected);
    tell("live", { connected });
  }

  /** While the socket is away, pages look for themselves now and then. */
  private watch(connected: boolean): void {
    this.connected = connected;
    document.documentElement.dataset.live = connected ? "on" : "off";
    clearInterval(this.away);
    if (!connected) this.away = window.setInterval(() => tell("live", { connected: false }), AWAY_MS);
  }
}

/** For whoever is signed in: `data-live-for` is their id, so that two people never share a socket. */
export function startLive(): void {
  const person = document.querySelector<HTMLElement>("[data-live-for]")?.dataset.liveFor;
  if (person) new Live(`konan-live:${person}`).start();
}
