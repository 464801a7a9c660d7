"""A rule is built in a browser, line by line; the visitor who writes wakes it."""

import pytest
from playwright.sync_api import expect

from conversations.models import Session
from conversations.tests.conftest import Visitor, bot, visitor
from inbox.automations.models import Automation
from inbox.automations.tests.rules import make_rule, work
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import (
    SIDEWAYS,
    assert_accessible,
    complaints_of,
)
from konan.testing.world import Person, make_person
from teams.models import Membership

__all__ = ["bot", "visitor"]
pytestmark = pytest.mark.browser


@pytest.fixture
def admin(visitor: Visitor, mates: tuple[Person, Person]) -> Person:
    person = make_person("admin")
    team = mates[0].user.memberships.get().team
    Membership.objects.create(team=team, user=person.user, role="admin")
    return person


def test_from_a_sentence_to_a_tag(visitor: Visitor, admin: Person, visit: Visit) -> None:
    page = visit(admin, f"/bots/{visitor.bot.pk}/automations/new")
    page.get_by_label("Name", exact=True).fill("Refunds")
    page.locator("[data-conditions] .line__value input").fill("refund")
    page.get_by_role("button", name="Condition").click()
    second = page.locator("[data-conditions] > li").nth(1)
    second.get_by_label("What is looked at").select_option("message.role")
    second.get_by_label("Value").select_option("visitor")
    page.get_by_role("button", name="Action").click()
    tagged, assigned = page.locator("[data-actions] > li").all()
    tagged.get_by_role("textbox").fill("Billing, money")
    assigned.get_by_label("What is done").select_option("assign")
    page.get_by_role("button", name="Try on the last 30 days").click()
    expect(page.get_by_text("It would have touched no conversation.")).to_be_visible()
    assert not Automation.objects.exists()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".line__error")).to_have_text("This field may not be blank.")
    assigned = page.locator("[data-actions] > li").nth(1)
    assigned.get_by_label("Value").select_option(label="Agent")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Log")).to_be_visible()
    visitor.say("I want a refund")
    work()
    session = Session.objects.get(pk=visitor.session)
    assert session.tags == ["billing", "money"]
    assert session.assignee and session.assignee.display_name == "Agent"
    page.get_by_role("button", name="Try on the last 30 days").click()
    expect(page.get_by_text("It would have touched one conversation.")).to_be_visible()
    page.get_by_role("link", name="All automations").click()
    page.get_by_role("switch", name="“Refunds” works").click()
    expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "false")
    assert not Automation.objects.get().enabled


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_axe_finds_nothing_and_a_small_phone_shows_all(
    visitor: Visitor, admin: Person, visit: Visit, lang: str
) -> None:
    rule = make_rule(visitor.bot, {"type": "notify", "user_ids": [str(admin.user.pk)]})
    base = f"/bots/{visitor.bot.pk}/automations"
    page = visit(admin, base, lang=lang, viewport={"width": 320, "height": 640})
    heard = complaints_of(page)
    for path in (base, f"{base}/new", f"{base}/{rule.pk}"):
        page.goto(path)
        assert page.evaluate(SIDEWAYS) <= 0, path
        assert_accessible(page)
    assert heard == []
