"""An agent who reads Arabic, in the dark: from the menu to an answer, right to left."""

import re

import pytest
from playwright.sync_api import Page, expect

from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.axe import violations
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
WORDS = "مرحبا، أنظر في الأمر الآن."


def test_a_conversation_is_answered_from_right_to_left(
    scene: Scene, visit: Visit, picture: Picture
) -> None:
    page = visit(
        scene.people["agent"], "/home", locale="en", viewport={"width": 1440, "height": 900}
    )
    page.get_by_role("button", name=scene.people["agent"].name).click()
    page.get_by_role("button", name="Dark").click()
    page.locator("#account-menu").get_by_role("button", name="العربيّة").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    picture(page, "dark-arabic-1-home")
    page.goto(f"/inbox?box=all&session={scene.things['session_id']}")
    _stands_right_to_left(page)
    field = page.locator("#conversation textarea").first
    field.fill(WORDS)
    field.press("Enter")
    said = page.get_by_role("log").get_by_text(WORDS)
    expect(said).to_be_visible()
    picture(page, "dark-arabic-2-answered")
    assert violations(page) == []


def _stands_right_to_left(page: Page) -> None:
    """The list of conversations is to the right of the one that is open."""
    expect(page.locator("html")).to_have_attribute("data-live", re.compile("on"))
    rows, thread = (page.locator(place).bounding_box() for place in ("#list", "#conversation"))
    assert rows and thread and rows["x"] > thread["x"], "the panes are not mirrored"
