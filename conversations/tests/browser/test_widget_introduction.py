"""What the owner wants to know before the first message: asked once, checked, and sent along."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bots.models import Bot
from conversations.models import Session
from conversations.tests.browser.conftest import Visit, Widget

pytestmark = pytest.mark.browser


def asks(bot: Bot, **required: bool) -> None:
    fields: list[dict[str, Any]] = [
        {"name": name, "required": needed} for name, needed in required.items()
    ]
    bot.widget["pre_chat_fields"] = fields
    bot.save()


def opened(visit: Visit) -> Widget:
    widget = visit()
    widget.launcher.click()
    return widget


def test_what_is_required_is_asked_for_and_sent(visit: Visit, page: Page, bot: Bot) -> None:
    asks(bot, name=True, email=True, phone=False)
    widget = opened(visit)
    form = widget.panel.get_by_role("form", name="Before we start")
    start = form.get_by_role("button", name="Start chatting")
    start.click()
    expect(form.get_by_text("Please fill this in.")).to_have_count(2)
    expect(form.get_by_label("Name")).to_be_focused()
    form.get_by_label("Name").fill("Sara")
    form.get_by_label("E-mail").fill("sara@")
    start.click()
    expect(form.get_by_text("This is not an e-mail address.")).to_be_visible()
    expect(form.get_by_label("E-mail")).to_have_attribute("aria-invalid", "true")
    expect(widget.composer).to_have_count(0)
    form.get_by_label("E-mail").fill("sara@example.com")
    form.get_by_label("Phone").fill("+212 600 000000")
    start.click()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    session = Session.objects.select_related("contact").get()
    assert session.contact is not None
    assert (session.contact.name, session.contact.email) == ("Sara", "sara@example.com")
    assert session.metadata["phone"] == "+212 600 000000"


def test_it_is_asked_once(visit: Visit, page: Page, bot: Bot) -> None:
    asks(bot, name=True)
    widget = opened(visit)
    widget.panel.get_by_label("Name").fill("Sara")
    widget.panel.get_by_label("Name").press("Enter")
    expect(widget.composer).to_be_focused()
    page.reload()
    widget.open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="More").click()
    widget.panel.get_by_role("button", name="New conversation").click()
    expect(widget.composer).to_be_visible()


def test_what_is_optional_may_stay_empty(visit: Visit, bot: Bot) -> None:
    asks(bot, email=False)
    widget = opened(visit)
    widget.panel.get_by_role("button", name="Start chatting").click()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    assert Session.objects.get().contact is None


def test_an_address_that_the_server_refuses_is_asked_for_again(visit: Visit, bot: Bot) -> None:
    """The message waits meanwhile, and goes out once."""
    asks(bot, email=True)
    widget = opened(visit)
    widget.panel.get_by_label("E-mail").fill("sara@-example-.com")
    widget.panel.get_by_role("button", name="Start chatting").click()
    widget.ask("Hello!")
    expect(widget.panel.get_by_text("Not an e-mail address.")).to_be_visible()
    widget.panel.get_by_label("E-mail").fill("sara@example.com")
    widget.panel.get_by_role("button", name="Start chatting").click()
    expect(widget.answers).to_have_count(1)
    expect(widget.panel.locator(".visitor .bubble")).to_have_text("Hello!")
