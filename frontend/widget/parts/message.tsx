import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Source } from "../api";
import type { Conversation } from "../conversation";
import type { Entry } from "../entries";
import { clock, t, told } from "../i18n";
import { Markdown, safeHref } from "../markdown";
import { namesOf } from "../outgoing";
import { Files } from "./files";
import { Icon } from "./icons";

interface Props {
  talk: Conversation;
  entry: Entry;
}

export function Message({ talk, entry }: Props): VNode {
  if (entry.role === "system") {
    return (
      <p class="system" dir="auto">
        {told(entry.event, nameIn(talk, entry.text)) ?? entry.text}
      </p>
    );
  }
  return entry.role === "visitor" ? (
    <Question talk={talk} entry={entry} />
  ) : (
    <Answer talk={talk} entry={entry} />
  );
}

/** The server says it in the language of the talk, and names somebody whom we may know. */
function nameIn(talk: Conversation, text: string): string | null {
  const names = [talk.session?.assignee?.name, ...talk.entries.map((one) => one.author)];
  return names.find((name) => name && text.includes(name)) ?? null;
}

function Question({ talk, entry }: Props): VNode {
  return (
    <article class="visitor">
      <span class="hidden">{t("you")}</span>
      {entry.text !== namesOf(entry.attachments) && (
        <div class="bubble">
          <p dir="auto">{entry.text}</p>
        </div>
      )}
      <Files api={talk.api} files={entry.attachments} />
      <Fate talk={talk} entry={entry} />
    </article>
  );
}

/** What becomes of a message: it waits, goes out, arrives, is read; or does not. */
function Fate({ talk, entry }: Props): VNode {
  const { delivery } = talk;
  if (entry.state === "done") {
    const fate = t(entry.read ? "read" : "delivered");
    return (
      <small class={entry.read ? "fate read" : "fate"}>
        <time dateTime={entry.at}>{clock(entry.at)}</time>
        <span title={fate}>
          <Icon name={entry.read ? "twice" : "end"} />
          <span class="hidden">{fate}</span>
        </span>
      </small>
    );
  }
  if (entry.state !== "failed") {
    return <small>{t(entry.state === "sending" ? "sending" : "queued")}</small>;
  }
  return (
    <small class="failed">
      <Icon name="warn" />
      {t("failed")}
      <button type="button" class="link" onClick={() => delivery.retry(entry)}>
        {t("retry")}
      </button>
      <button type="button" class="link" onClick={() => delivery.discard(entry)}>
        {t("discard")}
      </button>
    </small>
  );
}

function Answer({ talk, entry }: Props): VNode {
  const bot = entry.role === "assistant";
  const text = useMemo(() => <Markdown text={entry.text} />, [entry.text]);
  const writing = entry.state === "writing";
  return (
    <article class={bot ? "bot" : "agent"}>
      <p class="by">
        {bot && <span class="ai">{t("ai")}</span>}
        {!bot && <Icon name="person" />}
        <bdi>{bot ? talk.config!.name : (entry.author ?? t("teammate"))}</bdi>
        {!writing && <time dateTime={entry.at}>{clock(entry.at)}</time>}
      </p>
      {(writing || entry.text !== namesOf(entry.attachments)) && (
        <div class="bubble">{entry.text ? text : <Dots label={t("thinking")} />}</div>
      )}
      <Files api={talk.api} files={entry.attachments} />
      {entry.state === "stopped" && <small>{t("stopped")}</small>}
      {entry.state === "cut" && <small>{t("cut")}</small>}
      {bot && !writing && entry.id && <Below talk={talk} entry={entry} />}
    </article>
  );
}

/** A person is writing. */
export function Typing({ name }: { name: string }): VNode {
  return (
    <article class="agent">
      <p class="by">
        <Icon name="person" />
        <bdi>{name}</bdi>
      </p>
      <div class="bubble">
        <Dots label={t("typing", { name })} />
      </div>
    </article>
  );
}

function Dots({ label }: { label: string }): VNode {
  return (
    <span class="dots" role="img" aria-label={label}>
      <i />
      <i />
      <i />
    </span>
  );
}

function Below({ talk, entry }: Props): VNode {
  const [asking, setAsking] = useState(false);
  const [thanked, setThanked] = useState(false);
  const thumb = (rating: "up" | "down", label: string): VNode => (
    <button
      type="button"
      class="quiet thumb"
      aria-label={label}
      title={label}
      aria-pressed={entry.feedback === rating}
      onClick={() => {
        setAsking(rating === "down");
        setThanked(false);
        void talk.rate(entry, rating);
      }}
    >
      <Icon name="up" flip={rating === "down"} />
    </button>
  );
  return (
    <>
      <div class="below">
        {entry.sources.length > 0 && <Sources sources={entry.sources} />}
        <span class="thumbs">
          {thumb("up", t("helpful"))}
          {thumb("down", t("unhelpful"))}
        </span>
      </div>
      {asking && (
        <Reason
          onSend={(reason) => {
            setAsking(false);
            setThanked(true);
            if (reason) void talk.rate(entry, "down", reason);
          }}
        />
      )}
      {thanked && <small role="status">{t("thanks")}</small>}
    </>
  );
}

function Reason({ onSend }: { onSend: (reason: string) => void }): VNode {
  const [reason, setReason] = useState("");
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason.trim());
      }}
    >
      <input
        type="text"
        dir={reason ? "auto" : undefined}
        maxLength={1000}
        aria-label={t("why")}
        placeholder={t("why")}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        {t("sendReason")}
      </button>
    </form>
  );
}

function Sources({ sources }: { sources: Source[] }): VNode {
  return (
    <details class="sources">
      <summary>
        {t("sources")} <span class="count">{sources.length}</span>
        <Icon name="down" />
      </summary>
      <ol>
        {sources.map((source) => {
          const href = source.url && safeHref(source.url);
          return (
            <li>
              {href ? (
                <a href={href} target="_blank" rel="nofollow noopener noreferrer" dir="auto">
                  {source.title}
                </a>
              ) : (
                <strong dir="auto">{source.title}</strong>
              )}
              {source.snippet && <p dir="auto">{source.snippet}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
