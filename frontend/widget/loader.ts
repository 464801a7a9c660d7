/**
 * The script that a page embeds: `<script async src="…/widget.js" data-bot="pub_…"></script>`.
 *
 * Asks /widget/look.js how the launcher looks (a script: the one door that a host's policy
 * leaves), draws it, and the panel's frame on first open; answers `konan(command, …)`, also
 * calls that came before. Of the host's policy it needs `script-src` and `frame-src` alone. It
 * hangs on <html>, beside <body>, in the top layer: whoever swaps the body leaves it alone, no
 * z-index covers it, and where it is thrown out it comes back. At most 1.5 kB compressed, which
 * is why it says things once and briefly.
 *
 * The panel hears `{open, url, title, keep, forget, calls}` at every change; `calls` are commands
 * that it carries out (boot, identify, update, track, prefill, focus). What it tells, `{konan: name, …}`,
 * is a command of ours or else an event for the page. This tab remembers whether the panel is open,
 * so that it is on the next page too; `forget`: that it was shut down, until the panel has
 * forgotten; `keep`: what the panel must remember where the browser gives a frame no storage.
 */
type Detail = Record<string, any>;
type Call = [command: string, value?: any, listener?: any];
type Konan = ((...call: Call) => void) & { q?: Call[]; up?: number };

declare global {
  interface Window {
    konan?: Konan | undefined;
  }
}

const page = document;
const script = page.currentScript as HTMLScriptElement;
const server = new URL(script.src).origin;
/** Of each bot what it was booted with, and once it is drawn what carries out its commands. */
const widgets: Detail = { __proto__: null };
const before = window.konan;
/** Calls from before this script, and those for a widget that is not drawn yet. */
const early: Call[] = before?.q ?? [];
const replay = () => early.splice(0).forEach((call) => konan(...call));
let listeners: [string, (detail: Detail) => void][] = [];
let storage: Detail = {};
try {
  storage = sessionStorage;
} catch {
  // refused: remembered for as long as the page lives
}

const make = <T extends keyof HTMLElementTagNameMap>(tag: T) => page.createElement(tag);
/** A page's own mistake is reported as the page's, and stops nothing here. */
const emit = (name: string, detail: Detail) =>
  listeners.forEach(([wanted, listen]) => wanted === name && setTimeout(listen, 0, detail));

const boot = (options: Detail) => {
  const { bot } = options;
  if (!bot || widgets[bot]) return;
  widgets[bot] = options;
  const ask = () => {
    const look = make("script");
    const lang = options.lang || page.documentElement.lang;
    look.nonce = script.nonce;
    look.onerror = () => setTimeout(ask, 9e3);
    look.src = `${server}/widget/look.js?bot=${bot}&lang=${lang}`;
    page.head.append(look);
  };
  ask();
};

/** From /widget/look.js, once for each boot. */
const draw = ({ bot, css, name, label, text, hidden, src }: Detail) => {
  const options = widgets[bot];
  if (!options || options.call) return;
  const host = page.createElement("konan-chat");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  const button = make("button");
  const badge = make("b");
  const frame = make("iframe");
  const calls: Call[] = [["boot", { ...options }]];
  let open = false;
  let up = false;
  let back: any;

  const sync = () => {
    button.ariaLabel = label + " " + badge.textContent;
    button.ariaExpanded = frame.className = `${open}`;
    button.className = "up" + up;
    if (up)
      frame.contentWindow!.postMessage(
        {
          open,
          url: location.href,
          title: page.title,
          keep: storage["k" + bot],
          forget: storage["x" + bot],
          calls: calls.splice(0),
        },
        origin === "null" ? "*" : server, // a sandboxed page gives its frames no origin
      );
  };
  const attach = () => {
    if (host.isConnected) return;
    up = false;
    page.documentElement.append(host);
    host.showPopover?.();
    watch.observe(page, { childList: true });
    watch.observe(page.documentElement, { childList: true });
  };
  const watch = new MutationObserver(() => setTimeout(attach));
  const load = () => {
    if (up) return;
    frame.src = server + src;
    shadow.append(frame);
  };
  const turn = (wanted: boolean, quiet?: boolean) => {
    if (wanted === open) return;
    open = wanted;
    storage[bot] = +open;
    if (open) {
      back = page.activeElement;
      load();
      if (!quiet) calls.push(["focus"]);
    }
    sync();
    if (!quiet) (open ? frame : [page.body, host].includes(back) ? button : back).focus();
    emit(open ? "open" : "close", { bot });
  };
  const commands: Detail = {
    open: () => turn(true),
    close: () => turn(false),
    toggle: () => turn(!open),
    show: () => (button.hidden = false),
    hide: () => (button.hidden = true),
    up: () => (up = true),
    badge: ({ text, title }: Detail) => ((badge.textContent = text), (page.title = title)),
    keep: ({ text }: Detail) => (storage["k" + bot] = text),
    shutdown: () => {
      turn(false);
      button.remove();
      watch.disconnect();
      delete widgets[bot];
      storage[bot] = storage["x" + bot] = "x";
      load();
      sync();
    },
    gone: () => {
      delete storage["x" + bot];
      if (!button.isConnected) host.remove();
    },
  };

  widgets[bot] = (command: string, value: any) => {
    if (commands[command]) commands[command](value);
    else {
      if (command === "prefill") turn(true);
      calls.push(structuredClone([command, value]));
      sync();
    }
  };
  addEventListener("message", ({ source, data }) => {
    if (source && source === frame.contentWindow) {
      const command = commands[data.konan];
      if (command) command(data);
      else emit(data.konan, { ...data, bot });
      sync();
    }
  });
  visualViewport?.addEventListener("resize", () => {
    host.style.cssText = visualViewport!.scale > 1 ? "" : `--h:${visualViewport!.height}px`;
  });
  sheet.replaceSync(`${css}:host{--n:${Object.keys(widgets).indexOf(bot) * 72}px}`);
  shadow.adoptedStyleSheets = [sheet];
  host.popover = "manual";
  button.hidden = hidden;
  button.append(make("i"), text, badge);
  button.onclick = commands.toggle;
  shadow.append(button);
  frame.title = name;
  sync();
  attach();
  if (storage[bot] === "1" && innerWidth > 480) turn(true, true);
  else if (storage[bot]) load();
  emit("ready", { bot });
  replay();
};

const konan: Konan = (command, value, listener) => {
  if (command === "on") {
    listeners.push([value, listener]);
    if (value === "ready") for (const bot in widgets) if (widgets[bot].call) setTimeout(listener, 0, { bot });
  } else if (command === "off") {
    listeners = listeners.filter(([name, one]) => name !== value || one !== listener);
  } else if (command === "boot") boot(value);
  else if (command === "look") draw(value);
  else {
    const widget = widgets[value?.bot ?? Object.keys(widgets)[0]];
    if (widget?.call) widget(command, value);
    else early.push([command, value]);
  }
};

if (before?.up) before("boot", script.dataset);
else {
  window.konan = konan;
  konan.up = 1;
  boot(script.dataset);
  replay();
}

export {};
