import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Api, Attachment } from "../api";
import { t, weight } from "../i18n";
import { Icon } from "./icons";

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** Pictures and files of a message. They are fetched with our headers, so never by address. */
export function Files({ api, files }: { api: Api; files: Attachment[] }): VNode | null {
  if (!files.length) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          {PICTURES.includes(file.content_type) ? (
            <Picture api={api} file={file} />
          ) : (
            <Paper api={api} file={file} />
          )}
        </li>
      ))}
    </ul>
  );
}

const loaded = new Map<string, Promise<string>>();

/** The file's bytes at an address of this page, fetched once. */
function addressOf(api: Api, file: Attachment): Promise<string> {
  let address = loaded.get(file.id);
  if (!address) {
    address = api.file(file.id).then((blob) => URL.createObjectURL(blob));
    address.catch(() => loaded.delete(file.id));
    loaded.set(file.id, address);
  }
  return address;
}

function Picture({ api, file }: { api: Api; file: Attachment }): VNode {
  const [address, setAddress] = useState("");
  const [failed, setFailed] = useState(false);
  const frame = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(([one]) => {
      if (!one?.isIntersecting) return;
      watch.disconnect();
      addressOf(api, file).then(setAddress, () => setFailed(true));
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, [file.id]);
  if (failed) return <Paper api={api} file={file} />;
  return (
    <>
      <button
        ref={frame}
        type="button"
        class="picture"
        aria-label={t("enlarge", { name: file.name })}
        aria-busy={!address}
        disabled={!address}
        onClick={() => dialog.current!.showModal()}
      >
        {address && <img src={address} alt={file.name} />}
      </button>
      <dialog ref={dialog} class="viewer" aria-label={file.name}>
        <div>
          <button
            type="button"
            class="quiet"
            aria-label={t("save", { name: file.name })}
            onClick={() => save(address, file.name)}
          >
            <Icon name="save" />
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={t("closePicture")}
            onClick={() => dialog.current!.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {address && <img src={address} alt={file.name} />}
      </dialog>
    </>
  );
}

function Paper({ api, file }: { api: Api; file: Attachment }): VNode {
  const [failed, setFailed] = useState(false);
  const fetchAndSave = async (): Promise<void> => {
    setFailed(false);
    try {
      save(await addressOf(api, file), file.name);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button
        type="button"
        class="paper"
        aria-label={t("save", { name: file.name })}
        onClick={() => void fetchAndSave()}
      >
        <Icon name="file" />
        <span>
          <bdi>{file.name}</bdi>
          <small>{weight(file.size)}</small>
        </span>
        <Icon name="save" />
      </button>
      {failed && <small role="alert">{t("noFile")}</small>}
    </>
  );
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
