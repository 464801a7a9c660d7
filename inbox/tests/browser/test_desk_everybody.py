"""The inbox for everybody: both themes and directions, a small phone, no mouse."""

import pytest
from playwright.sync_api import Page, expect

from conversations.tests.conftest import Visitor
from inbox.models import CannedResponse, Note
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import (
    SIDEWAYS,
    assert_accessible,
    complaints_of,
)
from konan.testing.world import Person

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(visitor: Visitor, mates: tuple[Person, Person]) -> str:
    """The address of a conversation with a note in it, which waits for a person."""
    visitor.say("Where is my order?")
    visitor.say("I want to talk to a human")
    CannedResponse.objects.create(
        owner=visitor.bot.owner, bot=visitor.bot, shortcut="hello", content="Hello! " * 40
    )
    Note.objects.create(
        session_id=visitor.session, author=mates[1].user, content="Look at **this**"
    )
    return f"/inbox?box=all&session={visitor.session}"


def everything(page: Page, opened: str) -> None:
    for path in (opened, "/inbox?box=snoozed", "/inbox/canned"):
        page.goto(path)
        assert_accessible(page)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_and_the_console_find_nothing(
    opened: str, mates: tuple[Person, Person], visit: Visit, lang: str
) -> None:
    page = visit(mates[0], "/home", lang=lang)
    heard = complaints_of(page)
    everything(page, opened)
    assert heard == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_scrolls_sideways_on_a_small_phone(
    opened: str, mates: tuple[Person, Person], visit: Visit, lang: str
) -> None:
    page = visit(mates[0], "/inbox", lang=lang, viewport={"width": 320, "height": 640})
    assert page.evaluate(SIDEWAYS) <= 0
    page.goto("/inbox/canned")
    assert page.evaluate(SIDEWAYS) <= 0
    page.goto(opened)
    assert page.evaluate(SIDEWAYS) <= 0
    assert_accessible(page)


def test_the_keys_are_on_a_sheet(opened: str, mates: tuple[Person, Person], visit: Visit) -> None:
    page = visit(mates[0], opened)
    page.locator("body").press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("searchbox")).to_have_value("j")
