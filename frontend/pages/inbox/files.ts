// Files that go along: chosen, pasted or dropped, put up at once, each with its progress.
import { csrfToken, make, need, text } from "../lib/dom";

const MOST_BYTES = 10 * 1024 * 1024;

interface Upload {
  element: HTMLElement;
  id: string | null;
  failed: boolean;
}

export class Files {
  private uploads: Upload[] = [];

  constructor(private readonly form: HTMLFormElement) {
    const input = need<HTMLInputElement>("[data-attach]", form);
    const zone = need("[data-drop]", form);
    input.addEventListener("change", () => {
      this.add(input.files);
      input.value = "";
    });
    form.addEventListener("paste", (event) => {
      if (event.clipboardData?.files.length) {
        event.preventDefault();
        this.add(event.clipboardData.files);
      }
    });
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.toggleAttribute("data-over", true);
    });
    zone.addEventListener("dragleave", () => zone.removeAttribute("data-over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.removeAttribute("data-over");
      this.add(event.dataTransfer?.files ?? null);
    });
  }

  get busy(): boolean {
    return this.uploads.some((upload) => upload.id === null && !upload.failed);
  }

  /** What is there to be sent; the list is empty afterwards. */
  take(): string[] {
    const ids = this.uploads.map((upload) => upload.id).filter((id) => id !== null);
    for (const upload of this.uploads) upload.element.remove();
    this.uploads = [];
    return ids;
  }

  private add(files: FileList | null): void {
    for (const file of files ?? []) void this.put(file);
  }

  private async put(file: File): Promise<void> {
    const progress = make("progress", { class: "progress", max: "1", value: "0", "aria-label": file.name });
    const remove = make("button", { type: "button", class: "button button--quiet button--s" }, text(this.form, "remove"));
    const name = make("bdi", { class: "truncate" }, file.name);
    const element = make("li", { class: "writer__file" }, "📎", name, remove, progress);
    const upload: Upload = { element, id: null, failed: false };
    remove.addEventListener("click", () => {
      element.remove();
      this.uploads = this.uploads.filter((each) => each !== upload);
    });
    this.uploads.push(upload);
    need("[data-uploads]", this.form).append(element);
    try {
      if (file.size > MOST_BYTES) throw new Error(text(this.form, "tooLarge"));
      upload.id = await this.send(file, (share) => (progress.value = share));
    } catch (cause) {
      upload.failed = true;
      element.append(make("p", { class: "errorlist" }, cause instanceof Error ? cause.message : String(cause)));
    }
    progress.remove();
  }

  private send(file: File, onShare: (share: number) => void): Promise<string> {
    const body = new FormData();
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", this.form.dataset.files ?? "");
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    return new Promise((resolve, reject) => {
      const broken = (detail?: string): void => reject(new Error(detail ?? text(this.form, "broken")));
      request.addEventListener("load", () => {
        const answer = request.response as { id?: string; detail?: string } | null;
        if (request.status === 201 && answer?.id) resolve(answer.id);
        else broken(answer?.detail);
      });
      request.addEventListener("error", () => broken());
      request.send(body);
    });
  }
}
