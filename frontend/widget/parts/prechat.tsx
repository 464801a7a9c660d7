import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { PreChatField } from "../api";
import type { Conversation } from "../conversation";
import { focusComposer } from "../focus";
import { t } from "../i18n";
import type { Introduction } from "../store";
import { Field, type FieldName, wrongIn } from "./field";

/** What the owner wants to know before the first message. */
export function PreChat({ talk }: { talk: Conversation }): VNode {
  const fields = talk.config!.widget.pre_chat_fields;
  const [values, setValues] = useState<Introduction>({});
  const [wrong, setWrong] = useState<Introduction>({});
  const submit = (event: Event): void => {
    event.preventDefault();
    const given = trimmed(values);
    const found = fields.map((field) => [field.name, wrongIn(field, given[field.name])] as const);
    const problems = Object.fromEntries(found.filter(([, words]) => words)) as Introduction;
    setWrong(problems);
    const first = fields.find((field) => problems[field.name]);
    if (first) document.getElementById(idOf(first))?.focus();
    else {
      talk.introduceAs(given);
      focusComposer();
    }
  };
  return (
    <form class="form" noValidate onSubmit={submit} aria-label={t("introduce")}>
      <strong>{t("introduce")}</strong>
      <p>{t("introduceWhy")}</p>
      {talk.introductionWrong && (
        <p class="wrong" role="alert" dir="auto">
          {talk.introductionWrong}
        </p>
      )}
      {fields.map((field) => (
        <Field
          key={field.name}
          id={idOf(field)}
          name={field.name}
          required={field.required}
          value={values[field.name] ?? ""}
          wrong={wrong[field.name] ?? ""}
          onInput={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <button type="submit" class="main">
        {t("begin")}
      </button>
    </form>
  );
}

const idOf = (field: PreChatField): string => `about-${field.name}`;

function trimmed(values: Introduction): Introduction {
  const pairs = Object.entries(values).map(([name, value]) => [name as FieldName, value.trim()]);
  return Object.fromEntries(pairs.filter(([, value]) => value));
}
