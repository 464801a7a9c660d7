"""A team-mate is invited by mail, makes an account, joins, and sees what the team sees."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.pages.scene import Scene

pytestmark = pytest.mark.browser
MATE = "sara@example.com"
Mails = Callable[[str], list[str]]


def test_from_an_address_to_a_colleague_at_the_inbox(
    scene: Scene, visit: Visit, mails: Mails, picture: Picture
) -> None:
    team = reverse("team", args=[scene.things["team_id"]])
    desk = visit(scene.people["owner"], team)
    desk.get_by_label("E-mail").fill(MATE)
    desk.get_by_label("Role").select_option("agent")
    desk.get_by_role("button", name="Send the invitation").click()
    expect(desk.get_by_text(MATE).first).to_be_visible()
    picture(desk, "invite-1-invited")
    link = re.search(r"https?://\S+/invitations/\S+", mails(MATE)[-1])
    assert link, "the mail has no link to the invitation"
    mate = visit(None, urlsplit(link[0]).path)
    expect(mate.get_by_role("heading", name="Join")).to_be_visible()
    picture(mate, "invite-2-asked")
    _make_account(mate, mails)
    mate.get_by_role("button", name="Accept").click()
    _sees_the_team(mate, team, picture)
    desk.reload()
    expect(desk.locator("#members")).to_contain_text(MATE)


def _make_account(mate: Page, mails: Mails) -> None:
    mate.get_by_role("link", name="Make an account").click()
    mate.get_by_label("E-mail").fill(MATE)
    mate.get_by_label("Password").fill("a long and quiet password")
    mate.get_by_role("button", name="Create the account").click()
    mate.wait_for_url("**/verify*")
    code = re.search(r"^\d{6}$", mails(MATE)[-1], re.M)
    assert code, "the mail has no code that stands alone on its line"
    mate.get_by_label("Code").fill(code[0])
    mate.get_by_role("button", name="Confirm").click()


def _sees_the_team(mate: Page, team: str, picture: Picture) -> None:
    mate.wait_for_url(re.compile(r"/(home|teams)"))
    mate.goto("/inbox?box=all")
    expect(mate.locator("[data-row]").first).to_be_visible()
    picture(mate, "invite-3-joined")
    mate.goto(team)
    expect(mate.locator("#members")).to_contain_text(MATE)
    expect(mate.get_by_role("button", name="Send the invitation")).to_have_count(0)
