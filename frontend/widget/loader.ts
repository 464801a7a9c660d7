/**
 * The script that a page embeds: `<script async src="…/widget.js" data-bot="pub_…"></script>`.
 *
 * Draws a launcher, and the panel's frame on first open; answers `konan(command, …)`, also
 * calls that were queued before it came. Of the host's policy it needs `script-src` and
 * `frame-src` alone: its style is a constructed sheet in a shadow root. It hangs on <html>,
 * beside <body>, so that whoever swaps the body leaves it alone. At most 1.5 kB compressed,
 * which is why it says things once and briefly.
 *
 * The panel hears `{open, url, title, prefill, keep}` at every change. What it tells,
 * `{konan: name, …}`, is a command of ours (close, badge, keep) or else an event for the page.
 * `keep` is for visitors whose browser gives a frame no storage: this tab remembers instead.
 */
type Detail = Record<string, unknown>;
type Widget = Record<string, (value?: any) => unknown>;
type Konan = ((...call: any[]) => unknown) & { q?: [string][]; up?: number };

declare global {
  interface Window {
    konan?: Konan | undefined;
  }
}

const script = document.currentScript as HTMLScriptElement;
const server = new URL(script.src).origin;
const storage = sessionStorage;
const root = document.documentElement; // its language counts before the browser's
const style = `:host{all:initial!important}
button,iframe{position:fixed;z-index:999999999;bottom:calc(20px + var(--n));right:var(--r,20px);left:var(--l);border:0;border-radius:28px;box-shadow:0 6px 24px #0004}
button{display:flex;align-items:center;gap:10px;height:56px;padding:0 17px;cursor:pointer;font:600 15px system-ui;background:var(--c,#3d5afe);color:var(--k,#fff)}
:focus-visible{outline:3px solid #777}
i{width:22px;height:20px;border-radius:8px 8px 8px 0;background:currentColor}
[aria-expanded=true] i{height:4px;border-radius:8px}
[hidden]{display:none}
iframe{bottom:calc(88px + var(--n));width:400px;height:min(704px,100vh - 112px - var(--n));border-radius:16px}
@media(max-width:480px){iframe{inset:0;width:100%;height:100%;border-radius:0}.up-true{display:none}}`;

const widgets: Record<string, Widget> = {};
let listeners: [string, (detail: Detail) => void][] = [];

const make = <T extends keyof HTMLElementTagNameMap>(tag: T) => document.createElement(tag);
const emit = (name: string, detail: Detail) => {
  listeners.forEach(([wanted, listen]) => wanted === name && listen(detail));
};

function boot({ bot }: DOMStringMap): void {
  if (!bot || widgets[bot]) return;
  const host = document.createElement("konan-chat");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  const button = make("button");
  const text = new Text();
  const frame = make("iframe");
  const look = make("script");
  const place = `--n:${Object.keys(widgets).length * 72}px;`;
  let open = false;
  let up = false;
  let label = "Open chat";
  let words = "";
  let prefill = "";

  const sync = () => {
    button.ariaLabel = label + " " + text.data;
    button.ariaExpanded = `${open}`;
    button.className = `up-${up && open}`;
    frame.hidden = !open;
    if (!up) return;
    frame.contentWindow!.postMessage(
      { open, url: location.href, title: document.title, prefill, keep: storage[bot] },
      server,
    );
    prefill = "";
  };
  const turn = (wanted: boolean) => {
    if (wanted === open) return;
    open = wanted;
    if (!frame.isConnected) shadow.append(frame);
    sync();
    (open ? frame : button).focus();
    emit(open ? "open" : "close", { bot });
  };

  widgets[bot] = {
    open: () => turn(true),
    close: () => turn(false),
    toggle: () => turn(!open),
    show: () => (button.hidden = false),
    hide: () => (button.hidden = true),
    prefill(value) {
      prefill = value.text || value;
      turn(true);
      sync();
    },
    /** From /widget/look.js: `css` sets the colours --c and --k and the sides --l and --r. */
    look(look) {
      host.style.cssText = place + look.css;
      label = look.label;
      text.data = words = look.text;
      sync();
    },
    badge({ text: count, title }) {
      text.data = count || words;
      document.title = title;
    },
    keep: (value) => (storage[bot] = value.text),
    shutdown() {
      turn(false);
      delete widgets[bot];
      delete storage[bot];
      button.remove();
      frame.onload = () => host.remove();
      frame.src += "&forget";
      shadow.append(frame);
    },
  };
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  button.append(make("i"), text);
  button.onclick = widgets[bot]!.toggle!;
  frame.title = "Chat";
  frame.src = `${server}/widget/frame?bot=${bot}&lang=${root.lang}`;
  addEventListener("message", ({ source, data }) => {
    if (!source || source !== frame.contentWindow) return;
    up = true;
    (widgets[bot]?.[data.konan] ?? emit.bind(0, data.konan))({ ...data, bot });
    sync();
  });
  host.style.cssText = place;
  sync();
  root.append(host);
  emit("ready", { bot });

  // The owner's colours and words come as a script: the one door that a host's policy leaves.
  look.nonce = script.nonce;
  look.onload = look.onerror = () => shadow.append(button);
  look.src = `${server}/widget/look.js?bot=${bot}&lang=${root.lang}`;
  host.append(look);
}

function konan(command: string, value?: any, listener?: any): void {
  if (command === "on") {
    listeners.push([value, listener]);
    if (value === "ready") for (const bot in widgets) listener({ bot });
  } else if (command === "off") {
    listeners = listeners.filter(([name, one]) => name !== value || one !== listener);
  } else if (command === "boot") boot(value);
  else (widgets[value?.bot] ?? Object.values(widgets)[0])?.[command]?.(value);
}

const before = window.konan;
if (before?.up) before("boot", script.dataset);
else {
  window.konan = konan;
  konan.up = 1;
  boot(script.dataset);
  before?.q?.forEach((call) => konan(...call));
}

export {};
