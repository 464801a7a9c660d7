// A talk with one's own bot: streamed answers, each with its receipt beside it.
import { h, render } from "preact";
import { Problem } from "../widget/api";
import { Markdown } from "../widget/markdown";
import { readEvents } from "../widget/stream";
import { csrfToken, delegate, make, need, text } from "./lib/dom";
import { showToast } from "./lib/toast";

const root = need("[data-playground]");
const thread = need("[data-thread]", root);
const scroller = need("[data-scroll]", root);
const composer = need<HTMLFormElement>("[data-composer]", root);
const field = need<HTMLTextAreaElement>("textarea", composer);
const send = need<HTMLButtonElement>("[data-send]", composer);
const stop = need<HTMLButtonElement>("[data-stop-button]", composer);
// Receipts are for those who may change the bot.
const panel = root.querySelector<HTMLElement>("[data-receipt-panel]");

interface Ended {
  message_id: string | null;
  response: string | null;
  sources: { title: string }[];
  handoff: boolean;
  revised?: boolean;
}

let sessionId = root.dataset.session || null;
let answering: string | null = null;

function draw(target: Element, markdown: string): void {
  render(h(Markdown, { text: markdown }), target);
}

function post(url: string, body: Record<string, unknown>, signal?: AbortSignal): Promise<Response> {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": csrfToken() };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal: signal ?? null });
}

/** Keeps the newest words in sight, unless the person has scrolled up to read. */
function follow(act: () => void): void {
  const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  act();
  if (near) scroller.scrollTo({ top: scroller.scrollHeight });
}

function addQuestion(question: string): HTMLElement {
  const bubble = make(
    "div",
    { class: "bubble bubble--visitor" },
    make("p", { class: "visually-hidden" }, text(root, "you")),
    make("div", { class: "bubble__text", dir: "auto" }, question),
  );
  thread.append(bubble);
  return bubble;
}

function addAnswer(): HTMLElement {
  const template = need<HTMLTemplateElement>("template[data-answer]");
  const bubble = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  bubble.dataset.state = "streaming";
  thread.append(bubble);
  return bubble;
}

function note(bubble: HTMLElement, words: string): void {
  const line = need("[data-note]", bubble);
  line.textContent = words;
  line.hidden = false;
}

function addSources(foot: Element, sources: Ended["sources"]): void {
  const template = need<HTMLTemplateElement>("template[data-source]");
  for (const title of new Set(sources.map((source) => source.title))) {
    const chip = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    need("bdi", chip).textContent = title;
    foot.prepend(chip);
  }
}

async function showReceipt(messageId: string): Promise<void> {
  if (!panel) return;
  for (const bubble of thread.querySelectorAll<HTMLElement>(".bubble--bot")) {
    bubble.toggleAttribute("data-current", bubble.dataset.message === messageId);
  }
  const url = text(root, "receipts").replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, messageId);
  const response = await fetch(url, { headers: { "HX-Request": "true" } });
  if (response.ok) panel.innerHTML = await response.text();
}

function finish(bubble: HTMLElement, ended: Ended): void {
  delete bubble.dataset.state;
  if (!ended.message_id || ended.response === null) {
    need(".bubble__text", bubble).remove();
    note(bubble, text(root, "handed"));
    return;
  }
  const words = need(".bubble__text", bubble);
  draw(words, ended.response);
  bubble.dataset.message = ended.message_id;
  const foot = need("[data-foot]", bubble);
  foot.querySelector<HTMLElement>("[data-receipt]")?.setAttribute("data-receipt", ended.message_id);
  addSources(foot, ended.sources);
  foot.hidden = false;
  if (ended.revised) note(bubble, text(root, "revised"));
  if (ended.handoff) note(bubble, text(root, "handed"));
  need("[data-announce]", root).textContent = words.textContent;
  void showReceipt(ended.message_id);
}

function rememberSession(id: string): void {
  sessionId = id;
  history.replaceState(null, "", `?session=${encodeURIComponent(id)}`);
}

async function answer(question: string, bubble: HTMLElement): Promise<void> {
  const cut = new AbortController();
  const body = { message: question, session_id: sessionId, client_id: crypto.randomUUID() };
  const response = await post(text(root, "stream"), body, cut.signal);
  if (!response.ok) throw new Problem(await response.json(), response.status);
  const words = need(".bubble__text", bubble);
  let said = "";
  for await (const { event } of readEvents(response, cut)) {
    if (event.type === "message.start") {
      bubble.dataset.started = "";
      rememberSession(event.session_id);
      answering = event.message_id;
      stop.hidden = answering === null;
      send.hidden = !stop.hidden;
    } else if (event.type === "message.delta") {
      said += event.text;
      follow(() => draw(words, said));
    } else {
      follow(() => finish(bubble, event as Ended));
    }
  }
}

/** Nothing was stored: the question goes back to where it was written, with the reason. */
function giveBack(question: string, bubbles: HTMLElement[], cause: unknown): void {
  for (const bubble of bubbles) bubble.remove();
  field.value ||= question;
  showToast(cause instanceof Problem && cause.message ? cause.message : (document.body.dataset.failed ?? ""));
}

async function ask(question: string): Promise<void> {
  root.querySelector("[data-empty]")?.remove();
  const asked = addQuestion(question);
  const bubble = addAnswer();
  scroller.scrollTo({ top: scroller.scrollHeight });
  send.disabled = true;
  try {
    await answer(question, bubble);
    document.dispatchEvent(new Event("konan:step"));
  } catch (cause) {
    if (bubble.dataset.started === undefined) {
      giveBack(question, [asked, bubble], cause);
      return;
    }
    delete bubble.dataset.state;
    note(bubble, cause instanceof Problem ? cause.message : text(root, "cut"));
  } finally {
    answering = null;
    stop.hidden = true;
    send.hidden = send.disabled = false;
  }
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = field.value.trim();
  if (!question || send.disabled) return;
  field.value = "";
  void ask(question);
});

field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

stop.addEventListener("click", () => {
  if (answering) void post(text(root, "stop"), { message_id: answering });
});

delegate("click", "[data-ask]", (chip) => void ask(chip.textContent?.trim() ?? ""));
delegate("click", "[data-receipt]", (button) => void showReceipt(button.dataset.receipt ?? ""));

for (const words of thread.querySelectorAll<HTMLElement>("[data-markdown]")) {
  const raw = words.textContent ?? "";
  words.replaceChildren();
  draw(words, raw);
}
scroller.scrollTop = scroller.scrollHeight;
const last = [...thread.querySelectorAll<HTMLElement>("[data-message]")].at(-1);
if (last?.dataset.message) void showReceipt(last.dataset.message);
