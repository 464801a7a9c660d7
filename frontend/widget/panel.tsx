/** The panel: a page of our own, in the loader's frame or standing alone at /c/{public_token}. */
import { render, type VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Api } from "./api";
import { framed, listen, tell } from "./bridge";
import { paint } from "./colour";
import { type Closed, Conversation } from "./conversation";
import { focusComposer } from "./focus";
import { choose, speak, t } from "./i18n";
import { Composer } from "./parts/composer";
import { Earlier } from "./parts/earlier";
import { Header } from "./parts/header";
import { Icon } from "./parts/icons";
import { DropZone } from "./parts/picked";
import { Transcript } from "./parts/transcript";
import { Store } from "./store";

const LONGEST = 2_000; // of a page's address or title
const LOADER_MS = 1_000; // for the loader to say what it kept; there may be none
const FOCUSABLE = "button:not(:disabled), textarea, input, a[href], summary, [tabindex='0']";

function Panel({ talk }: { talk: Conversation }): VNode {
  const [, redraw] = useState(0);
  const [earlier, setEarlier] = useState(false);
  const [prefill, setPrefill] = useState({ text: "", turn: 0 });
  talk.changed = () => redraw((turn) => turn + 1);

  useEffect(() => {
    let begun = false;
    const start = (memory?: string | null): void => {
      if (begun) return;
      begun = true;
      if (memory) talk.store.restore(memory);
      void begin(talk);
    };
    listen(({ open, url, title, prefill: text, keep }) => {
      talk.page = { url: url.slice(0, LONGEST), title: title.slice(0, LONGEST) };
      if (text) setPrefill(({ turn }) => ({ text, turn: turn + 1 }));
      if (open && !talk.attention.open) focusComposer();
      if (open !== talk.attention.open) talk.setOpen(open);
      start(keep);
    });
    talk.store.elsewhere = (memory) => tell("keep", { text: memory });
    tell("up");
    if (framed && talk.store.blocked) setTimeout(start, LOADER_MS);
    else start();
  }, []);

  if (talk.closed) return <ClosedDoor reason={talk.closed} onRetry={() => void begin(talk)} />;
  if (!talk.config) return <div class="loading" aria-busy="true" />;
  if (earlier) return <Earlier talk={talk} onDone={() => setEarlier(false)} />;
  return (
    <>
      <Header talk={talk} onEarlier={() => setEarlier(true)} />
      <Transcript talk={talk} />
      {!talk.mustIntroduce && <Composer talk={talk} prefill={prefill} />}
      <DropZone talk={talk} />
    </>
  );
}

async function begin(talk: Conversation): Promise<void> {
  await talk.start();
  const { config } = talk;
  if (!config) return;
  paint(document.documentElement, config.widget.color);
  speak(config.language === "auto" ? browserLanguage() : config.language);
  talk.changed();
  focusComposer();
}

function ClosedDoor({ reason, onRetry }: { reason: Closed; onRetry: () => void }): VNode {
  return (
    <div class="door">
      {framed && (
        <button type="button" class="quiet" aria-label={t("close")} onClick={() => tell("close")}>
          <Icon name="close" />
        </button>
      )}
      <Icon name={reason === "inactive" ? "clock" : "warn"} />
      <p role="alert">{t(reason)}</p>
      {reason === "loadFailed" && (
        <button type="button" class="plain" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}

/** The host page's language, as the loader passed it on, before the browser's. */
function browserLanguage() {
  const wanted = new URLSearchParams(location.search).get("lang");
  return choose([wanted, ...navigator.languages]);
}

/** Tab goes round inside the frame; Esc leaves it. */
function keys(event: KeyboardEvent): void {
  if (!framed) return;
  const picture = document.querySelector("dialog[open]");
  if (event.key === "Escape" && !picture) tell("close"); // the picture closes by itself
  if (event.key !== "Tab") return;
  const stops = [...(picture ?? document).querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.offsetParent !== null,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = document.activeElement === (event.shiftKey ? first : last);
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

const root = document.getElementById("panel")!;
const bot = root.dataset.bot!;
const store = new Store(bot);

if (new URLSearchParams(location.search).has("forget")) store.forget();
else {
  speak(browserLanguage());
  document.addEventListener("keydown", keys);
  render(<Panel talk={new Conversation(new Api(bot, store), store)} />, root);
}
