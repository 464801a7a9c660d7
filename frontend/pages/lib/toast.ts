import { make, need } from "./dom";

const SHOWN_FOR = 6000;

/** Takes the toast away after a while, but not from under a pointer or the keyboard. */
export function armToast(toast: HTMLElement): void {
  const dismiss = make("button", { type: "button", class: "button button--quiet button--s" });
  dismiss.textContent = document.body.dataset.dismiss ?? "×";
  dismiss.addEventListener("click", () => toast.remove());
  toast.append(dismiss);
  const expire = (): void => {
    if (toast.matches(":hover, :focus-within")) setTimeout(expire, SHOWN_FOR);
    else toast.remove();
  };
  setTimeout(expire, SHOWN_FOR);
}

interface Action {
  label: string;
  act: () => void;
}

export function showToast(message: string, action?: Action): HTMLElement {
  const toast = make("div", { class: "toast" }, make("span", { dir: "auto" }, message));
  if (action) {
    const button = make("button", { type: "button", class: "button button--quiet button--s" }, action.label);
    button.addEventListener("click", () => {
      toast.remove();
      action.act();
    });
    toast.append(button);
  }
  armToast(toast);
  need("#toasts").append(toast);
  return toast;
}
