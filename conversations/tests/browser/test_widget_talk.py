"""A visitor's talk in the widget: nothing that was written is lost, and it is clear who speaks."""

import re

import pytest
from django.db import transaction
from playwright.sync_api import Page, Route, expect

from accounts.models import User
from bots.models import Bot
from conversations.models import Message, Session
from conversations.services.messages import say
from conversations.tests.browser.conftest import RETURNS, Visit
from konan.testing.fakemodel import FakeModel
from konan.testing.knowledge import teach
from konan.testing.server import Served

pytestmark = pytest.mark.browser

BLOCKED = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no"); } });
"""


def test_suggested_question_is_answered_by_a_marked_machine(visit: Visit) -> None:
    widget = visit().open()
    widget.panel.get_by_role("button", name="Hello!").click()
    expect(widget.answers).to_have_count(1)
    expect(widget.answers.locator(".ai")).to_have_text("AI")
    expect(widget.answers.locator(".bubble")).not_to_be_empty()
    expect(widget.panel.get_by_text("AI assistant")).to_be_visible()


def test_history_is_there_after_a_reload(visit: Visit, page: Page) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    said = widget.answers.locator(".bubble").inner_text()
    page.reload()
    widget.open()
    expect(widget.answers.locator(".bubble")).to_have_text(said)
    expect(widget.panel.locator(".visitor .bubble")).to_have_text("Hello!")
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(2)
    assert Session.objects.count() == 1


def test_shift_enter_makes_a_line(visit: Visit) -> None:
    widget = visit().open()
    widget.composer.type("Hello")
    widget.composer.press("Shift+Enter")
    widget.composer.type("there")
    expect(widget.composer).to_have_value("Hello\nthere")
    widget.composer.press("Enter")
    expect(widget.panel.locator(".visitor .bubble")).to_have_text("Hello\nthere")
    expect(widget.answers).to_have_count(1)


def test_too_long_is_said_before_it_is_sent(visit: Visit) -> None:
    widget = visit().open()
    widget.composer.fill("x" * 8001)
    expect(widget.panel.get_by_text("1 characters too many")).to_be_visible()
    expect(widget.panel.get_by_role("button", name="Send")).to_be_disabled()


def test_written_offline_goes_out_once(visit: Visit, page: Page) -> None:
    widget = visit().open()
    page.context.set_offline(True)
    widget.ask("Hello!")
    expect(widget.panel.get_by_text("You are offline.")).to_be_visible()
    expect(widget.panel.get_by_text("Will be sent")).to_be_visible()
    page.context.set_offline(False)
    expect(widget.answers).to_have_count(1)
    assert Message.objects.filter(role="visitor").count() == 1


def test_unsent_message_survives_a_reload(visit: Visit, page: Page) -> None:
    widget = visit().open()
    page.route("**/api/v1/chat/stream", lambda route: route.abort())
    widget.ask("Hello!")
    expect(widget.panel.get_by_text("Will be sent")).to_be_visible()
    page.unroute("**/api/v1/chat/stream")
    page.reload()
    widget.open()
    expect(widget.answers).to_have_count(1)
    assert Message.objects.filter(role="visitor").count() == 1


def test_answer_goes_on_after_the_line_was_cut(visit: Visit, page: Page) -> None:
    """The first stream breaks off after its start; the widget takes it up where it was."""

    def cut(route: Route) -> None:
        response = route.fetch()
        start = response.text().split("\n\n")[0]
        route.fulfill(response=response, body=f"{start}\n\n")

    page.route(re.compile(r"/api/v1/chat/stream$"), cut)
    widget = visit().open()
    with page.expect_request(re.compile(r"/api/v1/chat/stream/")) as resumed:
        widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    expect(widget.answers.locator(".bubble")).not_to_be_empty()
    assert resumed.value.headers["last-event-id"].endswith(":0")
    assert Message.objects.filter(role="visitor").count() == 1


def test_too_fast_is_told_with_the_wait(visit: Visit, page: Page) -> None:
    refused = {"count": 0}

    def once(route: Route) -> None:
        refused["count"] += 1
        if refused["count"] > 1:
            route.continue_()
            return
        route.fulfill(
            status=429,
            headers={"Retry-After": "2", "Content-Type": "application/problem+json"},
            body='{"status": 429, "code": "rate_limited", "detail": "Too fast."}',
        )

    page.route(re.compile(r"/api/v1/chat/stream$"), once)
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.panel.get_by_text(re.compile(r"Sending goes on in [12] s"))).to_be_visible()
    expect(widget.answers).to_have_count(1)


def test_asks_for_a_person_and_shows_who_speaks(visit: Visit) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="Talk to a person").click()
    expect(widget.panel.get_by_text("Waiting for a person")).to_be_visible()
    session = Session.objects.get()
    assert (session.status, session.handler) == ("pending", "human")
    expect(widget.panel.get_by_role("button", name="Talk to a person")).to_have_count(0)


def test_thumb_and_reason_are_kept(visit: Visit, page: Page) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    with page.expect_response("**/api/v1/chat/feedback") as first:
        widget.answers.get_by_role("button", name="Not helpful").click()
    assert first.value.status == 201
    widget.panel.get_by_label("What was wrong? (optional)").fill("Too short")
    with page.expect_response("**/api/v1/chat/feedback") as second:
        widget.answers.get_by_role("button", name="Send").click()
    assert second.value.status == 201
    expect(widget.panel.get_by_text("Thank you for telling us.")).to_be_visible()
    page.reload()
    widget.open()
    pressed = widget.answers.get_by_role("button", name="Not helpful")
    expect(pressed).to_have_attribute("aria-pressed", "true")


def test_end_and_rating(visit: Visit, page: Page) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="More").click()
    widget.panel.get_by_role("button", name="End conversation").click()
    expect(widget.panel.get_by_text("Conversation ended")).to_be_visible()
    with page.expect_response("**/api/v1/chat/feedback") as rated:
        widget.panel.get_by_role("button", name="Good", exact=True).click()
    assert rated.value.status == 201
    assert Session.objects.get().status == "resolved"


def test_earlier_conversation_can_be_opened(visit: Visit) -> None:
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="More").click()
    widget.panel.get_by_role("button", name="New conversation").click()
    expect(widget.answers).to_have_count(0)
    widget.panel.get_by_role("button", name="More").click()
    widget.panel.get_by_role("button", name="Earlier conversations").click()
    widget.panel.locator(".earlier li button").click()
    expect(widget.answers).to_have_count(1)


def test_works_where_storage_is_blocked(visit: Visit, page: Page) -> None:
    page.add_init_script(BLOCKED)
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(2)
    assert Session.objects.count() == 1


def test_markup_of_others_is_text(visit: Visit, bot: Bot) -> None:
    bot.welcome_message = (
        "<img src=x onerror=alert(1)> [bad](javascript:alert(1)) [good](https://ok.example/) **b**"
    )
    bot.save()
    widget = visit().open()
    widget.ask("Hello!")
    welcome = widget.panel.locator(".bot").first
    expect(welcome.locator(".bubble")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(welcome.locator("img")).to_have_count(0)
    expect(welcome.locator("strong")).to_have_text("b")
    expect(welcome.locator("a")).to_have_count(1)
    expect(welcome.locator("a")).to_have_attribute("href", "https://ok.example/")
    expect(welcome.locator("a")).to_have_attribute("rel", "nofollow noopener noreferrer ugc")
    expect(widget.answers).to_have_count(1)


def test_stops_an_answer_and_keeps_what_was_said(
    visit: Visit,
    page: Page,
    served_with_model: Served,
    model_server: FakeModel,
    bot: Bot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_server.script, "slow_delay", 0.6)
    bot.llm_model = "fake:slow"
    bot.save()
    teach(bot, title="Returns", text=RETURNS)
    widget = visit(server=served_with_model).open()
    widget.ask("How many days do I have to return a lamp?")
    expect(widget.panel.locator(".bot .bubble").last).to_contain_text("thirty days")
    with page.expect_response("**/stop"):
        widget.panel.get_by_role("button", name="Stop the answer").click()
    expect(widget.answers.get_by_text("You stopped this answer")).to_be_visible()
    said = widget.answers.locator(".text").inner_text()
    assert Message.objects.get(role="assistant").content == said
    assert len(said) < len(RETURNS)


def test_answer_shows_where_it_comes_from(visit: Visit, bot: Bot) -> None:
    teach(bot, title="Returns", text=RETURNS)
    widget = visit().open()
    widget.ask("How many days do I have to return a lamp?")
    sources = widget.answers.locator(".sources")
    sources.locator("summary").click()
    expect(sources.locator("li").first).to_contain_text("Returns")
    expect(sources.locator("li").first).to_contain_text("thirty days")


def test_a_persons_reply_arrives_and_is_told_apart(visit: Visit, page: Page, bot: Bot) -> None:
    """While the panel is closed the launcher counts what came in."""
    widget = visit().open()
    widget.ask("Hello!")
    expect(widget.answers).to_have_count(1)
    widget.panel.get_by_role("button", name="Talk to a person").click()
    expect(widget.panel.get_by_text("Waiting for a person")).to_be_visible()
    widget.panel.get_by_role("button", name="Close chat").click()
    reply_of(bot.owner, "I have found your lamp.")
    expect(widget.launcher).to_have_text("1", timeout=15_000)
    expect(widget.launcher).to_have_accessible_name("Open chat 1")
    widget.open()
    expect(widget.panel.locator("[role=log] .agent .bubble")).to_have_text(
        "I have found your lamp."
    )
    expect(widget.panel.get_by_text("Amal · a person")).to_be_visible()
    expect(widget.launcher).to_have_text("")


def reply_of(agent: User, text: str) -> None:
    agent.name = "Amal"
    agent.save()
    with transaction.atomic():
        session = Session.objects.select_for_update().get()
        session.assignee, session.status = agent, Session.Status.OPEN
        session.save()
        say(session=session, role="agent", content=text, author_id=agent.pk)
