/** The panel: a page of our own, in the loader's frame or standing alone at /c/{public_token}. */
import { render, type VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Api } from "./api";
import { framed, listen, tell } from "./bridge";
import { type Closed, Conversation } from "./conversation";
import { t } from "./i18n";
import { Page, begin } from "./page";
import { Composer } from "./parts/composer";
import { Earlier } from "./parts/earlier";
import { Header } from "./parts/header";
import { Icon } from "./parts/icons";
import { DropZone } from "./parts/picked";
import { Transcript } from "./parts/transcript";
import { Store } from "./store";

const LOADER_MS = 1_000; // for the loader to say what it kept; there may be none
const FOCUSABLE = "button:not(:disabled), textarea, input, a[href], summary, [tabindex='0']";

function Panel({ talk }: { talk: Conversation }): VNode {
  const [, redraw] = useState(0);
  const [earlier, setEarlier] = useState(false);
  const [prefill, setPrefill] = useState({ text: "", turn: 0 });
  talk.changed = () => redraw((turn) => turn + 1);

  useEffect(() => {
    const page = new Page(talk, (text) => setPrefill(({ turn }) => ({ text, turn: turn + 1 })));
    talk.store.elsewhere = (memory) => tell("keep", { text: memory });
    listen((command) => page.hear(command));
    tell("up");
    if (framed) setTimeout(() => page.start(), LOADER_MS);
    else page.start();
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

const DOORS: Partial<Record<Closed, "clock" | "person">> = { inactive: "clock", signIn: "person" };

function ClosedDoor({ reason, onRetry }: { reason: Closed; onRetry: () => void }): VNode {
  return (
    <div class="door">
      {framed && (
        <button type="button" class="quiet" aria-label={t("close")} onClick={() => tell("close")}>
          <Icon name="close" />
        </button>
      )}
      <Icon name={DOORS[reason] ?? "warn"} />
      <p role="alert">{t(reason)}</p>
      {reason === "loadFailed" && (
        <button type="button" class="plain" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
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

document.addEventListener("keydown", keys);
render(<Panel talk={new Conversation(new Api(bot, store), store)} />, root);
