"""The secret for known visitors: made, seen once, and replaced only after a question."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.site.tests.browser.test_dashboard_everybody import SIDEWAYS, assert_accessible
from konan.testing.world import Person

pytestmark = pytest.mark.browser


def test_a_secret_is_made_seen_once_and_replaced_when_confirmed(
    owner: Person, bot: Bot, visit: Visit
) -> None:
    page = visit(owner, reverse("bot_embed", args=[bot.pk]))
    page.get_by_role("button", name="Make a secret").click()
    shown = page.get_by_label("The secret", exact=True)
    expect(shown).to_contain_text("ids_")
    first = shown.inner_text()
    assert_accessible(page)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate(SIDEWAYS) <= 0, "the secret pushes the page sideways on a phone"
    page.get_by_role("link", name="Done").click()
    expect(page.get_by_text("A secret is set")).to_be_visible()
    page.get_by_role("button", name="Make a new one").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("What your site signed with the old one is refused at once")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    dialog.get_by_role("button", name="Make a new one").click()
    expect(shown).not_to_have_text(first)
