"""What an agent shares with others at the inbox: conversations given away, views under a name."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from conversations.models import Session
from conversations.tests.conftest import Visitor
from inbox.models import SavedView
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import SIDEWAYS, assert_accessible
from konan.testing.world import Person

pytestmark = pytest.mark.browser
SOON = 10_000


@pytest.fixture
def talks(visitor: Visitor) -> list[Session]:
    bot = visitor.bot
    return [
        Session.objects.create(
            owner=bot.owner,
            bot=bot,
            channel="widget",
            status="pending",
            handler="human",
            waiting_since=timezone.now(),
        )
        for _ in range(2)
    ]


@pytest.fixture
def view(visitor: Visitor, mates: tuple[Person, Person]) -> SavedView:
    return SavedView.objects.create(bot=visitor.bot, user=mates[0].user, name="Hot", shared=True)


def choose_all(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-live", "on", timeout=SOON)
    page.locator("body").press("Shift+X")
    expect(page.locator("#bulk [data-count]")).to_have_text("2 selected")


def test_what_is_selected_is_given_to_a_colleague_by_keyboard(
    talks: list[Session], mates: tuple[Person, Person], visit: Visit
) -> None:
    page = visit(mates[0], "/inbox?box=unassigned")
    choose_all(page)
    button = page.get_by_role("button", name="Assign to somebody")
    button.focus()
    button.press("Enter")
    menu = page.locator("#bulk-people")
    expect(menu.get_by_role("button", name="(me)")).to_be_focused(timeout=SOON)
    assert_accessible(page)
    menu.get_by_role("button", name=re.compile("^M? ?Mate")).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("2 conversations changed.", timeout=SOON)
    expect(menu).to_be_hidden()
    expect(page.locator("[data-row]")).to_have_count(0, timeout=SOON)
    assert {each.assignee_id for each in Session.objects.all()} == {mates[1].user.pk}


def test_enter_in_the_tag_of_many_adds_the_tag(
    talks: list[Session], mates: tuple[Person, Person], visit: Visit
) -> None:
    page = visit(mates[0], "/inbox?box=unassigned")
    choose_all(page)
    page.locator("#bulk").get_by_role("button", name="More").click()
    page.locator("#bulk-more").get_by_role("textbox", name="Tag").fill("vip")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("2 conversations changed.", timeout=SOON)
    kept = [(each.tags, each.assignee_id) for each in Session.objects.all()]
    assert kept == [(["vip"], None)] * 2


def test_a_view_is_named_anew_and_asked_about_before_it_goes(
    view: SavedView, mates: tuple[Person, Person], visit: Visit
) -> None:
    page = visit(mates[0], f"/inbox?view={view.pk}")
    edit = page.get_by_role("button", name="Rename or delete the view Hot")
    edit.focus()
    edit.press("Enter")
    name = page.get_by_role("dialog", name="Saved view").get_by_label("Name of the view")
    expect(name).to_be_focused()
    expect(name).to_have_value("Hot")
    assert_accessible(page)
    page.keyboard.type("Urgent")
    page.keyboard.press("Enter")
    expect(page.locator("#views")).to_contain_text("Urgent")
    expect(page.get_by_role("heading", name="Urgent")).to_be_visible()
    page.get_by_role("button", name="Rename or delete the view Urgent").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    question = page.get_by_role("dialog", name="Delete the view “Urgent”?")
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    assert SavedView.objects.get().name == "Urgent"
    page.get_by_role("button", name="Rename or delete the view Urgent").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    question.get_by_role("button", name="Delete").click()
    expect(page.locator(".views__saved")).to_have_count(0)
    assert not SavedView.objects.exists()


def test_a_view_is_named_anew_on_a_phone(
    view: SavedView, mates: tuple[Person, Person], visit: Visit
) -> None:
    page = visit(
        mates[0], "/inbox", lang="ar", viewport={"width": 360, "height": 640}, has_touch=True,
        is_mobile=True,
    )  # fmt: skip
    page.locator(".inbox__views-open").click()
    edit = page.locator("[data-view-edit]")
    expect(edit).to_have_css("opacity", "1")
    edit.click()
    expect(page.locator("#view-rename")).to_be_visible()
    assert page.evaluate(SIDEWAYS) <= 0
    page.locator("#view-rename-name").fill("مستعجل")
    page.locator("#view-rename .button--primary").click()
    expect(page.locator("#views")).to_contain_text("مستعجل")
