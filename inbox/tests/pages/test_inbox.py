"""The inbox's pages: who sees what, who may act, and what an act leads to."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from bots.models import Bot
from conversations.models import Message, Session
from inbox.models import CannedResponse, Draft, Note
from inbox.services.assigning import session_assign
from inbox.tests.talks import say, talk
from konan.testing.world import Person, World

FRAGMENT = {"HX-Request": "true"}
ACTS: list[tuple[str, dict[str, str]]] = [
    ("inbox_assign", {"agent_id": "", "expected_assignee": ""}),
    ("inbox_handler", {"handler": "human"}),
    ("inbox_status", {"status": "resolved"}),
    ("inbox_undo", {}),
    ("inbox_priority", {"priority": "high"}),
    ("inbox_tags", {"add": "vip"}),
    ("inbox_reply", {"content": "Hello"}),
    ("inbox_note", {"content": "Hm"}),
    ("inbox_read", {}),
    ("inbox_draft", {"content": "He"}),
    ("inbox_files", {}),
]
READS = (
    "inbox_session", "inbox_fresh", "inbox_people", "inbox_canned", "inbox_mentions",
    "inbox_summary",
)  # fmt: skip


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def post(person: Person, name: str, session: Session, **sent: Any) -> Any:
    url = reverse(name, args=[session.pk])
    return signed_in(person).post(url, sent, headers=FRAGMENT)


def test_the_page_shows_list_and_conversation(world: World, session: Session) -> None:
    page = signed_in(world.agent).get(reverse("inbox"), {"session": session.pk})
    shown = page.content.decode()
    assert page.status_code == 200
    assert f'id="row-{session.pk}"' in shown
    assert "Where is <strong>my</strong> order?" in shown
    assert "e@example.com" in shown
    assert 'role="log"' in shown


def test_a_viewer_reads_and_does_nothing(world: World, session: Session) -> None:
    client = signed_in(world.viewer)
    page = client.get(reverse("inbox"), {"session": session.pk}).content.decode()
    assert "Where is <strong>my</strong> order?" in page
    assert "data-writer" not in page
    for name, sent in ACTS:
        assert post(world.viewer, name, session, **sent).status_code == 403, name
    session.refresh_from_db()
    assert (session.status, session.unread, session.tags) == ("pending", 1, [])


def test_a_slip_is_undone(world: World, session: Session) -> None:
    post(world.agent, "inbox_status", session, status="resolved")
    assert post(world.agent, "inbox_undo", session).status_code == 200
    session.refresh_from_db()
    assert session.status == "pending"
    assert post(world.agent, "inbox_undo", session).status_code == 409


def test_a_long_list_sends_what_has_changed_alone(world: World, session: Session) -> None:
    others = [talk(world.ours) for _ in range(3)]
    client = signed_in(world.agent)
    known = client.get(reverse("inbox_order"), {"box": "all", "have": 99}).json()
    assert str(session.pk) in {each.partition(":")[0] for each in known["order"]}
    assert (known["rows"].strip(), known["next"]) == ("", None), "who has all is sent none"
    say(session, "visitor", "Hello?")
    Session.objects.filter(pk=session.pk).update(last_message_preview="Hello?", unread=2)
    now = client.get(
        reverse("inbox_order"), {"box": "all", "have": 99, "rows": str(session.pk)}
    ).json()
    changed = set(now["order"]) - set(known["order"])
    assert {each.partition(":")[0] for each in changed} == {str(session.pk)}
    assert now["rows"].count("data-row=") == 1 and "Hello?" in now["rows"]
    ids = ",".join(str(each.pk) for each in others)
    rows = client.get(reverse("inbox_rows"), {"box": "all", "ids": ids}).content.decode()
    assert rows.count("data-row=") == 3


def test_rows_of_others_are_not_drawn(world: World, session: Session) -> None:
    client = signed_in(world.stranger)
    asked = {"box": "all", "ids": f"{session.pk},nonsense", "rows": str(session.pk)}
    assert "data-row=" not in client.get(reverse("inbox_rows"), asked).content.decode()
    assert str(session.pk) not in client.get(reverse("inbox_order"), asked).content.decode()


@pytest.mark.parametrize("name", READS)
def test_what_is_not_ones_own_is_not_there(world: World, session: Session, name: str) -> None:
    theirs = signed_in(world.stranger).get(reverse(name, args=[session.pk]), headers=FRAGMENT)
    none = signed_in(world.stranger).get(reverse(name, args=[uuid4()]), headers=FRAGMENT)
    assert theirs.status_code == none.status_code == 404
    readable = signed_in(world.viewer).get(reverse(name, args=[session.pk]), headers=FRAGMENT)
    assert readable.status_code == 200


def test_a_stranger_acts_on_nothing(world: World, session: Session) -> None:
    for name, sent in ACTS:
        assert post(world.stranger, name, session, **sent).status_code == 404, name
    listed = signed_in(world.stranger).get(reverse("inbox"), {"box": "all"}).content.decode()
    assert str(session.pk) not in listed


def test_the_playgrounds_talks_are_not_in_the_inbox(world: World) -> None:
    tried = talk(world.ours, channel="playground")
    client = signed_in(world.owner)
    assert str(tried.pk) not in client.get("/inbox", {"box": "all"}).content.decode()
    assert client.get(reverse("inbox_session", args=[tried.pk])).status_code == 404


def test_taking_over_and_answering(world: World, session: Session) -> None:
    post(world.agent, "inbox_handler", session, handler="human")
    first = post(world.agent, "inbox_reply", session, content="On its way.", client_id="one")
    again = post(world.agent, "inbox_reply", session, content="On its way.", client_id="one")
    assert (first.status_code, again.status_code) == (200, 200)
    session.refresh_from_db()
    assert (session.assignee_id, session.status, session.unread) == (world.agent.user.pk, "open", 0)
    assert Message.objects.filter(session=session, role="agent").count() == 1
    assert "On its way." in first.content.decode()


def test_whoever_was_slower_reads_who_has_it(world: World, session: Session) -> None:
    session_assign(actor=world.owner.actor, session=session, agent_id=world.owner.user.pk)
    sent = {"agent_id": str(world.agent.user.pk), "expected_assignee": ""}
    response = post(world.agent, "inbox_assign", session, **sent)
    assert response.status_code == 409
    assert "Owner was faster and has this conversation." in response.content.decode()


def test_a_time_that_is_over_is_refused_at_the_composer(world: World, session: Session) -> None:
    sent = {"status": "snoozed", "preset": "at", "at": "2001-01-01T10:00"}
    response = post(world.agent, "inbox_status", session, **sent)
    assert response.status_code == 400
    assert "This time is over." in response.content.decode()


@pytest.mark.parametrize("preset", ["hour", "later", "tomorrow", "week", "reply"])
def test_every_preset_snoozes(world: World, session: Session, preset: str) -> None:
    assert (
        post(world.agent, "inbox_status", session, status="snoozed", preset=preset).status_code
        == 200
    )
    session.refresh_from_db()
    assert session.status == "snoozed"
    assert (session.snoozed_until is None) == (preset == "reply")


def test_one_tag_more_and_one_less(world: World, session: Session) -> None:
    post(world.agent, "inbox_tags", session, add=" VIP ")
    post(world.agent, "inbox_tags", session, add="delivery")
    post(world.agent, "inbox_tags", session, remove="vip")
    session.refresh_from_db()
    assert session.tags == ["delivery"]


def test_a_note_stands_in_the_thread_and_takes_the_draft_along(
    world: World, session: Session
) -> None:
    post(world.agent, "inbox_draft", session, content="Look at", mode="note")
    assert Draft.objects.get().is_note
    shown = post(world.agent, "inbox_note", session, content="Look at this, @Admin").content
    assert "Look at this, @Admin" in shown.decode()
    assert not Draft.objects.exists()
    assert Note.objects.get().mentions == [world.admin.user.pk]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("inbox_reply", {"content": "a\0b"}),
        ("inbox_reply", {"content": "x" * 8_001}),
        ("inbox_reply", {"content": "  "}),
        ("inbox_note", {"content": "a\0b"}),
        ("inbox_tags", {"add": "a\0b"}),
        ("inbox_status", {"status": "gone"}),
        ("inbox_assign", {"agent_id": "nobody"}),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(
    world: World, session: Session, name: str, sent: dict[str, str]
) -> None:
    response = post(world.agent, name, session, **sent)
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


def test_what_was_done_is_told_in_words(world: World, session: Session) -> None:
    admin = world.admin.user
    post(world.agent, "inbox_assign", session, agent_id=str(admin.pk), expected_assignee="")
    shown = post(world.agent, "inbox_priority", session, priority="urgent").content.decode()
    assert "Agent assigned it to Admin" in shown
    assert "Agent set the priority: Urgent" in shown


def test_an_act_is_told_once(world: World, session: Session) -> None:
    post(world.agent, "inbox_handler", session, handler="human")
    post(world.agent, "inbox_handler", session, handler="bot")
    shown = post(world.agent, "inbox_status", session, status="resolved").content.decode()
    thread = shown.partition('id="talk-thread"')[2].partition("</ol>")[0]
    events = re.findall(r'class="event"[^>]*><span>([^<]+)', thread)
    assert events == ["Agent took it", "Agent gave it back to the bot", "Agent resolved it"]


def test_html_of_a_visitor_is_text(world: World, session: Session) -> None:
    say(session, "visitor", "<img src=x onerror=alert(1)>")
    shown = signed_in(world.agent).get(
        reverse("inbox_session", args=[session.pk]), headers=FRAGMENT
    )
    assert "<img src=x" not in shown.content.decode()


def test_canned_responses_come_with_their_names_filled_in(world: World, session: Session) -> None:
    CannedResponse.objects.create(
        owner=world.owner.user, bot=world.bot, shortcut="hi", content="Hello {{contact.name}}"
    )
    url = reverse("inbox_canned", args=[session.pk])
    items = signed_in(world.agent).get(url).json()["items"]
    assert items == [{"label": "/hi", "text": "Hello Emma"}]


def test_an_address_that_makes_no_sense_shows_the_list(world: World, session: Session) -> None:
    sent = {"status": "nonsense", "box": "what", "sort": "sideways", "view": "x", "shown": "9" * 30}
    page = signed_in(world.agent).get("/inbox", sent)
    assert page.status_code == 200
    assert str(session.pk) in page.content.decode()


def test_the_list_of_one_bot_holds_no_other(world: World, session: Session) -> None:
    other = Bot.objects.create(owner=world.owner.user, name="Another")
    mine = Session.objects.create(owner=world.owner.user, bot=other, channel="widget")
    client = signed_in(world.owner)
    shown = client.get("/inbox", {"box": "all", "bot_id": other.pk}).content.decode()
    assert str(mine.pk) in shown and str(session.pk) not in shown
    foreign = client.get("/inbox", {"box": "all", "bot_id": world.theirs.bot.pk}).content.decode()
    assert str(world.theirs.session.pk) not in foreign


def test_long_lists_go_on_where_they_ended(world: World) -> None:
    first = [talk(world.ours, minutes_ago=each) for each in range(1, 31)]
    page = signed_in(world.agent).get("/inbox", {"box": "all"}).content.decode()
    assert str(first[0].pk) in page and str(first[29].pk) not in page
    cursor = page.partition('data-more="')[2].partition('"')[0]
    rest = signed_in(world.agent).get("/inbox", {"box": "all", "cursor": cursor}).content.decode()
    assert str(first[29].pk) in rest and str(first[0].pk) not in rest


def test_a_long_conversation_begins_with_its_end(world: World, session: Session) -> None:
    for number in range(60):
        say(session, "visitor", f"Word {number}.")
    client = signed_in(world.agent)
    shown = client.get(reverse("inbox_session", args=[session.pk]), headers=FRAGMENT).content
    assert "Word 59." in shown.decode() and "Word 3." not in shown.decode()
    earlier = client.get(reverse("inbox_fresh", args=[session.pk]), {"from": "1"}).content
    assert "Word 3." in earlier.decode()


def test_reading_takes_few_queries(
    world: World, session: Session, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        talk(world.ours, minutes_ago=number)
        say(session, "agent" if number % 2 else "visitor", "x", author=world.agent.user)
    client = signed_in(world.agent)
    with django_assert_max_num_queries(32):
        client.get("/inbox", {"box": "all", "session": session.pk})
