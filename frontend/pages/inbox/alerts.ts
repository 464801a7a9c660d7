// What calls a person back: the title, a sound, words for a screen reader; who looks and writes.
import { need, text } from "../lib/dom";
import { isReachable } from "./notices";
import { me, openId, pane, root } from "./panes";

const SOUND = "konan:sound";
const TYPING_LASTS_MS = 6_500;

const button = need("[data-alerts]", root);
const box = need<HTMLInputElement>("[data-sound]", root);
const voice = need("[data-announce]", root);
let audio: AudioContext | null = null;

export function announce(words: string): void {
  voice.textContent = words;
}

/** How many conversations wait for this person's eyes, in the tab's title. */
export function showUnread(): void {
  const unread = Number(document.getElementById("views")?.dataset.unread ?? 0);
  const title = root.dataset.title ?? "";
  document.title = unread ? `(${unread > 99 ? "99+" : unread}) ${title}` : title;
}

function wanted(): boolean {
  return localStorage.getItem(SOUND) === "on";
}

function showSound(): void {
  box.checked = wanted();
  button.toggleAttribute("data-sounding", wanted());
}

/** Two soft notes, made here: nothing is loaded. */
function chime(): void {
  audio ??= new AudioContext();
  const [now, context] = [audio.currentTime, audio];
  for (const [index, pitch] of [659.25, 880].entries()) {
    const start = now + index * 0.14;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.45);
  }
}

/** Of several tabs of the inbox one rings. */
export function ring(): void {
  if (!wanted() || !isReachable()) return;
  const sound = async (lock: Lock | null): Promise<void> => {
    if (!lock) return;
    chime();
    await new Promise((done) => setTimeout(done, 1_000));
  };
  if (navigator.locks) void navigator.locks.request("konan-sound", { ifAvailable: true }, sound);
  else chime();
}

export function watchSound(): void {
  showSound();
  box.addEventListener("change", () => {
    localStorage.setItem(SOUND, box.checked ? "on" : "off");
    showSound();
    if (wanted()) chime();
  });
  addEventListener("storage", showSound);
}

let typingEnds = 0;

export function showTyping(frame: { session_id: string; role: string; on: boolean; user_id?: string }): void {
  if (frame.session_id !== openId() || frame.user_id === me) return;
  const line = pane.querySelector<HTMLElement>("[data-typing-line]");
  if (!line) return;
  clearTimeout(typingEnds);
  line.hidden = !frame.on;
  const visitor = document.getElementById("talk-head")?.dataset.name ?? root.dataset.visitor ?? "";
  const name = frame.role === "visitor" ? visitor : (names.get(frame.user_id ?? "") ?? root.dataset.someone ?? "");
  line.textContent = text(root, "typing", { name });
  if (frame.on) typingEnds = window.setTimeout(() => (line.hidden = true), TYPING_LASTS_MS);
}

const names = new Map<string, string>();

/** What colleagues are called, as the conversation's composer learns it. */
export function learnNames(people: { id?: string; label: string }[]): void {
  for (const person of people) if (person.id) names.set(person.id, person.label);
}

let lookers: string[] = [];

export function showLooking(frame?: { session_id: string; user_ids: string[] }): void {
  if (frame) {
    if (frame.session_id !== openId()) return;
    lookers = frame.user_ids.filter((id) => id !== me);
  }
  const mark = pane.querySelector<HTMLElement>("[data-lookers]");
  if (!mark) return;
  mark.hidden = lookers.length === 0;
  const who = lookers.map((id) => names.get(id) ?? root.dataset.someone ?? "").join(", ");
  mark.textContent = lookers.length ? text(root, "looking", { name: who }) : "";
}

export function forgetLooking(): void {
  lookers = [];
}
