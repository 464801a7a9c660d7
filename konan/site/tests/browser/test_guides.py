"""The guides in a browser: found, read, copied; and what they say of the widget is so."""

import re

import pytest
from playwright.sync_api import Page, expect

from bots.models import Bot
from konan.site.guides.drawing import Example, examples
from konan.site.guides.shelf import source
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import (
    SIDEWAYS,
    assert_accessible,
    complaints_of,
)
from konan.testing.server import Served
from konan.testing.world import Person

pytestmark = pytest.mark.browser


def test_somebody_finds_why_a_webhook_failed(transactional_db: None, visit: Visit) -> None:
    page = visit(None, "/")
    page.get_by_role("contentinfo").get_by_role("link", name="Guides").click()
    page.get_by_role("searchbox", name="Search the guides").fill("webhook failed")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="When a delivery fails").click()
    expect(page.get_by_role("heading", name="When a delivery fails")).to_be_in_viewport()


def test_code_is_copied_as_it_stands(transactional_db: None, visit: Visit) -> None:
    page = visit(None, "/guides/webhooks", permissions=["clipboard-read", "clipboard-write"])
    block = page.locator(".code").filter(has_text="is_genuine")
    block.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    (shown,) = [each for each in _examples("webhooks") if each.name == "verify-python"]
    assert copied == shown.code.strip()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_guides_are_read_on_a_phone_in_any_direction(
    owner: Person, visit: Visit, lang: str
) -> None:
    page = visit(owner, "/guides", lang=lang, viewport={"width": 320, "height": 640})
    heard = complaints_of(page)
    for path in ("/guides", "/guides?q=konan", "/guides/owner", "/guides/roles", "/guides/events"):
        page.goto(path)
        assert page.evaluate(SIDEWAYS) <= 0, path
        assert_accessible(page)
    page.locator(".guide__menu > summary").click()
    expect(page.locator(".guide__menu").get_by_role("link").first).to_be_visible()
    assert heard == []


def test_the_dashboard_leads_to_the_guides_and_they_lead_back(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, "/home")
    page.get_by_role("link", name="Guides").click()
    expect(page.get_by_role("heading", name="Guides", level=1)).to_be_visible()
    page.get_by_role("link", name="Open the dashboard").click()
    expect(page).to_have_url(re.compile("/home$"))


def test_what_the_guide_says_to_the_widget_is_done(
    owner: Person, bot: Bot, visit: Visit, served: Served
) -> None:
    Bot.objects.filter(pk=bot.pk).update(status=Bot.Status.ACTIVE)
    page = visit(owner, "/guides/widget")
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    (example,) = [each for each in _examples("widget") if each.name == "widget"]
    page.evaluate("() => { window.konan ??= (...call) => (konan.q ??= []).push(call); }")
    page.evaluate(f"() => {{ {example.code} }}")
    _embed(page, served.url, bot.public_token)
    field = page.frame_locator("konan-chat iframe").get_by_role("textbox", name="Write a message")
    expect(field).to_have_value("I have a question about order 1042.")
    assert f"The chat is there: {bot.public_token}" in told


def _examples(slug: str) -> list[Example]:
    return examples(source(slug, "en").text)


def _embed(page: Page, server: str, token: str) -> None:
    """As the last example of the guide does."""
    page.evaluate(
        """([src, bot]) => {
          const script = document.createElement("script");
          script.src = src;
          script.dataset.bot = bot;
          document.head.append(script);
        }""",
        [f"{server}/widget.js", token],
    )
