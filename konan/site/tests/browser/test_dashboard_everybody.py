"""What all pages share, for everybody: the menu, the keyboard, the look and the language.

That every single page is whole is seen to in test_every_page.py.
"""

import pytest
from django.urls import reverse
from playwright.sync_api import ConsoleMessage, Page, expect

from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.testing.pages.axe import violations_in_both_themes
from konan.testing.pages.looking import SIDEWAYS
from konan.testing.world import Person

__all__ = ["SIDEWAYS"]
pytestmark = pytest.mark.browser


def complaints_of(page: Page) -> list[str]:
    """What the console says from now on, a 404 that was asked for left out."""
    heard: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "404" not in message.text:
            heard.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def assert_accessible(page: Page) -> None:
    """In both themes, of one load."""
    found = violations_in_both_themes(page)
    assert not found, "\n".join([page.url, *found])


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, "/home", viewport={"width": 360, "height": 740})
    links = page.get_by_role("navigation", name="Dashboard")
    expect(links).to_be_hidden()
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    expect(links).to_be_visible()
    page.keyboard.press("Escape")
    expect(links).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_the_first_stop_skips_to_the_content(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_ways_to_add_are_chosen_by_arrow_keys(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, reverse("knowledge", args=[bot.pk]))
    page.get_by_role("radio", name="Files").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Address", exact=True)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Add the text")).to_be_visible()


def test_the_look_that_was_chosen_stays(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home", color_scheme="light")
    page.get_by_role("button", name=owner.user.name).click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert dark == "dark"


def test_the_language_that_was_chosen_turns_the_page(owner: Person, visit: Visit) -> None:
    page = visit(owner, "/home")
    page.get_by_role("button", name=owner.user.name).click()
    page.locator("#account-menu").get_by_role("button", name="العربيّة").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.url.endswith("/home")
