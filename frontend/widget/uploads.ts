/** Files on their way up, before the message that takes them along. */
import { type Attachment, Problem } from "./api";
import type { Conversation } from "./conversation";

export interface Upload {
  key: number;
  file: File;
  /** 0 to 1. */
  share: number;
  attachment: Attachment | null;
  /** Why it did not go up. */
  wrong: "tooBig" | "wrongType" | "uploadFailed" | null;
  /** In the server's words. */
  detail: string;
  cut: AbortController;
}

export const KINDS = ["png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "docx", "xlsx"];
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;

let made = 0;

export class Uploads {
  list: Upload[] = [];
  /** More were chosen than one message may have. */
  tooMany = false;

  constructor(private readonly talk: Conversation) {}

  get busy(): boolean {
    return this.list.some((one) => !one.attachment && !one.wrong);
  }

  get ready(): boolean {
    return this.list.some((one) => one.attachment);
  }

  add(files: Iterable<File>): void {
    const chosen = [...files];
    const room = MOST_FILES - this.list.length;
    this.tooMany = chosen.length > room;
    for (const file of chosen.slice(0, room)) {
      const wrong = refused(file);
      const upload: Upload = {
        key: ++made,
        file,
        share: 0,
        attachment: null,
        wrong,
        detail: "",
        cut: new AbortController(),
      };
      this.list.push(upload);
      if (!wrong) void this.send(upload);
    }
    this.talk.changed();
  }

  remove(upload: Upload): void {
    upload.cut.abort();
    this.list = this.list.filter((one) => one !== upload);
    this.tooMany = false;
    this.talk.changed();
  }

  retry(upload: Upload): void {
    upload.wrong = null;
    upload.share = 0;
    upload.cut = new AbortController();
    void this.send(upload);
    this.talk.changed();
  }

  /** What is up goes with the message; what could be tried again stays. */
  take(): Attachment[] {
    const taken = this.list.flatMap((one) => one.attachment ?? []);
    this.list = this.list.filter((one) => one.wrong === "uploadFailed");
    this.tooMany = false;
    return taken;
  }

  private async send(upload: Upload): Promise<void> {
    const grown = (share: number): void => {
      upload.share = share;
      this.talk.changed();
    };
    try {
      upload.attachment = await this.talk.api.upload(upload.file, grown, upload.cut.signal);
    } catch (problem) {
      const refusedFile = problem instanceof Problem && !!problem.fields.file;
      const tooBig = problem instanceof Problem && problem.status === 413;
      upload.wrong = tooBig ? "tooBig" : refusedFile ? "wrongType" : "uploadFailed";
      upload.detail = refusedFile ? problem.fields.file! : "";
    }
    this.talk.changed();
  }
}

function refused(file: File): Upload["wrong"] {
  if (file.size > MOST_BYTES) return "tooBig";
  const kind = file.name.toLowerCase().split(".").pop() ?? "";
  return KINDS.includes(kind) ? null : "wrongType";
}
