"""Nobody is there: a visitor leaves a message, and sees what becomes of it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from bots.models import Bot
from conversations.tests.browser.conftest import Visit
from conversations.tests.browser.people import ask_for_person, make_amal
from inbox.tickets.models import Ticket

pytestmark = pytest.mark.browser


def test_a_message_gets_a_number_and_its_state_is_seen(visit: Visit, bot: Bot) -> None:
    widget = visit().open()
    ask_for_person(widget)
    panel = widget.panel
    panel.get_by_role("button", name="Leave a message").click()
    form = panel.get_by_role("form", name="Leave a message")
    subject = form.get_by_label("What is it about?")
    expect(subject).to_be_focused()
    form.get_by_role("button", name="Send the message").click()
    expect(subject).to_have_attribute("aria-invalid", "true")
    subject.fill("My lamp is late")
    form.get_by_label("Message").fill("Order 7, ordered in May.")
    form.get_by_label("E-mail").fill("amal@example.com")
    frame = widget.page.locator("konan-chat iframe").element_handle().content_frame()
    assert frame is not None
    found = Axe().run(frame)
    assert found.violations_count == 0, found.generate_report()
    form.get_by_role("button", name="Send the message").click()
    left = panel.get_by_role("status", name="Messages that you left")
    expect(left.get_by_text("#1 My lamp is late")).to_be_visible()
    expect(left.get_by_text("received")).to_be_visible()
    expect(form).to_have_count(0)
    ticket = Ticket.objects.get()
    assert (ticket.description, ticket.email) == ("Order 7, ordered in May.", "amal@example.com")
    assert ticket.session is not None
    Ticket.objects.update(status=Ticket.Status.IN_PROGRESS)
    visit().open()
    expect(left.get_by_text("being worked on")).to_be_visible()
    make_amal(bot)
    visit().open()
    expect(panel.get_by_text("Somebody is here")).to_be_visible()
    expect(left.get_by_text("being worked on")).to_be_visible()
    expect(panel.get_by_role("button", name="Leave a message")).to_have_count(0)
