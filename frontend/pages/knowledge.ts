// Files go up one after the other, each with its progress and, where it fails, its reason.
import type {} from "./lib/htmx";
import { csrfToken, make, need, text } from "./lib/dom";

const MOST_BYTES = 10 * 1024 * 1024;

const form = document.querySelector<HTMLFormElement>("form[data-upload]");

interface Row {
  progress: HTMLProgressElement;
  state: HTMLElement;
  element: HTMLElement;
}

function addRow(holder: HTMLFormElement, file: File): Row {
  const progress = make("progress", { class: "progress", max: "1", value: "0", "aria-label": file.name });
  const state = make("span", { class: "muted" }, text(holder, "sending"));
  const name = make("bdi", { class: "truncate" }, file.name);
  const element = make("li", { class: "upload" }, name, state, progress);
  need("[data-uploads]", holder).append(element);
  return { progress, state, element };
}

function fail(row: Row, reason: string): void {
  row.progress.remove();
  row.state.remove();
  row.element.append(make("p", { class: "errorlist" }, reason));
}

/** Resolves once the server has the file; rejects with a reason for a person. */
function send(holder: HTMLFormElement, file: File, row: Row): Promise<void> {
  const body = new FormData();
  body.append("file", file);
  const request = new XMLHttpRequest();
  request.open("POST", holder.action);
  request.setRequestHeader("X-CSRFToken", csrfToken());
  request.setRequestHeader("Accept", "application/json");
  request.responseType = "json";
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) row.progress.value = event.loaded / event.total;
  });
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new Error(text(holder, "broken")));
    request.addEventListener("load", () => {
      const answer = request.response as { detail?: string } | null;
      if (request.status === 202) resolve();
      else if (answer?.detail) reject(new Error(answer.detail));
      else broken();
    });
    request.addEventListener("error", broken);
    request.addEventListener("abort", broken);
    request.send(body);
  });
}

/** Fetches the list anew; it goes on by itself while something is being read. */
async function refreshList(): Promise<void> {
  const list = need("#documents");
  await window.htmx.ajax("get", list.dataset.documents ?? "", { target: list, swap: "outerHTML" });
}

async function upload(holder: HTMLFormElement, files: Iterable<File>): Promise<void> {
  for (const file of files) {
    const row = addRow(holder, file);
    if (file.size > MOST_BYTES) {
      fail(row, text(holder, "tooLarge"));
      continue;
    }
    try {
      await send(holder, file, row);
      row.element.remove();
      await refreshList();
    } catch (cause) {
      fail(row, cause instanceof Error ? cause.message : String(cause));
    }
  }
}

function accept(holder: HTMLFormElement): void {
  const input = need<HTMLInputElement>("input[type=file]", holder);
  const zone = need("[data-drop]", holder);
  input.addEventListener("change", () => {
    void upload(holder, [...(input.files ?? [])]);
    input.value = "";
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.toggleAttribute("data-over", true);
  });
  zone.addEventListener("dragleave", () => zone.removeAttribute("data-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.removeAttribute("data-over");
    void upload(holder, [...(event.dataTransfer?.files ?? [])]);
  });
}

if (form) accept(form);
