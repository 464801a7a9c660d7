"""What makes a long day at the inbox light: keys, undo, calls from the desktop, honest waits."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from conversations.models import Message, Session
from conversations.tests.conftest import Visitor
from inbox.models import Note
from inbox.tests.browser.test_desk_work import ask_for_a_person, connected, said, write
from konan.site.tests.browser.conftest import Visit
from konan.testing.world import Person

pytestmark = pytest.mark.browser
SOON = 20_000
# Stands in for the desktop's notifications, which no browser without a desktop shows.
DESKTOP = """window.called = []; window.Notification = class extends EventTarget {
  static permission = "default";
  static async requestPermission() { return (Notification.permission = "granted"); }
  constructor(title, options) { super(); window.called.push({ title, ...options }); window.last = this; }
  close() {}
};"""
UNWATCHED = "document.hasFocus = () => false; dispatchEvent(new Event('blur'));"


@pytest.fixture
def page(visitor: Visitor, mates: tuple[Person, Person], visit: Visit) -> Page:
    """A conversation is open that waits for a person."""
    ask_for_a_person(visitor)
    return connected(visit(mates[0], f"/inbox?box=all&session={visitor.session}"))


def status(page: Page, expected: str) -> None:
    expect(page.locator("#talk-head")).to_have_attribute("data-status", expected, timeout=SOON)


def test_a_slip_of_the_key_is_taken_back(page: Page, visitor: Visitor) -> None:
    page.keyboard.press("e")
    status(page, "resolved")
    expect(page.get_by_role("button", name="Undo")).to_be_visible(timeout=SOON)
    page.keyboard.press("z")
    status(page, "pending")
    expect(page.get_by_text("Taken back.")).to_be_visible(timeout=SOON)
    assert Session.objects.get(pk=visitor.session).assignee_id is None, "nobody has it, as before"


def test_every_key_of_the_sheet_is_offered_by_the_palette_too(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type("assign to me")
    option = page.locator("#palette").get_by_role("option", name="Assign to me")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("Agent took it", timeout=SOON)


def test_keys_work_on_an_arabic_keyboard_and_never_while_one_writes(page: Page) -> None:
    page.evaluate(
        """() => document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: "ق", code: "KeyR", bubbles: true }))"""
    )
    field = page.get_by_role("textbox", name="Message")
    expect(field).to_be_focused()
    page.keyboard.type("e s z x m ?")
    expect(field).to_have_value("e s z x m ?")
    expect(page.locator("#shortcuts")).to_be_hidden()
    status(page, "pending")


def test_a_menu_opened_by_its_key_is_walked_by_arrows(page: Page) -> None:
    page.keyboard.press("s")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#snooze-menu .menu__item").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    status(page, "snoozed")


def test_words_whose_answer_was_lost_are_there_once(page: Page) -> None:
    """The server has them, and the browser never learns it: tried again they are the same."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    for path, words in (("messages", "Are you there?"), ("notes", "Ask the carrier")):
        if path == "notes":
            page.get_by_role("radio", name="Note").check()
        page.route(f"**/{path}", lose, times=1)
        write(page, words)
        expect(page.locator("#talk-thread")).to_contain_text(words, timeout=SOON)
        again = page.locator("[data-outgoing]").get_by_role("button", name="Try again")
        if again.is_visible():
            again.click()
        expect(page.locator("[data-outgoing] > .said")).to_have_count(0, timeout=SOON)
        expect(said(page).get_by_text(words)).to_have_count(1)
    assert Message.objects.filter(role="agent").count() == Note.objects.count() == 1


def call_me(page: Page, *, wordless: bool = False) -> None:
    page.get_by_role("button", name="How you are called").click()
    page.get_by_label("Show a notification on the desktop").check()
    expect(page.get_by_label("Without what was written")).to_be_enabled()
    if wordless:
        page.get_by_label("Without what was written").check()
    page.keyboard.press("Escape")
    page.evaluate(UNWATCHED)


@pytest.mark.parametrize("wordless", [False, True])
def test_the_desktop_calls_who_is_elsewhere(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit, wordless: bool
) -> None:
    page = visit(mates[0], "/home")
    page.add_init_script(DESKTOP)
    page.goto("/inbox?box=all")
    connected(page)
    assert page.evaluate("Notification.permission") == "default", "nobody asked by itself"
    call_me(page, wordless=wordless)
    ask_for_a_person(visitor)
    page.wait_for_function("() => window.called.length > 0")
    called: list[dict[str, Any]] = page.evaluate("window.called")
    assert not wordless or all(each["body"] == "" for each in called)
    assert called[0]["title"] == (
        "Somebody needs you in the inbox" if wordless else "Somebody asks for a person"
    )
    page.evaluate("window.last.dispatchEvent(new Event('click'))")
    expect(said(page)).to_contain_text("Where is my order?", timeout=SOON)


def test_a_conversation_that_cannot_be_loaded_says_so_and_is_tried_again(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    page = connected(visit(mates[0], "/inbox?box=all"))
    page.route(re.compile(r"/inbox/sessions/[^/]+$"), lambda route: route.abort(), times=1)
    page.locator("[data-row] [data-open]").click()
    alert = page.locator("#conversation").get_by_role("alert")
    expect(alert).to_contain_text("could not be opened", timeout=SOON)
    alert.get_by_role("button", name="Try again").click()
    expect(said(page)).to_contain_text("Where is my order?", timeout=SOON)


def test_who_signs_out_leaves_no_words_in_the_browser(page: Page) -> None:
    page.route("**/messages", lambda route: route.abort())
    write(page, "A secret of mine")
    expect(page.locator("[data-outgoing] .said")).to_contain_text("Not sent", timeout=SOON)
    assert "A secret of mine" in page.evaluate("JSON.stringify(localStorage)")
    page.evaluate("document.querySelector('form[action=\"/logout\"] button').click()")
    expect(page).to_have_url(re.compile(r"/($|login)"), timeout=SOON)
    assert "A secret of mine" not in page.evaluate("JSON.stringify(localStorage)")
