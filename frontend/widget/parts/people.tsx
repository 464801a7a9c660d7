import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { People } from "../api";
import type { Conversation } from "../conversation";
import { focusComposer } from "../focus";
import { isToday, moment, t } from "../i18n";
import { Field, wrongIn } from "./field";
import { Icon } from "./icons";
import { Offline } from "./offline";

const LOOK_AGAIN_MS = 60_000;

/** The honest word about who could come, and when. */
export function peopleWords(people: People | null | undefined): string {
  if (!people) return "";
  if (!people.open) {
    const { opens_at: opens } = people;
    if (!opens) return t("peopleAway");
    return t(isToday(opens) ? "peopleBackAt" : "peopleBack", { when: moment(opens) });
  }
  const { available, wait_s: wait } = people;
  if (!available) return t("nobodyFree");
  if (wait === null) return t("somebodyHere");
  if (wait <= 60) return t("waitMinute");
  return wait > 3600 ? t("waitLong") : t("waitMinutes", { count: Math.ceil(wait / 60) });
}

/** A person was asked for: what happens now, and where an answer may go when nobody is here. */
export function Waiting({ talk }: { talk: Conversation }): VNode {
  const { people } = talk.config!;
  useEffect(() => {
    const look = (): void => {
      if (talk.attention.here) void talk.lookForPeople();
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const left = talk.store.replyTo?.session === talk.session?.id && talk.address;
  const asks = !!people && !people.available && !talk.canBeMailed;
  return (
    <section class="waiting">
      <p>
        <Icon name="clock" />
        <span>
          {peopleWords(people)}
          <small>{t("waitHere")}</small>
        </span>
      </p>
      {asks && <AskEmail talk={talk} />}
      {people && <Offline talk={talk} alone={!people.available} />}
      <p class="left-email" role="status">
        {left && t("left_email", { email: left })}
      </p>
    </section>
  );
}

function AskEmail({ talk }: { talk: Conversation }): VNode {
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const problem = wrongIn({ name: "email", required: true }, email.trim());
    setWrong(problem);
    if (problem) return document.getElementById("reply-to")?.focus();
    setBusy(true);
    if (await talk.leaveEmail(email.trim())) focusComposer();
    else setBusy(false);
  };
  return (
    <form class="form" noValidate onSubmit={(event) => void submit(event)} aria-label={t("askEmail")}>
      <strong>{t("askEmail")}</strong>
      <p>{t("askEmailWhy")}</p>
      <Field id="reply-to" name="email" required value={email} wrong={wrong} onInput={setEmail} />
      <button type="submit" class="main" disabled={busy}>
        {t("leave")}
      </button>
    </form>
  );
}
