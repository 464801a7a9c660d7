"""The widget and the page that embeds it: it asks for little, and bears a lot."""

import pytest
from playwright.sync_api import Page, expect

from bots.models import Bot
from conversations.tests.browser.conftest import Site, Visit, Widget, shop, tags
from konan.testing.server import Served

pytestmark = pytest.mark.browser

EARLY = """
window.konan = function () { (konan.q = konan.q || []).push(arguments); };
window.seen = [];
for (const name of ["ready", "open", "close", "message:sent", "message:received"])
  konan("on", name, (detail) => seen.push(name));
konan("open");
"""
HOSTILE = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { all: unset !important }
  :not(html, body) { display: none !important; opacity: 0 !important }`);
document.adoptedStyleSheets = [sheet];
"""


def test_needs_two_permissions_and_no_cookie(
    visit: Visit, page: Page, site: Site, served: Served
) -> None:
    site.policy = f"default-src 'none'; script-src {served.url}; frame-src {served.url}"
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    assert not [text for text in told if "Content Security Policy" in text]
    assert not [url for url in asked if not url.startswith((site.url, served.url))]
    assert page.context.cookies() == []


def test_bears_any_style_of_the_page(visit: Visit, site: Site) -> None:
    site.scripts["/hostile.js"] = HOSTILE
    widget = visit('<script src="/hostile.js"></script>')
    expect(widget.launcher).to_be_visible()
    widget.launcher.evaluate("button => Promise.all(button.getAnimations().map((a) => a.finished))")
    box = widget.launcher.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (56, 56)
    widget.open()
    expect(widget.panel.get_by_text("Ask me about lamps.")).to_be_visible()


def test_calls_from_before_it_came_are_carried_out(visit: Visit, page: Page, site: Site) -> None:
    site.scripts["/early.js"] = EARLY
    widget = visit('<script src="/early.js"></script>')
    widget.ask("Hello!")
    page.wait_for_function("() => seen.includes('message:received')")
    page.evaluate("konan('close')")
    page.wait_for_function("() => seen.includes('close')")
    assert page.evaluate("seen") == ["ready", "open", "message:sent", "message:received", "close"]


def test_answers_commands(visit: Visit, page: Page) -> None:
    widget = visit()
    expect(widget.launcher).to_be_visible()
    page.evaluate("konan('hide')")
    expect(widget.launcher).to_be_hidden()
    page.evaluate("konan('show')")
    expect(widget.launcher).to_be_visible()
    page.evaluate("konan('prefill', 'Where is my lamp?')")
    expect(widget.composer).to_have_value("Where is my lamp?")
    page.evaluate("konan('toggle')")
    expect(widget.composer).to_be_hidden()


def test_shutdown_forgets_the_visitor(visit: Visit, page: Page, bot: Bot) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    page.evaluate("konan('shutdown')")
    expect(page.locator("konan-chat")).to_have_count(0)
    page.evaluate("bot => konan('boot', {bot})", bot.public_token)
    widget.open()
    expect(widget.panel.get_by_role("button", name="Hello!")).to_be_visible()
    expect(widget.answers).to_have_count(0)


def test_two_bots_on_one_page(page: Page, site: Site, served: Served, bot: Bot) -> None:
    widget_of_other = {**bot.widget, "position": "left", "color": "#ffd23f"}
    other = Bot.objects.create(
        owner=bot.owner, name="Rugs", status="active", widget=widget_of_other
    )
    site.pages["/"] = shop(tags(served, bot, other))
    page.goto(f"{site.url}/")
    launchers = page.get_by_role("button", name="Open chat")
    expect(launchers).to_have_count(2)
    boxes = [launchers.nth(at).bounding_box() for at in range(2)]
    assert boxes[0] and boxes[1]
    assert boxes[0]["y"] != boxes[1]["y"]
    assert {box["x"] < 100 for box in boxes if box} == {True, False}
    page.evaluate("bot => konan('open', {bot})", other.public_token)
    panel = page.frame_locator("konan-chat iframe")
    expect(panel.get_by_role("heading", name="Rugs")).to_be_visible()


def test_lives_on_when_the_page_is_swapped(visit: Visit, page: Page) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    page.evaluate("""() => {
        history.pushState({}, "", "/other");
        document.documentElement.replaceChild(document.createElement("body"), document.body);
    }""")
    expect(widget.answers).to_have_count(1)
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(2)


def test_hidden_while_the_bot_does_not_answer(visit: Visit, page: Page, bot: Bot) -> None:
    bot.status = Bot.Status.PAUSED
    bot.save()
    with page.expect_response("**/widget/look.js*"):
        widget = visit()
    expect(widget.launcher).to_be_hidden()
    page.evaluate("konan('open')")
    expect(widget.panel.get_by_text("This chat is taking a break.")).to_be_visible()


def test_page_of_its_own(page: Page, served: Served, bot: Bot) -> None:
    page.goto(f"{served.url}/c/{bot.public_token}")
    page.get_by_role("textbox", name="Write a message").fill("Hello!")
    page.keyboard.press("Enter")
    expect(page.locator("[role=log] .bot")).to_have_count(1)
    expect(page.get_by_role("button", name="Close chat")).to_have_count(0)


def test_unknown_page_is_kind(page: Page, served: Served, bot: Bot) -> None:
    response = page.goto(f"{served.url}/c/pub_none")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading")).to_have_text("This chat does not exist any more.")


def test_framed_only_where_the_owner_allows(visit: Visit, page: Page, bot: Bot) -> None:
    bot.widget["allowed_origins"] = ["https://elsewhere.example"]
    bot.save()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    widget: Widget = visit()
    with page.expect_event("console", lambda message: "frame-ancestors" in message.text):
        widget.launcher.click()
    expect(widget.composer).to_have_count(0)
