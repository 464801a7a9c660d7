/** What does not fit is cut by CSS: under the pointer it is said whole. */
export function tellWhole(): void {
  document.addEventListener("pointerover", (event) => {
    const cut = event.target instanceof Element ? event.target.closest<HTMLElement>(".truncate, .clamp") : null;
    if (!cut || cut.title) return;
    if (cut.scrollWidth > cut.clientWidth || cut.scrollHeight > cut.clientHeight + 2) cut.title = cut.textContent?.trim() ?? "";
  });
}
