"""A page without a mouse: every stop is seen, none holds the focus, nothing is for clicks alone."""

from collections.abc import Iterator
from typing import Any, Final

from playwright.sync_api import Page

MOST_STOPS: Final = 40
MOST_PARTS: Final = 7  # of one field: day, month, year, hours, minutes, noon, the calendar
_STOP: Final = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return null;
  at.dataset.stop ??= String(window.stops = (window.stops ?? 0) + 1);
  const { width, height } = (at.closest("label") ?? at).getBoundingClientRect();
  const parts = at.matches("[type^=date], [type=time]"); // each draws a ring of its own
  return { id: at.dataset.stop, html: at.outerHTML.slice(0, 120), parts,
    seen: (parts || at.matches(":focus-visible")) && width > 0 && height > 0 };
}"""
_CLICKED_ALONE: Final = """() => [...document.querySelectorAll(
    "[hx-get]:not([hx-trigger]), [hx-post]:not([hx-trigger]), [data-dialog], [data-copy]")]
  .filter(each => !each.matches("a[href], button, input, select, textarea, form, summary, [tabindex]"))
  .map(each => each.outerHTML.slice(0, 120))"""


def stops_wrong(page: Page) -> Iterator[str]:
    """Walks from the content on, by Tab, to its end or so many stops."""
    for place in page.evaluate(_CLICKED_ALONE):
        yield f"needs a mouse: {place}"
    if page.locator("#main").count():
        page.locator("#main").focus()
    before, same = "", 0
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop: dict[str, Any] | None = page.evaluate(_STOP)
        if stop is None:
            return
        same = same + 1 if stop["id"] == before else 0
        if same > (MOST_PARTS if stop["parts"] else 0):
            yield f"holds the focus: {stop['html']}"
            return
        if not stop["seen"]:
            yield f"does not show where the focus is: {stop['html']}"
        before = stop["id"]
