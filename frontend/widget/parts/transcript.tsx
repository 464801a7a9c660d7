import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { entry } from "../entries";
import { t } from "../i18n";
import { Csat } from "./csat";
import { Icon } from "./icons";
import { Message, Typing } from "./message";
import { Waiting } from "./people";
import { PreChat } from "./prechat";

const NEAR_THE_END = 80;
const LONG_WELCOME = 140;

/**
 * Everything said so far. Finished messages are in the log, which is read out; the one that
 * is being written stands after it and joins it, whole, when it is done.
 */
export function Transcript({ talk }: { talk: Conversation }): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const follow = useRef(true);
  const count = useRef(0);
  const ended = useRef(talk.ended || talk.waiting);
  const shown = talk.entries.filter((one) => one.text || one.state === "writing");
  const cut = shown.findIndex((one) => one.state === "writing");
  const log = cut < 0 ? shown : shown.slice(0, cut);

  useLayoutEffect(() => {
    const ours = shown.at(-1)?.role === "visitor" && shown.length > count.current;
    count.current = shown.length;
    const last = talk.ended || talk.waiting;
    const justEnded = last && !ended.current;
    ended.current = last;
    if (shown.length && (follow.current || ours || justEnded)) toEnd(scroller.current!);
  });

  // Pictures take their room when they have come; who is at the end stays there.
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      if (follow.current && count.current) toEnd(scroller.current!);
    });
    watch.observe(content.current!);
    return () => watch.disconnect();
  }, []);

  const onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = scroller.current!;
    follow.current = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    setAway(!follow.current);
  };
  const older = async (): Promise<void> => {
    const element = scroller.current!;
    const height = element.scrollHeight;
    await talk.showOlder();
    requestAnimationFrame(() => (element.scrollTop += element.scrollHeight - height));
  };

  return (
    <div class="middle">
      <div class="scroller" ref={scroller} onScroll={onScroll}>
        <div ref={content}>
          {talk.sync.hasOlder && (
            <button type="button" class="plain older" onClick={() => void older()}>
              {t("loadOlder")}
            </button>
          )}
          {!talk.sync.hasOlder && <Greeting talk={talk} alone={!shown.length} />}
          <div role="log" aria-label={t("chat", { name: talk.config!.name })}>
            {log.map((one) => (
              <Message key={one.key} talk={talk} entry={one} />
            ))}
          </div>
          <div aria-live="off">
            {shown.slice(log.length).map((one) => (
              <Message key={one.key} talk={talk} entry={one} />
            ))}
            {talk.human && talk.sync.agentTypes && (
              <Typing name={talk.session?.assignee?.name ?? t("teammate")} />
            )}
          </div>
          {talk.mustIntroduce && <PreChat talk={talk} />}
          {talk.waiting && <Waiting talk={talk} />}
          {talk.ended && <Csat key={talk.session!.id} talk={talk} />}
        </div>
      </div>
      {away && (
        <button
          type="button"
          class="newest"
          aria-label={t("newest")}
          onClick={() => toEnd(scroller.current!)}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function toEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight;
}

/** The owner's welcome: large on an empty page, then the first message of the talk. */
function Greeting({ talk, alone }: { talk: Conversation; alone: boolean }): VNode {
  const { welcome_message: welcome, suggested_questions: questions, name } = talk.config!;
  const [made] = useState(() => entry({ role: "assistant", text: welcome || t("hello") }));
  if (!alone) return <Message talk={talk} entry={{ ...made, at: talk.entries[0]?.at ?? made.at }} />;
  return (
    <section class="greeting">
      <p class="by">
        <span class="ai">{t("ai")}</span>
        <bdi>{name}</bdi>
      </p>
      <p class={made.text.length > LONG_WELCOME ? "welcome long" : "welcome"} dir="auto">
        {made.text}
      </p>
      {questions.length > 0 && !talk.mustIntroduce && (
        <ul aria-label={t("suggested")}>
          {questions.map((question) => (
            <li>
              <button type="button" dir="auto" onClick={() => talk.send(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
