import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Conversation, Notice } from "../conversation";
import { t } from "../i18n";
import { KINDS } from "../uploads";
import { Icon, StopIcon } from "./icons";
import { peopleWords } from "./people";
import { Picked } from "./picked";

const LIMIT = 8_000;
const COUNT_FROM = 7_500;
const IDLE_MS = 5_000; // then nobody is told any more that the visitor is writing

interface Props {
  talk: Conversation;
  /** Text that the page put in, with the number of the time it did. */
  prefill: { text: string; turn: number };
}

export function Composer({ talk, prefill }: Props): VNode {
  const [text, setText] = useState(talk.store.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const idle = useRef(0);
  const over = text.length - LIMIT;
  const { uploads } = talk;
  const sendable = (!!text.trim() || uploads.ready) && !uploads.busy && over <= 0;
  const write = (value: string): void => {
    setText(value);
    talk.store.keep({ draft: value });
    talk.sync.type(!!value.trim());
    clearTimeout(idle.current);
    idle.current = setTimeout(() => talk.sync.type(false), IDLE_MS);
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
    if (!sendable) return;
    talk.send(text);
    write("");
    field.current!.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = event.clipboardData?.files;
    if (!files?.length || !talk.config!.widget.attachments) return;
    event.preventDefault();
    uploads.add(files);
  };
  const stoppable = talk.delivery.answering && !text.trim() && !uploads.list.length;
  return (
    <div class="foot">
      {talk.notice && <NoticeLine notice={talk.notice} />}
      <Picked uploads={uploads} />
      <form class="write" onSubmit={submit}>
        {talk.config!.widget.attachments && <Attach onFiles={(files) => uploads.add(files)} />}
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
          onPaste={onPaste}
          onBlur={() => talk.sync.type(false)}
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
          <button type="submit" class="round" aria-label={t("send")} disabled={!sendable}>
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

function Attach({ onFiles }: { onFiles: (files: FileList) => void }): VNode {
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => {
    const { files } = input.current!;
    if (files?.length) onFiles(files);
    input.current!.value = "";
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={t("attach")}
        title={t("attach")}
        onClick={() => input.current!.click()}
      >
        <Icon name="clip" />
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        hidden
        accept={KINDS.map((kind) => `.${kind}`).join()}
        onChange={choose}
      />
    </>
  );
}

/** The way to a person, and the honest word about who answers. */
function Underline({ talk }: { talk: Conversation }): VNode | null {
  if (talk.human) return null;
  const people = peopleWords(talk.config!.people);
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
          <span>
            {t("talk")}
            {people && <small>{people}</small>}
          </span>
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
  busy: "clock",
  mailed: "end",
} as const;

function NoticeLine({ notice }: { notice: Notice }): VNode {
  const [now, setNow] = useState(Date.now());
  const until = "until" in notice ? notice.until : 0;
  const count = Math.max(1, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (!until) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  const words = {
    offline: () => t("offline"),
    unreachable: () => t("unreachable"),
    mailed: () =>
      notice.kind === "mailed" && notice.to
        ? t("mailed", { email: notice.to })
        : t("mailedToYou"),
    failed: () => t("actionFailed"),
    slow: () => t("slow", { count }),
    busy: () => t("busy", { count }),
  };
  return (
    <p class="notice" role="status">
      <Icon name={ICONS[notice.kind]} />
      {words[notice.kind]()}
    </p>
  );
}
