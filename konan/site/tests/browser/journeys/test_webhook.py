"""A webhook is added, fails, says why, is given another address, and is received."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from bots.models import Bot
from konan.site.tests.browser.conftest import Visit
from konan.testing.browser import Picture
from konan.testing.receiver import Receiver
from konan.testing.server import Served, serving
from konan.testing.world import Person

pytestmark = pytest.mark.browser


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as made:
        yield made


@pytest.fixture
def allowing(transactional_db: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A web process that may send to this machine."""
    folder = tmp_path_factory.mktemp("allowing")
    with serving(folder, OUTBOUND_ALLOWED_CIDRS="127.0.0.0/8") as web:
        yield web


def test_why_it_failed_is_said_and_mending_it_helps(
    owner: Person, bot: Bot, visit: Visit, allowing: Served, receiver: Receiver, picture: Picture
) -> None:
    page = visit(owner, reverse("webhook_new", args=[bot.pk]), at=allowing.url)
    page.get_by_label("Address of the receiver").fill(receiver.url("/down"))
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#secret")).to_contain_text("whsec_")
    page.get_by_role("button", name="Send a test").click()
    expect(page.locator("#tested .notice--danger")).to_be_visible()
    picture(page, "webhook-1-not-received")
    page.get_by_role("link", name="See what was sent").click()
    why = page.get_by_role("region", name="Why it was not received")
    expect(why).to_be_visible()
    expect(page.locator(".attempt")).to_contain_text("Sorry")
    picture(page, "webhook-2-why")
    _give_another_address(page, receiver.url("/ok"))
    page.get_by_role("button", name="Send a test").click()
    expect(page.locator("#tested .notice--ok")).to_be_visible()
    picture(page, "webhook-3-received")
    assert receiver.ids("/down") and receiver.ids("/ok")


def _give_another_address(page: Page, url: str) -> None:
    page.locator(".rows__meta a").first.click()
    page.get_by_label("Address of the receiver").fill(url)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text("Saved")
