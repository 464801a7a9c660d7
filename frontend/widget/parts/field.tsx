import type { VNode } from "preact";
import { t } from "../i18n";

export type FieldName = "name" | "email" | "phone";

interface Props {
  id: string;
  name: FieldName;
  required: boolean;
  value: string;
  wrong: string;
  onInput: (value: string) => void;
}

const TYPES = { name: "text", email: "email", phone: "tel" };
const COMPLETES = { name: "name", email: "email", phone: "tel" } as const;
const LONGEST = { name: 120, email: 254, phone: 40 };
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
const PHONE = /^[+(]?\d[\d\s().\-/]{4,}$/;

/** One question with its label, and what is wrong with the answer. */
export function Field({ id, name, required, value, wrong, onInput }: Props): VNode {
  return (
    <div class="field">
      <label for={id}>
        {t(name)} {!required && <small>({t("optional")})</small>}
      </label>
      <input
        id={id}
        name={name}
        type={TYPES[name] as "text"}
        autocomplete={COMPLETES[name]}
        maxLength={LONGEST[name]}
        dir={name === "name" ? (value ? "auto" : undefined) : "ltr"}
        required={required}
        aria-invalid={!!wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {wrong && (
        <small class="wrong" id={`${id}-wrong`}>
          {wrong}
        </small>
      )}
    </div>
  );
}

/** What is wrong with an answer; empty where nothing is. */
export function wrongIn(field: { name: FieldName; required: boolean }, value = ""): string {
  if (!value) return field.required ? t("missing") : "";
  if (field.name === "email" && !EMAIL.test(value)) return t("notEmail");
  if (field.name === "phone" && !PHONE.test(value)) return t("notPhone");
  return "";
}
