"""A visitor's browser on somebody else's website, with our server as the third party it is."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Locator, Page

from accounts.models import User
from bots.models import Bot
from konan.testing.server import Served

RETURNS = (
    "You have thirty days to return a lamp, counted from the day it reached you. "
    "Put the lamp into its box and hand it to any post office; the return is free. "
    "The money for a returned lamp is with you within five days."
)


@dataclass
class Site:
    """A website of somebody's: what its pages hold, and the policy that they are served with."""

    url: str
    policy: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        pages, scripts = self.site.pages, self.site.scripts
        known = path in pages or path in scripts
        self.send_response(200 if known else 404)
        kind = "text/javascript" if path in scripts else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if self.site.policy:
            self.send_header("Content-Security-Policy", self.site.policy)
        self.end_headers()
        self.wfile.write((pages.get(path) or scripts.get(path) or "").encode())

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[Site]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    made = Site(f"http://localhost:{server.server_port}")
    server.RequestHandlerClass = type("Handler", (_Handler,), {"site": made})
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def browser_leaves_first(transactional_db: None, page: Page) -> None:
    """An open panel would go on asking while the tables are emptied."""


@pytest.fixture
def bot(transactional_db: None) -> Bot:
    owner = User.objects.create_user("owner@example.com", "a-long-password-1")
    return Bot.objects.create(
        owner=owner,
        name="Lamps",
        status=Bot.Status.ACTIVE,
        welcome_message="Ask me about lamps.",
        suggested_questions=["Hello!"],
    )


def tags(server: Served, *bots: Bot) -> str:
    return "".join(
        f'<script async src="{server.url}/widget.js" data-bot="{bot.public_token}"></script>'
        for bot in bots
    )


def shop(head: str, *, lang: str = "en") -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta name="viewport" '
        f'content="width=device-width"><title>Shop</title>{head}</head>'
        "<body><h1>Lamps</h1><a href='#a'>A link</a></body></html>"
    )


@dataclass
class Widget:
    """The widget as a visitor meets it."""

    page: Page

    @property
    def launcher(self) -> Locator:
        return self.page.get_by_role("button", name="Open chat")

    @property
    def panel(self) -> FrameLocator:
        return self.page.frame_locator("konan-chat iframe")

    @property
    def composer(self) -> Locator:
        return self.panel.get_by_role("textbox", name="Write a message")

    @property
    def answers(self) -> Locator:
        """What the bot said and has finished saying, its welcome left out."""
        return self.panel.locator("[role=log] .bot")

    def open(self) -> "Widget":
        """Opens the panel, unless it is open as it was on the page before."""
        self.launcher.wait_for()
        if self.launcher.get_attribute("aria-expanded") == "false":
            self.launcher.click()
        self.composer.wait_for()
        return self

    def ask(self, text: str) -> None:
        self.composer.fill(text)
        self.composer.press("Enter")


Visit = Callable[..., Widget]


@pytest.fixture
def visit(page: Page, site: Site, served: Served, bot: Bot) -> Visit:
    """Opens a page of the site with the bot's line in it."""

    def at(head: str = "", *, lang: str = "en", server: Served = served) -> Widget:
        site.pages["/"] = shop(head + tags(server, bot), lang=lang)
        page.goto(f"{site.url}/")
        return Widget(page)

    return at
