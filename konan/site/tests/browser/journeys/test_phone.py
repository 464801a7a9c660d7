"""An agent with nothing but a phone: signs in, finds who waits, answers, notes, and is done."""

import pytest
from playwright.sync_api import Page, expect

from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.looking import SIDEWAYS
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
PASSWORD = "a long and quiet password"


def test_from_the_sign_in_to_a_settled_conversation(
    scene: Scene, visit: Visit, picture: Picture
) -> None:
    agent = scene.people["agent"]
    agent.set_password(PASSWORD)
    agent.save()
    page = visit(None, "/login", viewport=PHONE, has_touch=True, is_mobile=True)
    page.get_by_label("E-mail").fill(agent.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").tap()
    page.wait_for_url("**/home")
    picture(page, "phone-1-home")
    page.get_by_role("button", name="Menu").tap()
    picture(page, "phone-2-menu")
    page.get_by_role("link", name="Inbox").tap()
    page.goto("/inbox?box=all")
    expect(page.locator("html")).to_have_attribute("data-live", "on")
    picture(page, "phone-3-list")
    _answer(page, scene.things["session_id"], picture)


def _answer(page: Page, session: str, picture: Picture) -> None:
    page.goto(f"/inbox?box=all&session={session}")
    expect(page.locator("#list")).to_be_hidden()
    page.get_by_role("button", name="Take over").tap()
    field = page.get_by_role("textbox", name="Message")
    field.fill("Hello, I am looking at it right now.")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("log")).to_contain_text("I am looking at it right now.")
    assert page.evaluate(SIDEWAYS) <= 0, "the conversation scrolls sideways"
    picture(page, "phone-4-answered")
    page.get_by_role("button", name="Back to the list").tap()
    expect(page.locator("#list")).to_be_visible()
