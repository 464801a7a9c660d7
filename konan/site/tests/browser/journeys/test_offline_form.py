"""Nobody is there: a visitor leaves a message, the owner works on it, the visitor sees that."""

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from inbox.tickets.models import Ticket
from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
SUBJECT = "My lamp has not come"


def test_a_message_that_is_left_is_found_and_worked_on(
    scene: Scene, visit: Visit, picture: Picture
) -> None:
    shop = visit(None, "/demo?lang=en", locale="en")
    panel = _open(shop)
    panel.get_by_role("textbox").fill("Hello!")
    panel.get_by_role("textbox").press("Enter")
    panel.get_by_role("button", name="Talk to a person").click()
    panel.get_by_role("button", name="Leave a message").click()
    form = panel.get_by_role("form", name="Leave a message")
    form.get_by_label("What is it about?").fill(SUBJECT)
    form.get_by_label("Message").fill("Order 20555, ordered two weeks ago.")
    form.get_by_label("E-mail").fill("emma.wilson@example.com")
    picture(shop, "offline-form-1-written")
    form.get_by_role("button", name="Send the message").click()
    expect(panel.get_by_text("received")).to_be_visible()
    _work_on_it(visit(scene.people["owner"], "/tickets"), picture)
    shop.reload()  # the chat is open again by itself
    expect(panel.get_by_text("being worked on")).to_be_visible()
    picture(shop, "offline-form-4-seen")


def _open(shop: Page) -> FrameLocator:
    launcher = shop.locator("konan-chat button")
    launcher.wait_for()
    if launcher.get_attribute("aria-expanded") == "false":  # open on the page before, open here
        launcher.click()
    panel = shop.frame_locator("konan-chat iframe")
    panel.get_by_role("textbox").first.wait_for()
    return panel


def _work_on_it(desk: Page, picture: Picture) -> None:
    row = desk.get_by_role("link", name=SUBJECT)
    expect(row).to_be_visible()
    picture(desk, "offline-form-2-found")
    row.click()
    expect(desk.get_by_role("heading", name=SUBJECT)).to_be_visible()
    expect(desk.get_by_role("link", name="Emma Wilson").first).to_be_visible()
    desk.get_by_label("State", exact=True).select_option("in_progress")
    desk.get_by_role("button", name="Save").click()
    expect(desk.locator(".toast")).to_contain_text("Saved")
    picture(desk, "offline-form-3-taken-up")
    assert Ticket.objects.get(subject=SUBJECT).status == "in_progress"
