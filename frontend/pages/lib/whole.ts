// Text that is cut short says all of itself to whoever points at it.
const CUT = ".truncate, .clamp";

export function tellWhole(): void {
  document.addEventListener("pointerover", (event) => {
    const cut = event.target instanceof Element ? event.target.closest<HTMLElement>(CUT) : null;
    if (!cut || cut.title) return;
    if (cut.scrollWidth > cut.clientWidth || cut.scrollHeight > cut.clientHeight + 1) cut.title = cut.textContent?.trim() ?? "";
  });
}
