import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { focusComposer } from "../focus";
import { t } from "../i18n";
import { Field, wrongIn } from "./field";

const LONGEST = { subject: 200, description: 10_000 };

/**
 * What became of messages that were left, and where nobody is there: another one, that gets a
 * number. Who has begun one may end it, also when somebody comes meanwhile.
 */
export function Offline({ talk, alone }: { talk: Conversation; alone: boolean }): VNode {
  const [writing, setWriting] = useState(false);
  useEffect(() => void talk.lookAtTickets(), []);
  return (
    <div class="offline">
      <div role="status" aria-label={t("leftMessages")}>
        {talk.tickets.map(({ id, number, subject, status }) => (
          <p key={id}>
            <span>
              <b dir="ltr">#{number}</b> <bdi>{subject}</bdi>
            </span>
            <small>{t(`ticket_${status}`)}</small>
          </p>
        ))}
      </div>
      {writing ? (
        <Leave talk={talk} onLeft={() => setWriting(false)} />
      ) : (
        alone && (
          <button type="button" class="plain" onClick={() => setWriting(true)}>
            {t("leaveMessage")}
          </button>
        )
      )}
    </div>
  );
}

function Leave({ talk, onLeft }: { talk: Conversation; onLeft: () => void }): VNode {
  const [subject, setSubject] = useState("");
  const [description, setDescription] = useState("");
  const [email, setEmail] = useState(talk.address ?? "");
  const [wrong, setWrong] = useState({ subject: "", email: "" });
  const [busy, setBusy] = useState(false);
  useEffect(() => document.getElementById("ticket-subject")?.focus(), []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const address = email.trim();
    const found = {
      subject: subject.trim() ? "" : t("missing"),
      email: wrongIn({ name: "email", required: !talk.canBeMailed }, address),
    };
    setWrong(found);
    const first = found.subject ? "subject" : found.email ? "email" : "";
    if (first) return document.getElementById(`ticket-${first}`)?.focus();
    setBusy(true);
    if (await talk.leaveMessage({ subject: subject.trim(), description, email: address })) {
      onLeft();
      focusComposer();
    } else setBusy(false);
  };
  return (
    <form class="form" noValidate onSubmit={(event) => void submit(event)} aria-label={t("leaveMessage")}>
      <strong>{t("leaveMessage")}</strong>
      <p>{t("leaveMessageWhy")}</p>
      <div class="field">
        <label for="ticket-subject">{t("ticketSubject")}</label>
        <input
          id="ticket-subject"
          maxLength={LONGEST.subject}
          dir={subject ? "auto" : undefined}
          required
          aria-invalid={!!wrong.subject}
          aria-describedby={wrong.subject ? "ticket-subject-wrong" : undefined}
          value={subject}
          onInput={(event) => setSubject(event.currentTarget.value)}
        />
        {wrong.subject && (
          <small class="wrong" id="ticket-subject-wrong">
            {wrong.subject}
          </small>
        )}
      </div>
      <div class="field">
        <label for="ticket-description">
          {t("ticketDescription")} <small>({t("optional")})</small>
        </label>
        <textarea
          id="ticket-description"
          rows={4}
          maxLength={LONGEST.description}
          dir={description ? "auto" : undefined}
          value={description}
          onInput={(event) => setDescription(event.currentTarget.value)}
        />
      </div>
      <Field
        id="ticket-email"
        name="email"
        required={!talk.canBeMailed}
        value={email}
        wrong={wrong.email}
        onInput={setEmail}
      />
      <button type="submit" class="main" disabled={busy}>
        {t("sendMessage")}
      </button>
    </form>
  );
}
