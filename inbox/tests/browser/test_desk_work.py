"""What an agent does at the inbox, mostly without a mouse, while visitors write."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from bots.models import Bot
from conversations.models import Message, Session
from conversations.tests.conftest import Visitor
from inbox.models import CannedResponse, Draft, Note
from konan.site.tests.browser.conftest import Visit
from konan.testing.installation import wait_for
from konan.testing.server import Served
from konan.testing.sockets import chat_line
from konan.testing.world import Person

pytestmark = pytest.mark.browser
SOON = 10_000


def ask_for_a_person(visitor: Visitor) -> None:
    visitor.say("Where is my order?")
    visitor.say("I want to talk to a human")


def connected(page: Page) -> Page:
    expect(page.locator("html")).to_have_attribute("data-live", "on", timeout=SOON)
    return page


def said(page: Page) -> Locator:
    return page.get_by_role("log")


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Message").fill(text)
    page.keyboard.press("Enter")


def test_from_a_ring_to_a_settled_conversation_by_keyboard(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    page = connected(visit(mates[0], "/inbox?box=unassigned"))
    expect(page.get_by_role("heading", name="Nobody is waiting")).to_be_visible()
    ask_for_a_person(visitor)
    row = page.locator("[data-row]")
    expect(row).to_have_count(1, timeout=SOON)
    expect(page).to_have_title(re.compile(r"^\(1\) "))
    page.keyboard.press("j")
    expect(said(page)).to_contain_text("I want to talk to a human")
    page.get_by_role("button", name="Take over").click()
    expect(said(page)).to_contain_text("Agent took it", timeout=SOON)
    page.locator("body").press("r")
    write(page, "Let me look.")
    expect(said(page)).to_contain_text("Let me look.")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    write(page, "Parcel is in Tangier.")
    expect(page.locator("#talk-thread .said--note")).to_contain_text("Parcel is in Tangier.")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.get_by_role("button", name="Open again")).to_be_visible(timeout=SOON)
    session = Session.objects.get(pk=visitor.session)
    assert (session.status, session.resolved_by) == ("resolved", "agent")
    assert session.assignee_id == mates[0].user.pk
    assert Note.objects.get().content == "Parcel is in Tangier."
    heard = [each["content"] for each in visitor.history()]
    assert "Let me look." in heard and "Parcel is in Tangier." not in heard


def test_what_the_visitor_writes_appears_by_itself(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    page = connected(visit(mates[0], f"/inbox?box=all&session={visitor.session}"))
    visitor.say("Hello? Anybody?")
    expect(said(page)).to_contain_text("Hello? Anybody?", timeout=SOON)
    expect(page.locator("[data-row]")).to_contain_text("Hello? Anybody?", timeout=SOON)


def test_two_tabs_share_one_socket(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    first = visit(mates[0], "/inbox?box=all")
    second = first.context.new_page()
    sockets: list[str] = []
    second.on("websocket", lambda socket: sockets.append(socket.url))
    connected(first)
    second.goto("/inbox?box=all")
    connected(second)
    visitor.say("Where is my order?")
    expect(second.locator("[data-row]")).to_have_count(1, timeout=SOON)
    assert sockets == []
    with second.expect_websocket(timeout=SOON):
        first.close()
    expect(second.locator("html")).to_have_attribute("data-live", "on", timeout=SOON)
    visitor.say("And my other one?")
    expect(second.locator("[data-row]")).to_contain_text(re.compile("other|."), timeout=SOON)
    assert len(sockets) == 1


def test_whoever_is_slower_is_told_who_has_it(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    path = f"/inbox?box=all&session={visitor.session}"
    slow, fast = visit(mates[0], path), visit(mates[1], path)
    slow.get_by_role("button", name="Assign").click()
    slow.locator("#assign-menu").get_by_role("button", name="(me)").wait_for()
    fast.get_by_role("button", name="Take over").click()
    expect(said(fast)).to_contain_text("Mate took it", timeout=SOON)
    slow.locator("#assign-menu").get_by_role("button", name="(me)").click()
    expect(slow.get_by_role("alert")).to_contain_text("Mate was faster")


def test_canned_responses_and_mentions_are_offered(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    bot: Bot = visitor.bot
    CannedResponse.objects.create(
        owner=bot.owner, bot=bot, shortcut="hours", content="{{agent.name}} is here until six."
    )
    page = visit(mates[0], f"/inbox?box=all&session={visitor.session}")
    field = page.get_by_role("textbox", name="Message")
    field.press_sequentially("/ho")
    expect(page.get_by_role("option")).to_have_count(1)
    field.press("Enter")
    expect(field).to_have_value("Agent is here until six.")
    page.get_by_role("radio", name="Note").check()
    field.fill("")
    field.press_sequentially("Ask @ma")
    page.get_by_role("option", name="Mate").wait_for()
    field.press("Enter")
    expect(field).to_have_value("Ask @Mate ")
    field.press("Enter")
    expect(page.locator("#talk-thread .said--note")).to_contain_text("Ask @Mate")
    assert Note.objects.get().mentions == [mates[1].user.pk]


def test_what_could_not_be_sent_is_kept_and_sent_once(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    page = visit(mates[0], f"/inbox?box=all&session={visitor.session}")
    page.context.set_offline(True)
    write(page, "Are you still there?")
    bubble = page.locator("[data-outgoing] .said")
    expect(bubble).to_contain_text("Not sent")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("#talk-thread")).to_contain_text("Are you still there?", timeout=SOON)
    expect(bubble).to_have_count(0)
    assert Message.objects.filter(role="agent").count() == 1


def test_a_draft_is_there_on_another_device(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    path = f"/inbox?box=all&session={visitor.session}"
    page = visit(mates[0], path)
    page.get_by_role("textbox", name="Message").fill("I have begun to")
    expect(page.get_by_text("Draft kept")).to_be_visible(timeout=SOON)
    elsewhere = visit(mates[0], path)
    expect(elsewhere.get_by_role("textbox", name="Message")).to_have_value("I have begun to")


def test_what_is_begun_while_a_reply_is_on_its_way_is_kept(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    page = visit(mates[0], f"/inbox?box=all&session={visitor.session}")
    held: list[Route] = []
    page.route("**/messages", lambda route: held.append(route))
    write(page, "It is in Tangier.")
    page.get_by_role("textbox", name="Message").fill("And it will")
    expect(page.get_by_text("Draft kept")).to_be_visible(timeout=SOON)
    for reply in held:
        reply.continue_()
    expect(said(page)).to_contain_text("It is in Tangier.", timeout=SOON)
    expect(page.locator("[data-outgoing] .said")).to_have_count(0)
    begun = Draft.objects.filter(content="And it will")
    wait_for(begun.exists, seconds=SOON / 1000, what="the draft of what is still in the field")


def test_who_writes_and_who_looks_is_seen(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    path = f"/inbox?box=all&session={visitor.session}"
    page = connected(visit(mates[0], path))
    mate = connected(visit(mates[1], path))
    expect(page.locator("[data-lookers]")).to_contain_text("Mate is looking too", timeout=SOON)
    mate.get_by_role("textbox", name="Message").press_sequentially("Hm")
    expect(page.locator("[data-typing-line]")).to_contain_text("Mate is typing", timeout=SOON)
    write(mate, "Done.")
    expect(page.locator("[data-typing-line]")).to_be_hidden(timeout=SOON)


def test_an_agent_sees_that_their_words_were_read(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit, served: Served
) -> None:
    ask_for_a_person(visitor)
    page = connected(visit(mates[0], f"/inbox?box=all&session={visitor.session}"))
    write(page, "It is in Tangier.")
    mine = page.locator("#talk-thread .said--agent")
    expect(mine).to_contain_text("Sent", timeout=SOON)
    assert visitor.token
    with chat_line(served, visitor.session, visitor.token) as browser:
        browser.send(type="read", seq=Session.objects.get(pk=visitor.session).last_seq)
        expect(mine).to_contain_text("Read", timeout=SOON)


def test_on_a_phone_one_pane_at_a_time(
    visitor: Visitor, mates: tuple[Person, Person], visit: Visit
) -> None:
    ask_for_a_person(visitor)
    page = visit(mates[0], "/inbox?box=all", viewport={"width": 360, "height": 740})
    page.locator("[data-row] [data-open]").click()
    expect(said(page)).to_contain_text("Where is my order?")
    expect(page.locator("#list")).to_be_hidden()
    page.get_by_role("button", name="Back to the list").click()
    expect(page.locator("#list")).to_be_visible()
