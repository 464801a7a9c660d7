"""The command palette by keyboard alone, from any page."""

import pytest
from playwright.sync_api import Locator, Page, expect

from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import (
    SIDEWAYS,
    assert_accessible,
    complaints_of,
)
from konan.testing.world import Person

pytestmark = pytest.mark.browser


def field_of(page: Page) -> Locator:
    return page.locator("#palette").get_by_role("combobox")


def opened(page: Page) -> Page:
    page.keyboard.press("Control+k")
    expect(field_of(page)).to_be_focused()
    return page


def test_from_one_page_to_another_by_keyboard(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, "/home")
    scripts: list[str] = []
    page.on("request", lambda asked: scripts.append(asked.url))
    opened(page)
    assert any("palette" in url for url in scripts), "its script comes when it is asked for"
    page.keyboard.type("audit")
    audit = page.locator("#palette").get_by_role("option", name="Audit log")
    expect(audit).to_have_attribute("aria-selected", "true")
    active = field_of(page).get_attribute("aria-activedescendant")
    assert active and audit.get_attribute("id") == active
    page.keyboard.press("Enter")
    page.wait_for_url("**/settings/audit")
    field_of(opened(page)).fill(bot.name[:14])  # at once: each pause would ask, and choose anew
    expect(page.locator("#palette [role=option]").first).to_contain_text(bot.name[:14])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/bots/{bot.pk}**")


def test_it_gives_the_focus_back_and_obeys_commands(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, "/contacts", color_scheme="light")
    page.get_by_role("button", name="Search or jump to").focus()
    page.keyboard.press("Enter")
    expect(field_of(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Search or jump to")).to_be_focused()
    opened(page).keyboard.type("dark")
    expect(page.locator("#palette").get_by_role("option", name="Look: dark")).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    opened(page).keyboard.press("Control+k")
    expect(field_of(page)).to_be_hidden()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_everybody_can_use_it(owner: Person, bot: Bot, visit: Visit, lang: str) -> None:
    page = visit(owner, "/home", lang=lang, viewport={"width": 320, "height": 640})
    heard = complaints_of(page)
    opened(page)
    expect(page.locator("#palette [role=option]").first).to_be_visible()
    assert_accessible(page)
    assert page.evaluate(SIDEWAYS) <= 0
    page.keyboard.type("qzqzqz")
    expect(page.locator("[data-none-line]")).to_be_visible()
    assert heard == []
