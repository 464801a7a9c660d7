// A rule is built line by line, each line a part of the sentence; it is sent whole, as JSON.
import { make, need, text } from "./lib/dom";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Pair = [value: string, label: string];

interface Field {
  label: string;
  ops: string[];
  number: boolean;
  choices: Pair[] | null;
}
interface Grammar {
  events: Pair[];
  fields: Record<string, Field>;
  ops: Record<string, string>;
  actions: { type: string; label: string; need: string }[];
  choices: Record<string, Pair[]>;
  agents: Pair[];
  people: Pair[];
}
interface Condition {
  field: string;
  op: string;
  value: Json;
}
type Action = { type: string } & Record<string, Json>;
interface Rule {
  name: string;
  event: string;
  match: string;
  conditions: Condition[];
  actions: Action[];
}
/** What stands in a line's place for a value, and how it is read. */
interface Value {
  element: HTMLElement | null;
  read: () => Json;
}
interface Line<T> {
  element: HTMLLIElement;
  read: () => T;
}

const ATTRIBUTE = "contact.attributes.";

function data<T>(id: string): T {
  return JSON.parse(need(`#${id}`).textContent ?? "null") as T;
}

function list(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];
}

/** Any number of these: boxes to tick. */
function several(pairs: Pair[], chosen: string[], label: string): Value {
  const boxes = pairs.map(([value]) => {
    const box = make("input", { type: "checkbox", value });
    box.checked = chosen.includes(value);
    return box;
  });
  const labels = pairs.map(([, shown], at) => make("label", { class: "pick" }, ...boxes.slice(at, at + 1), make("bdi", {}, shown)));
  const element = make("span", { class: "picks", role: "group", "aria-label": label }, ...labels);
  return { element, read: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

function choice(pairs: Pair[], chosen: string[], label: string): HTMLSelectElement {
  const select = make("select", { class: "select", "aria-label": label });
  for (const [value, shown] of pairs) {
    const option = make("option", { value }, shown);
    option.selected = chosen.includes(value);
    select.append(option);
  }
  return select;
}

class Builder {
  private readonly grammar = data<Grammar>("grammar-data");
  private readonly event: HTMLSelectElement;
  private readonly match: HTMLSelectElement;
  private readonly conditions: Line<Condition>[] = [];
  private readonly actions: Line<Action>[] = [];

  constructor(private readonly form: HTMLFormElement) {
    this.event = need<HTMLSelectElement>("[data-event]", form);
    this.match = need<HTMLSelectElement>("[data-match]", form);
    const rule = data<Rule>("rule-data");
    this.event.append(...this.grammar.events.map(([value, label]) => make("option", { value }, label)));
    need<HTMLInputElement>("[data-name]", form).value = rule.name;
    this.event.value = rule.event;
    this.match.value = rule.match;
    for (const each of rule.conditions) this.addCondition(each);
    for (const each of rule.actions) this.addAction(each);
    this.showErrors();
    this.listen();
    this.settle();
  }

  private listen(): void {
    need("[data-add=condition]", this.form).addEventListener("click", () => {
      this.addCondition({ field: "message.content", op: "contains", value: "" }).focus();
    });
    need("[data-add=action]", this.form).addEventListener("click", () => {
      this.addAction({ type: "tag", tags: [] }).focus();
    });
    this.match.addEventListener("change", () => this.settle());
    this.event.addEventListener("change", () => this.timeNeedsMinutes());
    this.form.addEventListener("submit", () => {
      need<HTMLInputElement>("[name=rule]", this.form).value = JSON.stringify(this.rule());
    });
    need("[data-try]").addEventListener("htmx:configRequest", (event) => {
      (event as CustomEvent<{ parameters: Record<string, string> }>).detail.parameters.rule = JSON.stringify(this.rule());
    });
  }

  private rule(): Rule {
    return {
      name: need<HTMLInputElement>("[data-name]", this.form).value,
      event: this.event.value,
      match: this.match.value,
      conditions: this.conditions.map((line) => line.read()),
      actions: this.actions.map((line) => line.read()),
    };
  }

  /** A rule about time says how much of it. */
  private timeNeedsMinutes(): void {
    const field = "session.minutes_waiting";
    if (this.event.value !== "time_passed") return;
    this.match.value = "all";
    if (!this.conditions.some((line) => line.read().field === field)) {
      const untouched = this.conditions.filter((line) => line.read().value === "");
      for (const line of untouched) this.remove(this.conditions, line);
      this.addCondition({ field, op: "gt", value: 30 });
    }
    this.settle();
  }

  /** The words between the lines, and whether there is anything to choose between. */
  private settle(): void {
    const between = text(this.form, this.match.value === "any" ? "or" : "and");
    this.conditions.forEach((line, at) => this.word(line, at === 0 ? text(this.form, "and") : between));
    this.actions.forEach((line, at) => this.word(line, text(this.form, at === 0 ? "then" : "and")));
    need("[data-match-line]", this.form).hidden = this.conditions.length < 2;
  }

  private word(line: Line<unknown>, word: string): void {
    need(".rule__word", line.element).textContent = word;
  }

  private remove<T>(lines: Line<T>[], line: Line<T>): void {
    lines.splice(lines.indexOf(line), 1);
    line.element.remove();
    this.settle();
  }

  private put<T>(lines: Line<T>[], holder: string, parts: HTMLElement[], read: () => T): Line<T> {
    const cross = make("button", { type: "button", class: "button button--quiet button--icon", "aria-label": text(this.form, "remove") });
    cross.append(need<HTMLTemplateElement>("[data-cross]", this.form).content.cloneNode(true));
    const element = make("li", { class: "line" }, make("span", { class: "rule__word" }), ...parts, cross);
    const line = { element, read };
    cross.addEventListener("click", () => {
      const next = element.nextElementSibling ?? element.previousElementSibling;
      this.remove(lines, line);
      next?.querySelector<HTMLElement>("select")?.focus();
      this.form.dispatchEvent(new Event("input", { bubbles: true }));
    });
    need(holder, this.form).append(element);
    lines.push(line);
    this.settle();
    return line;
  }

  private addCondition(given: Condition): HTMLElement {
    const own = given.field.startsWith(ATTRIBUTE);
    const fields = Object.entries(this.grammar.fields).map(([name, field]): Pair => [name, field.label]);
    const field = choice(fields, [own ? ATTRIBUTE : given.field], text(this.form, "field"));
    const attribute = this.input(own ? given.field.slice(ATTRIBUTE.length) : "", "attribute");
    const op = make("select", { class: "select", "aria-label": text(this.form, "op") });
    const place = make("span", { class: "line__value" });
    let value: Value;

    const drawValue = (now: Json): void => {
      value = this.valueOf(this.known(field.value), op.value, now);
      place.replaceChildren(...(value.element ? [value.element] : []));
    };
    const drawOps = (chosen: string): void => {
      attribute.hidden = field.value !== ATTRIBUTE;
      const ops = this.known(field.value).ops.flatMap((each) => (each === "is_set" ? ["is_set", "is_unset"] : [each]));
      op.replaceChildren(...ops.map((each) => make("option", { value: each }, this.grammar.ops[each] ?? each)));
      op.value = ops.includes(chosen) ? chosen : (ops[0] ?? "");
    };
    field.addEventListener("change", () => {
      drawOps(op.value);
      drawValue("");
    });
    op.addEventListener("change", () => drawValue(value.read()));
    drawOps(given.op === "is_set" && given.value === false ? "is_unset" : given.op);
    drawValue(given.value);
    this.put(this.conditions, "[data-conditions]", [field, attribute, op, place], () => ({
      field: field.value === ATTRIBUTE ? ATTRIBUTE + attribute.value.trim() : field.value,
      op: op.value === "is_unset" ? "is_set" : op.value,
      value: value.read(),
    }));
    return field;
  }

  private known(name: string): Field {
    const field = this.grammar.fields[name];
    if (!field) throw new Error(`The grammar has no field ${name}`);
    return field;
  }

  private valueOf(field: Field, op: string, now: Json): Value {
    if (op === "is_set" || op === "is_unset") return { element: null, read: () => op === "is_set" };
    const many = op === "in";
    if (field.choices) {
      if (many) return several(field.choices, list(now), text(this.form, "value"));
      const select = choice(field.choices, list(now), text(this.form, "value"));
      return { element: select, read: () => select.value };
    }
    if (field.number || (op === "gt" || op === "lt")) {
      const input = this.input(typeof now === "number" ? String(now) : "", "value", "number");
      return { element: input, read: () => (input.value === "" ? null : input.valueAsNumber) };
    }
    const input = this.input(list(now).join(", "), "value");
    if (many) input.placeholder = text(this.form, "values");
    const scalar = typeof now === "number" || typeof now === "boolean" ? now : null;
    const first = input.value;
    return { element: input, read: () => (many ? this.parts(input) : scalar !== null && input.value === first ? scalar : input.value) };
  }

  private addAction(given: Action): HTMLElement {
    const kinds = this.grammar.actions.map(({ type, label }): Pair => [type, label]);
    const type = choice(kinds, [given.type], text(this.form, "action"));
    const place = make("span", { class: "line__value" });
    let value: Value;
    const needs = (): string => this.grammar.actions.find((each) => each.type === type.value)?.need ?? "";
    const draw = (now: Json | undefined): void => {
      value = this.objectOf(needs(), type.value, now);
      place.replaceChildren(...(value.element ? [value.element] : []));
    };
    type.addEventListener("change", () => draw(undefined));
    draw(given[needs()]);
    this.put(this.actions, "[data-actions]", [type, place], () => {
      const name = needs();
      return name ? { type: type.value, [name]: value.read() } : { type: type.value };
    });
    return type;
  }

  /** What an action is done with: somebody, tags, a word of a list, or a text. */
  private objectOf(name: string, type: string, now: Json | undefined): Value {
    const label = text(this.form, "value");
    const pairs = name === "agent_id" ? this.grammar.agents : this.grammar.choices[name];
    if (name === "") return { element: null, read: () => null };
    if (name === "user_ids") return several(this.grammar.people, list(now), label);
    if (pairs) {
      const select = choice(pairs, list(now), label);
      if (!pairs.some(([value]) => value === list(now)[0])) {
        select.prepend(make("option", { value: "", selected: "", disabled: "" }, text(this.form, "choose")));
      }
      return { element: select, read: () => select.value };
    }
    if (name === "tags") {
      const input = this.input(list(now).join(", "), "values");
      return { element: input, read: () => this.parts(input) };
    }
    if (type === "reply" || type === "note") {
      const area = make("textarea", { class: "textarea", rows: "2", dir: "auto", "aria-label": label });
      area.value = list(now)[0] ?? "";
      return { element: area, read: () => area.value };
    }
    const input = this.input(list(now)[0] ?? "", "value");
    return { element: input, read: () => input.value };
  }

  private input(value: string, label: string, type = "text"): HTMLInputElement {
    const named = text(this.form, label);
    const input = make("input", { class: "input", type, dir: "auto", "aria-label": named });
    if (label !== "value") input.placeholder = named;
    if (type === "number") input.min = "0";
    input.value = value;
    return input;
  }

  private parts(input: HTMLInputElement): string[] {
    return input.value.split(/[,،]/).map((part) => part.trim()).filter(Boolean);
  }

  /** What the server refused stands at its line. */
  private showErrors(): void {
    for (const { field, detail } of data<{ field: string; detail: string }[]>("wrong-data")) {
      const [part, at] = field.split(".");
      const lines: Line<unknown>[] = part === "conditions" ? this.conditions : part === "actions" ? this.actions : [];
      const line = lines[Number(at)]?.element;
      if (!line) continue;
      const id = `wrong-${document.querySelectorAll(".line__error").length}`;
      const control = line.querySelector(".line__value :is(input, select, textarea)") ?? line.querySelector("select");
      control?.setAttribute("aria-invalid", "true");
      control?.setAttribute("aria-describedby", id);
      line.append(make("p", { class: "errorlist line__error", id }, detail));
    }
  }
}

const form = document.querySelector<HTMLFormElement>("form[data-builder]");
if (form) new Builder(form);
