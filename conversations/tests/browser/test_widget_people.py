"""Somebody of the bot's people in the widget: it is clear who speaks, at once, and what they wrote."""

import pytest
from playwright.sync_api import Page, expect

from bots.models import Bot
from conversations.models import Session
from conversations.tests.browser.conftest import RETURNS, Visit
from conversations.tests.browser.people import Agent, ask_for_person, make_amal
from konan.testing.fakemodel import FakeModel
from konan.testing.knowledge import teach
from konan.testing.server import Served
from konan.testing.sockets import chat_line

pytestmark = pytest.mark.browser

SECOND = 1_000


@pytest.fixture
def amal(bot: Bot) -> Agent:
    return make_amal(bot)


def test_a_person_joins_writes_and_answers_within_a_second(
    visit: Visit, served: Served, amal: Agent
) -> None:
    widget = visit().open()
    ask_for_person(widget)
    amal.take_over()
    expect(widget.panel.get_by_text("Amal · a person")).to_be_visible(timeout=SECOND)
    expect(widget.panel.get_by_text("Amal joined")).to_be_visible()
    with chat_line(served, amal.session.pk, amal.person.token) as line:
        line.send(type="typing", on=True)
        typing = widget.panel.get_by_role("img", name="Amal is typing…")
        expect(typing).to_be_visible(timeout=SECOND)
        amal.reply("I have found your lamp.")
        answer = widget.panel.locator("[role=log] .agent .bubble")
        expect(answer).to_have_text("I have found your lamp.", timeout=SECOND)
        expect(typing).to_have_count(0)
        widget.composer.type("Thank")
        line.see("typing", role="visitor", on=True)
        line.see("read", by="visitor", seq=amal.session.last_seq)


@pytest.mark.parametrize(
    ("lang", "joined", "back"),
    [
        ("fr", "Amal a rejoint la conversation.", "L’assistant IA est de retour."),
        ("ar", "انضمّ Amal إلى المحادثة.", "عاد المساعد بالذكاء الاصطناعي."),
    ],
)
def test_who_comes_and_goes_is_told_in_the_language_of_the_page(
    page: Page, served: Served, bot: Bot, amal: Agent, lang: str, joined: str, back: str
) -> None:
    page.goto(f"{served.url}/c/{bot.public_token}?lang={lang}")
    page.locator("#message").fill("Hello!")
    page.locator("#message").press("Enter")
    expect(page.locator("[role=log] .bot")).to_have_count(1)
    amal.take_over()
    expect(page.get_by_text(joined)).to_be_visible()
    amal.give_back()
    expect(page.get_by_text(back)).to_be_visible()


def test_a_message_is_delivered_then_read(visit: Visit, amal: Agent) -> None:
    widget = visit().open()
    ask_for_person(widget)
    mine = widget.panel.locator("[role=log] .visitor").last
    expect(mine.get_by_text("Delivered")).to_be_attached()
    amal.reply("Hello.")
    expect(mine.get_by_text("Read")).to_be_attached()


def test_given_back_the_machine_is_marked_again(visit: Visit, amal: Agent) -> None:
    widget = visit().open()
    ask_for_person(widget)
    amal.take_over()
    expect(widget.panel.get_by_text("Amal · a person")).to_be_visible()
    amal.give_back()
    expect(widget.panel.get_by_text("The AI assistant is back.")).to_be_visible()
    expect(widget.panel.get_by_text("AI assistant", exact=True)).to_be_visible()
    expect(widget.panel.get_by_role("button", name="Talk to a person")).to_be_visible()


def test_taken_over_while_the_machine_writes_its_words_are_withdrawn(
    visit: Visit,
    served_with_model: Served,
    model_server: FakeModel,
    bot: Bot,
    amal: Agent,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_server.script, "slow_delay", 0.6)
    bot.llm_model = "fake:slow"
    bot.save()
    teach(bot, title="Returns", text=RETURNS)
    widget = visit(server=served_with_model).open()
    widget.ask("How many days do I have to return a lamp?")
    written = widget.panel.locator(".bot .bubble").last
    expect(written).to_contain_text("thirty days")
    amal.take_over()
    expect(widget.panel.get_by_text("Amal · a person")).to_be_visible()
    expect(widget.panel.get_by_text("thirty days")).to_have_count(0)
    amal.reply("Thirty, from me.")
    expect(widget.panel.locator("[role=log] .agent")).to_have_count(1)
    expect(widget.answers).to_have_count(0)


def test_unread_is_counted_on_the_button_and_in_the_title(
    visit: Visit, page: Page, amal: Agent
) -> None:
    widget = visit().open()
    ask_for_person(widget)
    widget.panel.get_by_role("button", name="Close chat").click()
    page.evaluate("window.counts = []; konan('on', 'unread', ({count}) => counts.push(count))")
    amal.reply("One.")
    expect(page).to_have_title("(1) Shop")
    amal.reply("Two.")
    expect(page).to_have_title("(2) Shop")
    expect(widget.launcher).to_have_text("2")
    page.evaluate("document.title = 'Basket'")
    widget.launcher.click()
    expect(page).to_have_title("Basket")
    expect(widget.launcher).to_have_text("")
    page.wait_for_function("() => counts.includes(0)")
    assert page.evaluate("counts") == [1, 2, 0]


def test_resolved_by_a_person_it_is_rated_and_begun_anew(
    visit: Visit, page: Page, amal: Agent
) -> None:
    widget = visit().open()
    ask_for_person(widget)
    amal.reply("Done.")
    amal.resolve()
    expect(widget.panel.get_by_text("The conversation was ended.")).to_be_visible()
    with page.expect_response("**/api/v1/chat/feedback"):
        widget.panel.get_by_role("button", name="Bad", exact=True).click()
    widget.panel.get_by_label("What could be better? (optional)").fill("Too slow")
    with page.expect_response("**/api/v1/chat/feedback") as sent:
        widget.panel.locator(".csat").get_by_role("button", name="Send").click()
    assert sent.value.json()["comment"] == "Too slow"
    assert Session.objects.get().csat == 2
    widget.panel.locator(".csat").get_by_role("button", name="New conversation").click()
    expect(widget.panel.get_by_role("button", name="Hello!")).to_be_visible()


def test_where_nobody_is_there_an_address_is_asked_for(visit: Visit, page: Page) -> None:
    widget = visit().open()
    ask_for_person(widget)
    form = widget.panel.get_by_role("form", name="Where can we answer you?")
    form.get_by_label("E-mail").fill("not an address")
    form.get_by_role("button", name="Leave e-mail").click()
    expect(form.get_by_text("This is not an e-mail address.")).to_be_visible()
    form.get_by_label("E-mail").fill("sara@example.com")
    with page.expect_response("**/contact") as left:
        form.get_by_role("button", name="Leave e-mail").click()
    assert left.value.ok
    thanks = "Thank you. If you have gone, the answer goes to sara@example.com."
    expect(widget.panel.get_by_text(thanks)).to_be_visible()
    expect(form).to_have_count(0)
    contact = Session.objects.get().contact
    assert contact is not None
    assert contact.email == "sara@example.com"
    page.reload()
    widget.open()
    expect(widget.panel.get_by_text("Waiting for a person")).to_be_visible()
    expect(form).to_have_count(0)


def test_nobody_is_asked_for_an_address_while_somebody_is_there(visit: Visit, amal: Agent) -> None:
    widget = visit().open()
    ask_for_person(widget)
    expect(widget.panel.get_by_text("We have told our team.")).to_be_visible()
    expect(widget.panel.get_by_text("Where can we answer you?")).to_have_count(0)
