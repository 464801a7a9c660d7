import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { framed, tell } from "../bridge";
import type { Conversation } from "../conversation";
import { t } from "../i18n";
import { Icon, type IconName } from "./icons";

/** The first letter as a person would count it; a picture only from our own server. */
function Avatar({ talk }: { talk: Conversation }): VNode {
  const { widget } = talk.config!;
  const person = talk.human && talk.session?.assignee?.name;
  const name = person || talk.config!.name;
  const picture = !person && ownPicture(widget.avatar_url);
  return (
    <span class={person ? "avatar human" : "avatar"} aria-hidden="true">
      {picture ? <img src={picture} alt="" /> : <bdi>{[...name.trim()][0]}</bdi>}
    </span>
  );
}

function ownPicture(address: string | null): string | null {
  if (!address) return null;
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url.href : null;
}

/** Who speaks: the machine, or a person, or nobody yet. */
function Speaker({ talk }: { talk: Conversation }): VNode {
  const { session } = talk;
  if (talk.ended) return <State icon="end" words={t("ended")} />;
  if (!talk.human) return <State icon="spark" words={t("aiAssistant")} />;
  const name = session?.assignee?.name;
  if (name) return <State icon="person" words={t("person", { name })} />;
  const waits = session?.status === "pending";
  return <State icon={waits ? "clock" : "person"} words={t(waits ? "waiting" : "aPerson")} />;
}

function State({ icon, words }: { icon: IconName; words: string }): VNode {
  return (
    <>
      <Icon name={icon} />
      <span>{words}</span>
    </>
  );
}

function Menu({ talk, onEarlier }: { talk: Conversation; onEarlier: () => void }): VNode {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const busy = talk.delivery.answering;
  useEffect(() => {
    if (!open) return;
    const away = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [open]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  const item = (label: string, act: () => void, disabled = false): VNode => (
    <li>
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          setOpen(false);
          act();
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <div class="menu" ref={root} onKeyDown={onKey}>
      <button
        type="button"
        class="quiet"
        aria-label={t("menu")}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <ul>
          {item(t("newChat"), () => talk.startNew(), busy || !talk.entries.length)}
          {item(t("earlier"), onEarlier, busy)}
          {talk.session && talk.canBeMailed && item(t("transcript"), () => void talk.mailTranscript())}
          {talk.session && !talk.ended && item(t("endChat"), () => void talk.end(), busy)}
        </ul>
      )}
    </div>
  );
}

export function Header({ talk, onEarlier }: { talk: Conversation; onEarlier: () => void }): VNode {
  const { name } = talk.config!;
  return (
    <div class="head">
      <Avatar talk={talk} />
      <div class="who">
        <h1 dir="auto">{name}</h1>
        <p class={talk.human ? "speaker human" : "speaker"} role="status">
          <Speaker talk={talk} />
        </p>
      </div>
      <Menu talk={talk} onEarlier={onEarlier} />
      {framed && (
        <button type="button" class="quiet" aria-label={t("close")} onClick={() => tell("close")}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
