"""From a figure to a better bot: what was not known is found, answered, and known from then on."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.scene import UNKNOWN, Scene

pytestmark = pytest.mark.browser
QUESTION = UNKNOWN[0][0]
ANSWER = "Yes: bring it to the workshop, we repair every brass lamp for 20 euros."


def test_what_the_bot_did_not_know_it_knows_afterwards(
    scene: Scene, visit: Visit, picture: Picture
) -> None:
    bot = scene.things["bot_id"]
    page = visit(scene.people["owner"], reverse("analytics", args=[bot]))
    _reads_the_figures(page)
    picture(page, "analytics-1-overview")
    page.get_by_role("link", name="Not known").click()
    asked = page.locator(".unanswered").filter(has_text=QUESTION)
    expect(asked).to_contain_text("asked 7 times")
    asked.locator("summary").click()
    asked.get_by_label("Answer").fill(ANSWER)
    picture(page, "analytics-2-not-known")
    asked.get_by_role("button", name="Save as knowledge").click()
    expect(page.locator(".toast")).to_contain_text("the bot says this from now on")
    expect(page.locator(".unanswered").filter(has_text=QUESTION)).to_have_count(0)
    page.goto(reverse("playground", args=[bot]))
    page.get_by_role("textbox", name="Message").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".bubble--bot[data-message]").last).to_contain_text("20 euros")
    picture(page, "analytics-3-known")


def _reads_the_figures(page: Page) -> None:
    """A chart, the same numbers as a table, and other days."""
    expect(page.locator("[data-chart] canvas").first).to_be_visible()
    page.get_by_text("As a table").first.click()
    rows = page.locator("#talks ~ * tbody tr, [aria-labelledby=talks] tbody tr")
    expect(rows.first).to_be_visible()
    counted = sum(int(each) for each in rows.locator("td:first-of-type").all_inner_texts())
    assert counted > 0, "a week of conversations, and the table has none"
    page.get_by_role("link", name="7 days").click()
    expect(page.get_by_role("link", name="7 days")).to_have_attribute("aria-current", "true")
