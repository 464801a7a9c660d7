"""/ws/chat: who is let in, what comes through, and that nothing is lost on the way."""

from pathlib import Path
from uuid import UUID

import pytest

from accounts.models import User
from bots.models import Bot, BotShare
from contacts.models import Contact
from conversations.models import Message, Session
from conversations.models import Visitor as VisitorRow
from conversations.services.messages import say
from conversations.services.sessions import changing
from conversations.tests.conftest import Visitor
from konan.core.realtime import publish_access_changed
from konan.testing.server import Served, serving
from konan.testing.sockets import Line, chat_line, line
from konan.testing.world import Person, make_person
from teams.models import Membership, Team

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = "How much does delivery cost?"


def _mate(bot: Bot, role: str) -> Person:
    person = make_person(role)
    team = Team.objects.create(owner=bot.owner, name="Desk")
    Membership.objects.create(team=team, user=person.user, role=role)
    BotShare.objects.create(bot=bot, team=team)
    return person


def _agent_says(session_id: str, text: str, agent: User) -> None:
    with changing(Session.objects.get(pk=session_id)) as session:
        say(session=session, role="agent", content=text, author_id=agent.pk)


def _token(visitor: Visitor) -> str:
    assert visitor.token
    return visitor.token


def _ready_code(served: Served, session_id: object, **first: object) -> int:
    with line(served, f"/ws/chat/{session_id}") as opened:
        opened.send(type="auth", **first)
        return opened.closed()


def test_a_visitor_hears_an_agent_at_once(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    with chat_line(served, visitor.session, _token(visitor)) as opened:
        _agent_says(visitor.session, "Hello, I am here.", agent.user)
        frame = opened.wait("message.created", within=1)
    assert frame["message"]["content"] == "Hello, I am here."
    assert frame["message"]["author"] == {"id": str(agent.user.pk), "name": "Agent"}
    assert "example.com" not in str(opened.heard), "no e-mail of an agent"
    session = Session.objects.get(pk=visitor.session)
    assert session.visitor_delivered_seq == frame["seq"]


def test_what_was_missed_comes_first_and_in_order(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    for number in range(150):
        _agent_says(visitor.session, f"{number}", agent.user)
    with chat_line(served, visitor.session, _token(visitor), after=2) as opened:
        opened.wait("message.created", seq=152)
    assert [frame["seq"] for frame in opened.of("message.created")] == list(range(3, 153))


def test_a_message_over_the_socket_is_answered_there(visitor: Visitor, served: Served) -> None:
    visitor.say("Hello")
    with chat_line(
        served, visitor.session, _token(visitor), bot_token=visitor.bot.public_token
    ) as opened:
        opened.send(type="message", content=QUESTION, client_id="one")
        ack = opened.wait("ack", client_id="one")
        end = opened.wait("message.end")
        opened.send(type="message", content=QUESTION, client_id="one")
        again = opened.wait("ack", client_id="one")
        opened.see("message.created", seq=ack["seq"])
        opened.see("message.created", seq=end["seq"])
    assert again == ack, "a repeat is the same message"
    answer = Message.objects.get(pk=end["message_id"])
    assert "4.90" in answer.content
    deltas = "".join(frame["text"] for frame in opened.of("message.delta"))
    assert deltas == answer.content


def test_both_see_who_writes_and_what_is_read(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    with (
        chat_line(served, visitor.session, _token(visitor)) as browser,
        chat_line(served, visitor.session, agent.token) as desk,
    ):
        desk.send(type="typing", on=True)
        assert browser.wait("typing", within=1)["role"] == "agent"
        browser.send(type="typing", on=True)
        assert desk.wait("typing", within=1)["role"] == "visitor"
        browser.send(type="read", seq=2)
        browser.wait("typing", on=False), desk.wait("typing", on=False)
        _agent_says(visitor.session, "Yes?", agent.user)
        seq = browser.wait("message.created")["seq"]
        browser.send(type="read", seq=seq)
        assert desk.wait("read", by="visitor", seq=seq)


def test_the_socket_ends_with_the_access(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    with chat_line(served, visitor.session, agent.token) as opened:
        Membership.objects.filter(user=agent.user).delete()
        publish_access_changed([agent.user.pk])
        assert opened.closed(within=5) == 4404


def test_the_socket_ends_with_the_sign_in_though_no_hint_comes(
    visitor: Visitor, served: Served
) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    with chat_line(served, visitor.session, agent.token) as opened:
        agent.user.sign_ins.update(ended_at="2026-01-01T00:00:00Z")
        assert opened.closed(within=5) == 4401


def test_a_visitors_socket_ends_when_the_bots_token_changes(
    visitor: Visitor, served: Served
) -> None:
    visitor.say(QUESTION)
    with chat_line(served, visitor.session, _token(visitor)) as opened:
        Bot.objects.filter(pk=visitor.bot.pk).update(public_token="pub_" + "0" * 22)
        assert opened.closed(within=5) == 4401


def test_who_is_not_let_in(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    stranger = make_person("stranger")
    other = VisitorRow.objects.create(owner=visitor.bot.owner, bot=visitor.bot, digest=b"x" * 32)
    assert other.pk
    nowhere = UUID(int=0)
    assert _ready_code(served, visitor.session) == 4401, "nobody"
    assert _ready_code(served, visitor.session, token="nonsense") == 4401
    assert _ready_code(served, visitor.session, token="st_nonsense") == 4401
    assert _ready_code(served, visitor.session, token="vis_nonsense") == 4401
    assert _ready_code(served, visitor.session, token=stranger.token) == 4404
    assert _ready_code(served, nowhere, token=_token(visitor)) == 4404
    assert _ready_code(served, visitor.session, token=7) == 4400


def test_a_first_frame_that_says_nothing_ends_it(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    for text in ("hello", "[]", '{"type": "typing"}', '{"a": 1}'):
        with line(served, f"/ws/chat/{visitor.session}") as opened:
            opened.send_text(text)
            assert opened.closed() == 4400, text


def test_another_website_may_not_use_a_bot_that_names_its_own(
    visitor: Visitor, served: Served
) -> None:
    visitor.say(QUESTION)
    widget = {**visitor.bot.widget, "allowed_origins": ["https://shop.example"]}
    Bot.objects.filter(pk=visitor.bot.pk).update(widget=widget)
    path = f"/ws/chat/{visitor.session}"
    with line(served, path, origin="https://evil.example") as opened:
        opened.send(type="auth", token=_token(visitor))
        assert opened.closed() == 4403
    with chat_line(served, visitor.session, _token(visitor), origin="https://shop.example"):
        pass


def test_a_viewer_reads_and_may_not_speak(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    viewer = _mate(visitor.bot, "viewer")
    with chat_line(served, visitor.session, viewer.token) as opened:
        for frame in (
            {"type": "message", "content": "Hi", "client_id": "1"},
            {"type": "typing", "on": True},
        ):
            opened.send(**frame)
            assert opened.wait("error")["code"] == "forbidden"
        opened.send(type="dance")
        assert opened.wait("error")["code"] == "unknown_frame"


def test_who_sends_too_fast_is_let_go(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    with chat_line(served, visitor.session, _token(visitor)) as opened:
        for _ in range(100):
            opened.send(type="ping")
        assert opened.closed() == 4429


def test_a_blocked_contact_is_stored_and_bothers_nobody(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    contact = Contact.objects.create(owner=visitor.bot.owner, name="Pest", blocked=True)
    VisitorRow.objects.filter(sessions=visitor.session).update(contact=contact)
    before = Session.objects.get(pk=visitor.session)
    agent = _mate(visitor.bot, "agent")
    with chat_line(served, visitor.session, agent.token) as desk:
        answer = visitor.say("Are you there?")
        assert answer["response"] is None
        with chat_line(served, visitor.session, _token(visitor)) as browser:
            browser.send(type="typing", on=True)
            browser.send(type="ping")
            browser.wait("pong")
        desk.send(type="ping")
        desk.wait("pong")
        assert not desk.of("typing") and not desk.of("message.created")
    after = Session.objects.get(pk=visitor.session)
    assert (after.unread, after.status, after.updated_at) == (
        before.unread,
        before.status,
        before.updated_at,
    )
    assert after.last_seq == before.last_seq + 1


def test_a_restart_loses_and_doubles_nothing(
    visitor: Visitor, served: Served, tmp_path: Path
) -> None:
    visitor.say(QUESTION)
    agent = _mate(visitor.bot, "agent")
    seen: list[int] = []

    def listen(opened: Line, number: int) -> None:
        frame = opened.wait("message.created")
        assert frame["message"]["content"] == f"{number}"
        seen.append(frame["seq"])

    with serving(tmp_path) as first, chat_line(first, visitor.session, _token(visitor)) as opened:
        _agent_says(visitor.session, "1", agent.user)
        listen(opened, 1)
        first.kill()
    _agent_says(visitor.session, "2", agent.user)
    with (
        serving(tmp_path) as second,
        chat_line(second, visitor.session, _token(visitor), after=seen[-1]) as opened,
    ):
        listen(opened, 2)
        _agent_says(visitor.session, "3", agent.user)
        listen(opened, 3)
    assert seen == [seen[0], seen[0] + 1, seen[0] + 2]
