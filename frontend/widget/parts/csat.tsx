import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { focusComposer } from "../focus";
import { t } from "../i18n";

const GRADES = [1, 2, 3, 4, 5] as const;
/** The mouth of each face, from sad to glad. */
const MOUTHS = [
  "M8 17c2-3.5 6-3.5 8 0",
  "M8.5 16.2c2-1.7 5-1.7 7 0",
  "M8.5 15.5h7",
  "M8.5 15c2 1.7 5 1.7 7 0",
  "M7.5 13.5c1.5 5 7.5 5 9 0z",
];

function Face({ mouth }: { mouth: string }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={`M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9.5v.5M15 9.5v.5${mouth}`} />
    </svg>
  );
}

/** How was it? Asked once the conversation has ended; then the way on. */
export function Csat({ talk }: { talk: Conversation }): VNode {
  return (
    <section class="csat">
      {talk.config!.csat_enabled && <Rating talk={talk} />}
      <button
        type="button"
        class="plain"
        onClick={() => {
          talk.startNew();
          focusComposer();
        }}
      >
        {t("newChat")}
      </button>
      <small>{t("endHelp")}</small>
    </section>
  );
}

function Rating({ talk }: { talk: Conversation }): VNode {
  const [asking, setAsking] = useState(false);
  const given = talk.session?.csat;
  const rate = async (grade: number): Promise<void> => {
    setAsking(await talk.rateConversation(grade));
  };
  return (
    <>
      <fieldset>
        <legend>{given ? t("thanks") : t("csat")}</legend>
        {GRADES.map((grade) => (
          <button
            type="button"
            aria-label={t(`csat${grade}`)}
            title={t(`csat${grade}`)}
            aria-pressed={given === grade}
            onClick={() => void rate(grade)}
          >
            <Face mouth={MOUTHS[grade - 1]!} />
          </button>
        ))}
      </fieldset>
      {asking && (
        <Comment
          onSend={(comment) => {
            setAsking(false);
            if (comment) void talk.rateConversation(given!, comment);
          }}
        />
      )}
    </>
  );
}

function Comment({ onSend }: { onSend: (comment: string) => void }): VNode {
  const [comment, setComment] = useState("");
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(comment.trim());
      }}
    >
      <input
        type="text"
        dir={comment ? "auto" : undefined}
        maxLength={2000}
        aria-label={t("comment")}
        placeholder={t("comment")}
        value={comment}
        onInput={(event) => setComment(event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        {t("sendReason")}
      </button>
    </form>
  );
}
