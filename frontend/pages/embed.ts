// The widget's preview follows the form.
import { paint } from "../widget/colour";
import { make, need } from "./lib/dom";

const form = need<HTMLFormElement>("form[data-embed]");
const preview = need("[data-preview]");

/** Also of fields that are disabled for somebody who may only look. */
function value(name: string): string {
  const control = form.elements.namedItem(name) as RadioNodeList | HTMLInputElement | HTMLTextAreaElement;
  return control.value.trim();
}

function draw(): void {
  paint(preview, value("color"));
  preview.dataset.corner = value("position");
  need("[data-color-text]", form).textContent = value("color");
  need("[data-launcher]", preview).textContent = value("launcher_text");
  need("[data-welcome]", preview).textContent = value("welcome_message") || (preview.dataset.greeting ?? "");
  const questions = value("suggested_questions").split("\n").filter((line) => line.trim());
  need("[data-suggestions]", preview).replaceChildren(
    ...questions.slice(0, 4).map((line) => make("span", { class: "preview__chip", dir: "auto" }, line.trim())),
  );
}

form.addEventListener("input", draw);
draw();
