import type { VNode } from "preact";
import type { Conversation } from "../conversation";
import { t } from "../i18n";

const GRADES = [1, 2, 3, 4, 5] as const;
const FACES = ["😞", "🙁", "😐", "🙂", "😀"];

/** How was it? Asked once the conversation has ended. */
export function Csat({ talk }: { talk: Conversation }): VNode {
  const given = talk.session?.csat;
  return (
    <section class="csat">
      {talk.config!.csat_enabled && (
        <fieldset>
          <legend>{given ? t("thanks") : t("csat")}</legend>
          {GRADES.map((grade) => (
            <button
              type="button"
              aria-label={t(`csat${grade}`)}
              title={t(`csat${grade}`)}
              aria-pressed={given === grade}
              onClick={() => void talk.rateConversation(grade)}
            >
              {FACES[grade - 1]}
            </button>
          ))}
        </fieldset>
      )}
      <small>{t("endHelp")}</small>
    </section>
  );
}
