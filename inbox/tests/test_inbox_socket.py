"""/ws/inbox: what agents hear of their bots and of each other, and no longer once they are out."""

from uuid import uuid4

import httpx2 as httpx
import pytest

from bots.models import Bot, BotShare
from conversations.models import Session
from conversations.tests.conftest import Visitor
from inbox.services.tagging import session_set_tags
from konan.core.realtime import publish_access_changed
from konan.testing.server import Served
from konan.testing.sockets import chat_line, inbox_line, line
from konan.testing.world import Person, make_person
from teams.models import Membership, Team
from teams.presence.models import AgentPresence
from teams.presence.services import presence_set

pytestmark = pytest.mark.django_db(transaction=True)
QUESTION = "How much does delivery cost?"


def _team(bot: Bot) -> Team:
    team = Team.objects.create(owner=bot.owner, name="Desk")
    BotShare.objects.create(bot=bot, team=team)
    return team


def _member(team: Team, name: str, role: str = "agent") -> Person:
    person = make_person(name)
    Membership.objects.create(team=team, user=person.user, role=role)
    return person


def test_a_new_conversation_rings_at_once(visitor: Visitor, served: Served) -> None:
    agent = _member(_team(visitor.bot), "agent")
    with inbox_line(served, agent.token) as desk:
        visitor.say(QUESTION)
        created = desk.wait("session.created", within=1)
        said = desk.wait("message.created", role="visitor", within=1)
        answered = desk.wait("message.created", role="assistant", within=1)
    assert created["session_id"] == visitor.session
    assert said["preview"] == QUESTION
    assert (said["seq"], answered["seq"]) == (1, 2)


def test_a_change_by_one_agent_is_heard_by_the_other(visitor: Visitor, served: Served) -> None:
    team = _team(visitor.bot)
    agent, mate = _member(team, "agent"), _member(team, "mate")
    visitor.say(QUESTION)
    with inbox_line(served, mate.token) as desk:
        session = Session.objects.get(pk=visitor.session)
        session_set_tags(actor=agent.actor, session=session, tags=["vip"])
        assert desk.wait("session.updated", within=1)["session_id"] == visitor.session


def test_who_looks_and_who_writes_is_seen_by_the_others(visitor: Visitor, served: Served) -> None:
    team = _team(visitor.bot)
    agent, mate = _member(team, "agent"), _member(team, "mate")
    visitor.say(QUESTION)
    assert visitor.token
    with (
        inbox_line(served, agent.token) as ours,
        inbox_line(served, mate.token) as theirs,
        chat_line(served, visitor.session, visitor.token) as browser,
    ):
        ours.send(type="focus", session_id=visitor.session)
        looking = theirs.wait("looking", within=1)
        assert looking["user_ids"] == [str(agent.user.pk)]
        ours.send(type="typing", session_id=visitor.session, on=True)
        assert theirs.wait("typing", within=1)["user_id"] == str(agent.user.pk)
        assert browser.wait("typing", role="agent", on=True, within=1)
        browser.send(type="typing", on=True)
        assert ours.wait("typing", role="visitor", within=1)["session_id"] == visitor.session
        ours.send(type="focus", session_id=None)
        assert theirs.wait("looking", within=1)["user_ids"] == []


def test_typing_ends_by_itself(visitor: Visitor, served: Served) -> None:
    agent = _member(_team(visitor.bot), "agent")
    visitor.say(QUESTION)
    assert visitor.token
    with inbox_line(served, agent.token) as desk:
        with chat_line(served, visitor.session, visitor.token) as browser:
            browser.send(type="typing", on=True)
            desk.wait("typing", on=True)
        assert desk.wait("typing", on=False), "the browser is gone"
        with chat_line(served, visitor.session, visitor.token) as browser:
            browser.send(type="typing", on=True)
            desk.wait("typing", on=True)
            assert desk.wait("typing", on=False, within=8), "nothing came for six seconds"


def test_an_open_inbox_is_a_heartbeat_and_its_end_is_none(visitor: Visitor, served: Served) -> None:
    team = _team(visitor.bot)
    agent, mate = _member(team, "agent"), _member(team, "mate")
    with inbox_line(served, mate.token) as other:
        with inbox_line(served, agent.token):
            assert other.wait("presence", user_id=str(agent.user.pk))["status"] == "online"
            presence_set(actor=agent.actor, status="busy")
            assert other.wait("presence", user_id=str(agent.user.pk))["status"] == "busy"
        row = AgentPresence.objects.get(user=agent.user)
        assert row.effective_status == "busy", "a lost socket changes nothing by itself"


def test_access_to_a_bot_ends_at_once_and_the_socket_stays(
    visitor: Visitor, served: Served
) -> None:
    team = _team(visitor.bot)
    agent = _member(team, "agent")
    with inbox_line(served, agent.token) as desk:
        Membership.objects.filter(user=agent.user).delete()
        publish_access_changed([agent.user.pk])
        ended = desk.wait("access.ended", within=5)
        assert ended["bot_id"] == str(visitor.bot.pk)
        visitor.say(QUESTION)
        desk.send(type="focus", session_id=visitor.session)
        assert desk.wait("error")["code"] == "not_found"
    assert not desk.of("message.created") and not desk.of("session.created")


def test_a_bot_that_is_shared_later_is_heard_without_a_new_socket(
    visitor: Visitor, served: Served
) -> None:
    agent = make_person("agent")
    with inbox_line(served, agent.token) as desk:
        team = _team(visitor.bot)
        Membership.objects.create(team=team, user=agent.user, role="agent")
        publish_access_changed([agent.user.pk])
        desk.wait("access.gained", bot_id=str(visitor.bot.pk), within=5)
        visitor.say(QUESTION)
        assert desk.wait("message.created", role="visitor", within=1)


def test_strangers_and_visitors(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    stranger = make_person("stranger")
    with inbox_line(served, stranger.token) as desk:
        visitor.say(QUESTION)
        for frame in (
            {"type": "focus", "session_id": visitor.session},
            {"type": "typing", "session_id": visitor.session, "on": True},
            {"type": "focus", "session_id": str(uuid4())},
        ):
            desk.send(**frame)
            assert desk.wait("error")["code"] == "not_found"
        assert not desk.of("message.created")
    with line(served, "/ws/inbox") as opened:
        opened.send(type="auth", token=visitor.token, bot_token=visitor.bot.public_token)
        assert opened.closed() == 4403
    with line(served, "/ws/inbox") as opened:
        opened.send(type="auth")
        assert opened.closed() == 4401
    with line(served, "/ws/nowhere") as opened:
        assert opened.closed() == 4404


def test_a_viewer_looks_and_does_not_write(visitor: Visitor, served: Served) -> None:
    visitor.say(QUESTION)
    viewer = _member(_team(visitor.bot), "viewer", "viewer")
    with inbox_line(served, viewer.token) as desk:
        desk.send(type="focus", session_id=visitor.session)
        desk.send(type="typing", session_id=visitor.session, on=True)
        assert desk.wait("error")["code"] == "forbidden"
        desk.send(type="heartbeat")
        desk.send(type="ping")
        desk.wait("pong")


def test_a_ticket_and_a_page_of_ours_come_in_another_website_does_not(
    visitor: Visitor, served: Served
) -> None:
    agent = _member(_team(visitor.bot), "agent")
    made = httpx.post(f"{served.url}/api/v1/auth/socket-ticket", headers=agent.headers)
    ticket = made.json()["ticket"]
    with inbox_line(served, ticket):
        pass
    with line(served, "/ws/inbox") as opened:
        opened.send(type="auth", token=ticket)
        assert opened.closed() == 4401, "once"
    with line(served, "/ws/inbox", origin="https://evil.example") as opened:
        opened.send(type="auth", token=agent.token)
        assert opened.closed() == 4403
