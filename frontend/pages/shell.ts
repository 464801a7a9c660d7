// What every page does: fragments, menus, dialogs, forms, toasts, the look.
import "./lib/htmx";
import "idiomorph/htmx";
import { watchCopyButtons } from "./lib/copy";
import { delegate } from "./lib/dom";
import { watchForms, watchRequests } from "./lib/forms";
import { watchLeaving } from "./lib/leaving";
import { startLive } from "./lib/live";
import { watchOverlays } from "./lib/overlays";
import { watchPalette } from "./lib/palette";
import { choose, markCurrent } from "./lib/theme";
import { armToast } from "./lib/toast";
import { tellWhole } from "./lib/whole";

watchForms();
watchRequests();
watchOverlays();
watchCopyButtons();
watchPalette();
watchLeaving();
markCurrent();
tellWhole();
delegate("click", "[data-theme-choice]", (button) => choose(button.dataset.themeChoice ?? "system"));
for (const toast of document.querySelectorAll<HTMLElement>("[data-toast]")) armToast(toast);
// Where not all tabs fit, the one that is open is in sight.
for (const open of document.querySelectorAll(":is(.tabs, .pills) [aria-current=page]"))
  open.scrollIntoView({ block: "nearest", inline: "nearest" });
// Somebody is back at the tab: what asks rarely asks now.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") document.dispatchEvent(new Event("konan:back"));
});
startLive();
