"""One visit to a page, and all that it must keep: what is heard, weighed, measured and read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, expect

from konan.testing.pages.rows import Row

STATUS: Final = {"not_found": 404, "forbidden": 403, "unknown": 404}
NARROW: Final = (320, 360, 640)  # two phones; a window of 1280 at 200 %
WIDE: Final = {"width": 1280, "height": 800}
SIDEWAYS: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_SIDEWAYS_AT_REST: Final = f"""async () => {{
  for (let frame = 0; frame < 120 && {SIDEWAYS} > 0; frame++)
    await new Promise(requestAnimationFrame);  // charts follow the window
  return {SIDEWAYS};
}}"""
_HEAR_POLICY: Final = """addEventListener("securitypolicyviolation", event => {
  (window.againstPolicy ??= []).push(`${event.violatedDirective} stops ${event.blockedURI}`);
}, true)"""
_LOADED: Final = """performance.getEntriesByType("resource").map(each => [
  each.name, each.encodedBodySize,
  each.renderBlockingStatus === "blocking" && each.initiatorType !== "link"])"""
_OUTSIDE: Final = """width => [...document.querySelectorAll("body *")].filter(each => {
  const { right, left, width: own } = each.getBoundingClientRect();
  return own && (right > width + 1 || left < -1) && each.checkVisibility();
}).slice(0, 3).map(each => each.outerHTML.slice(0, 120))"""


@dataclass(slots=True)
class Weight:
    """Bytes as they were sent: compressed."""

    script: int = 0
    style: int = 0


@dataclass
class Watch:
    """Hears what a page says while it is visited."""

    page: Page
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.heard.append(f"throws {error}"))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def take(self) -> list[str]:
        """What was heard since, and is not said again."""
        taken, self.heard = self.heard, []
        return taken

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.heard.append(f"says on the console: {message.text}")

    def _request(self, request: Request) -> None:
        ours = urlsplit(request.frame.page.url or request.url).hostname
        asked = urlsplit(request.url)
        if asked.scheme in ("http", "https", "ws", "wss") and ours and asked.hostname != ours:
            self.heard.append(f"asks another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.heard.append(f"misses {response.url}: {response.status}")


def hear_policy(context: BrowserContext) -> None:
    """From now on its pages keep what their content policy has stopped."""
    context.add_init_script(_HEAR_POLICY)


def open_row(page: Page, row: Row, path: str) -> list[str]:
    """Goes there; says where it is not the page that it should be."""
    answer = page.goto(path)
    expect(page.locator(".htmx-request, #api[aria-busy]")).to_have_count(0, timeout=60_000)
    assert answer is not None
    wanted = STATUS.get(row.route, STATUS.get(row.state, 200))
    found = []
    if answer.status != wanted:
        found.append(f"answers {answer.status} at {path}")
    if urlsplit(page.url).path != path.partition("?")[0]:
        found.append(f"leads to {page.url}: a page is looked at where it is")
    if not page.title().strip():
        found.append("has no title: a part of a page belongs into NO_PAGE of routes.py")
    stopped: list[str] = page.evaluate("window.againstPolicy ?? []")
    return found + [f"its content policy {each}" for each in stopped]


def weight_of(page: Page) -> Weight:
    weight = Weight()
    for name, size, _ in page.evaluate(_LOADED):
        if urlsplit(name).path.endswith(".js"):
            weight.script += size
        elif urlsplit(name).path.endswith(".css"):
            weight.style += size
    return weight


def what_blocks(page: Page) -> list[str]:
    """Files that the first paint waits for, besides the styles that the page itself names."""
    loaded: list[tuple[str, int, bool]] = page.evaluate(_LOADED)
    return [urlsplit(name).path for name, _, blocks in loaded if blocks]


def scrolls_sideways(page: Page) -> Iterator[str]:
    """At the widths of phones, and of a window at 200 %."""
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 740})
        if (over := page.evaluate(_SIDEWAYS_AT_REST)) > 0:
            places = " | ".join(page.evaluate(_OUTSIDE, width))
            yield f"scrolls sideways by {over} at {width} px: {places}"
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
