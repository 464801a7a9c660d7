import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Conversation } from "../conversation";
import { t, weight } from "../i18n";
import type { Upload, Uploads } from "../uploads";
import { Icon } from "./icons";

/** The files that will go with the next message: how far they are, and a way back. */
export function Picked({ uploads }: { uploads: Uploads }): VNode | null {
  if (!uploads.list.length && !uploads.tooMany) return null;
  return (
    <div class="picked">
      <ul>
        {uploads.list.map((one) => (
          <li key={one.key} class={one.wrong ? "bad" : ""}>
            <Icon name={one.wrong ? "warn" : "file"} />
            <span>
              <bdi>{one.file.name}</bdi>
              <Progress upload={one} />
            </span>
            {one.wrong === "uploadFailed" && (
              <button
                type="button"
                class="quiet"
                aria-label={t("retryFile", { name: one.file.name })}
                onClick={() => uploads.retry(one)}
              >
                <Icon name="again" />
              </button>
            )}
            <button
              type="button"
              class="quiet"
              aria-label={t("remove", { name: one.file.name })}
              onClick={() => uploads.remove(one)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {uploads.tooMany && <small role="alert">{t("tooMany")}</small>}
    </div>
  );
}

function Progress({ upload }: { upload: Upload }): VNode {
  if (upload.wrong) return <small role="alert">{upload.detail || t(upload.wrong)}</small>;
  if (upload.attachment) {
    return (
      <small>
        {weight(upload.file.size)} · {t("attached")}
      </small>
    );
  }
  const words = t("uploading", { share: Math.round(upload.share * 100) });
  return <progress value={upload.share} max={1} aria-label={words} title={words} />;
}

/** Files that are dropped anywhere on the panel go along; the browser never opens them here. */
export function DropZone({ talk }: { talk: Conversation }): VNode | null {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const takes = (): boolean => talk.config!.widget.attachments && !talk.mustIntroduce;
    const carries = (event: DragEvent): boolean => !!event.dataTransfer?.types.includes("Files");
    const enter = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(takes());
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      if (takes()) talk.uploads.add(event.dataTransfer!.files);
    };
    document.addEventListener("dragover", enter);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", enter);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return over ? (
    <div class="drop" aria-hidden="true">
      <Icon name="clip" />
      {t("dropHere")}
    </div>
  ) : null;
}
