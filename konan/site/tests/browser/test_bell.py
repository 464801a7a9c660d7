"""The bell in a browser: it counts as the socket tells, opens the latest, and is read."""

import pytest
from playwright.sync_api import Page, expect

from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import assert_accessible, complaints_of
from konan.testing.world import Person
from notifications.models import Notification

pytestmark = pytest.mark.browser
TOLD = """told => document.dispatchEvent(
  new CustomEvent("konan:notification", { detail: told }))"""


def mention(owner: Person, bot: Bot, text: str) -> Notification:
    return Notification.objects.create(
        user=owner.user, type="mention", bot=bot, data={"text": text}
    )


def bell_of(page: Page, name: str) -> None:
    expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()


def test_the_bell_counts_opens_and_is_read(owner: Person, bot: Bot, visit: Visit) -> None:
    page = visit(owner, "/bots")
    heard = complaints_of(page)
    bell_of(page, "Notifications")
    for number, text in enumerate(("First", "Second"), start=1):
        told = mention(owner, bot, text)
        page.evaluate(TOLD, {"id": str(told.pk), "kind": "mention", "unread": number})
        bell_of(page, f"Notifications, unread: {number}")
    page.get_by_role("button", name="Notifications, unread: 2").click()
    latest = page.locator("#bell .told")
    expect(latest).to_have_count(2)
    expect(latest.first).to_contain_text("Second")
    assert_accessible(page)
    page.get_by_role("button", name="Mark all as read").click()
    bell_of(page, "Notifications")
    expect(page.locator("#bell .told--unread")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#bell")).to_be_hidden()
    assert heard == []


def test_the_list_takes_up_what_comes_while_it_is_open(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, "/notifications")
    expect(page.get_by_text("Nothing yet", exact=True)).to_be_visible()
    told = mention(owner, bot, "Come and see")
    page.evaluate(TOLD, {"id": str(told.pk), "kind": "mention", "unread": 1})
    expect(page.locator("#notification-list .told")).to_contain_text("Come and see")
