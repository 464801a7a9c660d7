import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../api";
import type { Conversation } from "../conversation";
import { day, t } from "../i18n";
import { Icon } from "./icons";

/** The visitor's own conversations on this device, newest first. */
export function Earlier({ talk, onDone }: { talk: Conversation; onDone: () => void }): VNode {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current!.focus();
    void talk.listSessions();
  }, []);
  const choose = (session: Session): void => {
    onDone();
    void talk.show(session);
  };
  return (
    <section class="earlier">
      <div class="head">
        <button ref={back} type="button" class="quiet" aria-label={t("back")} onClick={onDone}>
          <Icon name="back" />
        </button>
        <h1>{t("earlier")}</h1>
      </div>
      <div class="scroller">
        {!talk.sessions.length && <p class="system">{t("noEarlier")}</p>}
        <ul>
          {talk.sessions.map((session) => (
            <li>
              <button type="button" onClick={() => choose(session)}>
                <span dir="auto">{session.last_message?.preview}</span>
                <small>{day(session.last_message?.created_at ?? session.created_at)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
