"""Pages that make it hard for whatever is put on them."""

from dataclasses import dataclass
from typing import Final

from bots.models import Bot
from konan.testing.server import Served

STYLED: Final = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(%r);
document.adoptedStyleSheets = [sheet];
"""
RESET: Final = """
* { margin: 0 !important; padding: 0 !important; border: 9px solid red !important;
  position: static !important; display: block !important; font: 40px serif !important;
  inline-size: auto !important; block-size: auto !important; box-sizing: content-box !important;
  transform: rotate(3deg) !important; opacity: 0.5 !important; pointer-events: none !important }
body, html { pointer-events: auto !important; transform: none !important }
"""
UNSET: Final = """
* { all: unset !important }
:not(html, body) { display: none !important; opacity: 0 !important; z-index: -1 !important }
"""
ROOT: Final = """
html { font-size: 62.5%; transform: translate(300px, 200px); filter: grayscale(1);
  overflow: hidden; contain: content; line-height: 5; word-spacing: 3em }
"""
COVERED: Final = """
.cover { position: fixed; inset: 0; z-index: 2147483647; transform: translateZ(0);
  background: #fffc }
"""
COVER: Final = """
addEventListener("load", () => {
  const cover = document.createElement("div");
  cover.className = "cover";
  document.documentElement.append(cover);
});
"""
POLLUTED: Final = """
Object.prototype.each = Array.prototype.each = function () { throw new Error("each"); };
Object.prototype.bot = Object.prototype.lang = undefined;
Array.prototype.first = String.prototype.first = function () { return this[0]; };
Array.prototype.toJSON = Object.prototype.toJSON = function () { return "broken"; };
Element.prototype.show = Element.prototype.hide = function () { throw new Error("show"); };
window.fetch = window.XMLHttpRequest = window.WebSocket = function () { throw new Error("net"); };
window.$ = window.jQuery = null;
"""
BROKEN_EARS: Final = """
window.konan = function () { (konan.q = konan.q || []).push(arguments); };
window.heard = [];
konan("on", "ready", () => { throw new Error("the page's own mistake"); });
konan("on", "open", () => { throw new Error("the page's own mistake"); });
konan("on", "open", () => heard.push("open"));
"""
LATE: Final = """
addEventListener("load", () => requestAnimationFrame(() => document.body.removeAttribute("hidden")));
"""


@dataclass(frozen=True, slots=True)
class Host:
    """A page of somebody's: its scripts run before ours."""

    name: str
    style: str = ""
    script: str = ""
    root: str = 'lang="en"'
    doctype: str = "<!doctype html>"
    policy: str = ""
    body: str = ""
    tags: int = 1
    kind: str = "async"

    def page(self, served: Served, bot: Bot) -> str:
        tag = (
            f'<script {self.kind} nonce="abc" src="{served.url}/widget.js" '
            f'data-bot="{bot.public_token}"></script>'
        )
        return (
            f"{self.doctype}<html {self.root}><head><title>{self.name}</title>"
            '<script src="/host.js" nonce="abc"></script>'
            f"{tag}</head><body {self.body}><h1>A page</h1><p id='p'>{'Text. ' * 400}</p>"
            f"{tag * (self.tags - 1)}</body></html>"
        )

    @property
    def host_script(self) -> str:
        return (STYLED % self.style if self.style else "") + self.script


HOSTS: Final = (
    Host("a reset with !important", style=RESET),
    Host("all unset", style=UNSET),
    Host("a root that moves, filters and contains", style=ROOT),
    Host("a cover of the highest z-index", style=COVERED, script=COVER),
    Host("no doctype", doctype=""),
    Host("right to left", root='lang="en" dir="rtl"'),
    Host("changed prototypes and no fetch", script=POLLUTED),
    Host("listeners that throw", script=BROKEN_EARS),
    Host("the script twice", tags=2),
    Host("a script in the head that waits for nothing", kind=""),
    Host("a body that comes late", body="hidden", script=LATE),
    Host(
        "a strict policy",
        policy="default-src 'none'; script-src 'nonce-abc'; frame-src {served}; "
        "base-uri 'none'; form-action 'none'",
    ),
)
