import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Conversation, Notice } from "../conversation";
import { t } from "../i18n";
import { Icon, StopIcon } from "./icons";

const LIMIT = 8_000;
const COUNT_FROM = 7_500;

interface Props {
  talk: Conversation;
  /** Text that the page put in, with the number of the time it did. */
  prefill: { text: string; turn: number };
}

export function Composer({ talk, prefill }: Props): VNode {
  const [text, setText] = useState(talk.store.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = text.length - LIMIT;
  const write = (value: string): void => {
    setText(value);
    talk.store.keep({ draft: value });
  };
  useEffect(() => {
    if (prefill.turn) write(prefill.text);
  }, [prefill.turn]);
  useLayoutEffect(() => {
    const { style } = field.current!;
    style.height = "auto";
    style.height = `${field.current!.scrollHeight}px`;
  }, [text]);

  const submit = (event?: Event): void => {
    event?.preventDefault();
    if (!text.trim() || over > 0) return;
    talk.send(text);
    write("");
    field.current!.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  };
  const stoppable = talk.delivery.answering && !text.trim();
  return (
    <div class="foot">
      {talk.notice && <NoticeLine notice={talk.notice} />}
      <form onSubmit={submit}>
        <textarea
          ref={field}
          id="message"
          rows={1}
          dir={text ? "auto" : undefined}
          aria-label={t("placeholder")}
          placeholder={t("placeholder")}
          aria-describedby="left"
          aria-invalid={over > 0}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        {stoppable ? (
          <button
            type="button"
            class="round"
            aria-label={t("stop")}
            disabled={!talk.delivery.canStop}
            onClick={() => void talk.delivery.stop()}
          >
            <StopIcon />
          </button>
        ) : (
          <button
            type="submit"
            class="round"
            aria-label={t("send")}
            disabled={!text.trim() || over > 0}
          >
            <Icon name="send" />
          </button>
        )}
      </form>
      <p id="left" class={over > 0 ? "left over" : "left"} role={over > 0 ? "alert" : undefined}>
        {text.length > COUNT_FROM &&
          t(over > 0 ? "tooLong" : "left", { count: Math.abs(over) })}
      </p>
      <Underline talk={talk} />
    </div>
  );
}

/** The way to a person, and the honest word about who answers. */
function Underline({ talk }: { talk: Conversation }): VNode | null {
  if (talk.human) return null;
  return (
    <div class="under">
      {talk.config!.handoff_enabled && (
        <button
          type="button"
          class="link"
          disabled={talk.delivery.answering}
          onClick={() => void talk.askForPerson(t("talkMessage"))}
        >
          <Icon name="person" />
          {t("talk")}
        </button>
      )}
      <small>{t("aiNote")}</small>
    </div>
  );
}

const ICONS = {
  offline: "warn",
  unreachable: "warn",
  failed: "warn",
  slow: "clock",
  mailed: "end",
} as const;

function NoticeLine({ notice }: { notice: Notice }): VNode {
  const [now, setNow] = useState(Date.now());
  const until = notice.kind === "slow" ? notice.until : 0;
  useEffect(() => {
    if (!until) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  const words = {
    offline: () => t("offline"),
    unreachable: () => t("unreachable"),
    mailed: () => t("mailed", { email: notice.kind === "mailed" ? notice.to : "" }),
    failed: () => t("actionFailed"),
    slow: () => t("slow", { count: Math.max(1, Math.ceil((until - now) / 1000)) }),
  };
  return (
    <p class="notice" role="status">
      <Icon name={ICONS[notice.kind]} />
      {words[notice.kind]()}
    </p>
  );
}
