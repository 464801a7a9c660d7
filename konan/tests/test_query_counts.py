"""The ten busiest routes and pages: as many queries as are committed, however many rows."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from bots.models import Bot, BotShare
from contacts.models import Contact
from inbox.models import Note
from inbox.tests.talks import NOW, say, talk
from konan.core.ids import uuid7
from konan.testing.api import Api
from konan.testing.querycounts import FILE, assert_as_committed, statements_of
from konan.testing.world import World, make_person
from notifications.models import Notification
from teams.models import Membership

pytestmark = pytest.mark.django_db

ROUTES = {
    "GET /inbox/conversations/{bot_id}": "/inbox/conversations/{bot}",
    "GET /inbox/conversations/{bot_id}?q=": "/inbox/conversations/{bot}?q=parcel",
    "GET /inbox/stats/{bot_id}": "/inbox/stats/{bot}",
    "GET /chat/history/{session_id}": "/chat/history/{session}",
    "GET /inbox/notes/{session_id}": "/inbox/notes/{session}",
    "GET /chat/sessions/{bot_id}": "/chat/sessions/{bot}",
    "GET /notifications/unread-count": "/notifications/unread-count",
    "GET /presence/team": "/presence/team",
    "GET /contacts": "/contacts",
    "GET /bots": "/bots",
}
PAGES = {
    "page /inbox": "/inbox?box=all",
    "page /inbox/sessions/{id}": "/inbox/sessions/{session}",
    "page /home": "/home",
    "page /contacts": "/contacts",
}


def furnish(world: World) -> None:
    """One more of everything that these routes list."""
    mate = make_person(f"mate-{uuid7().hex[-8:]}").user
    Membership.objects.create(team=world.team, user=mate, role="agent")
    contact = Contact.objects.create(owner=world.owner.user, name="Amal Idrissi")
    contact.bots.add(world.bot)
    waiting = talk(world.ours, contact=contact, status="pending", handler="human")
    for session in (waiting, talk(world.ours, assignee=mate, contact=contact), world.ours.session):
        say(session, "visitor", "Where is my parcel?")
        say(session, "agent", "On its way.", author=mate)
        Note.objects.create(session=session, author=mate, content="Hm", created_at=NOW)
    Notification.objects.create(
        user=world.agent.user, type="mention", bot=world.bot, session=waiting
    )
    bot = Bot.objects.create(owner=world.owner.user, name="Another", status="active")
    BotShare.objects.create(team=world.team, bot=bot)


def counted(world: World, name: str, call: Callable[[], Any]) -> None:
    """As committed with little to list, and the same with more."""

    def checked() -> None:
        answer = call()
        assert answer.status_code == 200, (name, answer.status_code)

    furnish(world)
    few = statements_of(checked)
    for _ in range(3):
        furnish(world)
    many = statements_of(checked)
    assert len(many) == len(few), f"{name} makes {len(few)} queries, {len(many)} with more rows."
    assert_as_committed(name, many)


def path_of(world: World, path: str) -> str:
    return path.format(bot=world.bot.pk, session=world.ours.session.pk)


@pytest.mark.parametrize("name", ROUTES)
def test_a_route(world: World, api: Api, name: str) -> None:
    path = f"/api/v1{path_of(world, ROUTES[name])}"
    counted(world, name, lambda: api.as_(world.agent).get(path))


@pytest.mark.parametrize("name", PAGES)
def test_a_page(world: World, name: str) -> None:
    client = Client(headers={"HX-Request": "true"} if "{id}" in name else {})
    client.force_login(world.agent.user)
    counted(world, name, lambda: client.get(path_of(world, PAGES[name])))


def test_another_number_is_refused_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMIT_QUERY_COUNTS", raising=False)
    with pytest.raises(AssertionError, match=r"made 1 queries, 2 are .*\n  SELECT 1"):
        assert_as_committed("GET /bots", ["SELECT 1"])


def test_nothing_else_is_committed() -> None:
    assert json.loads(FILE.read_text()).keys() == {*ROUTES, *PAGES}
