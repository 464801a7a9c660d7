"""Agents at the desk and sessions that wait for them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from bots.models import Bot
from conversations.models import Message, Session
from inbox.models import Activity
from konan.core.models import Event
from konan.testing.world import Person, World, make_person
from teams.models import Membership, Team
from teams.presence.models import AgentPresence


def at_desk(person: Person, *, capacity: int = 10, **more: Any) -> Person:
    """Online, and heard of just now."""
    AgentPresence.objects.update_or_create(
        user=person.user,
        defaults={"capacity": capacity, "last_seen_at": timezone.now(), **more},
    )
    return person


def make_agent(team: Team, name: str, *, capacity: int = 10) -> Person:
    person = make_person(name)
    Membership.objects.create(team=team, user=person.user, role="agent")
    return at_desk(person, capacity=capacity)


def make_session(bot: Bot, **fields: Any) -> Session:
    given = {"channel": "widget", "owner_id": bot.owner_id, **fields}
    return Session.objects.create(bot=bot, **given)


def make_waiting(bot: Bot, *, minutes: int = 1, **fields: Any) -> Session:
    """Handed over `minutes` ago, and nobody's yet."""
    since = timezone.now() - timedelta(minutes=minutes)
    waits = {"status": "pending", "handler": "human", "waiting_since": since}
    return make_session(bot, **{**waits, "handed_off_at": since, **fields})


def make_taken(world: World, by: Person, **fields: Any) -> Session:
    taken = {"status": "open", "assignee": by.user, **fields}
    return make_waiting(world.bot, **taken)


def now(session: Session) -> Session:
    return Session.objects.get(pk=session.pk)


def said(session: Session) -> list[tuple[str, str]]:
    """(role, event) of all messages, in order."""
    rows = Message.objects.filter(session=session).order_by("seq")
    return list(rows.values_list("role", "event"))


def noted(session: Session) -> list[str]:
    rows = Activity.objects.filter(session=session).order_by("id")
    return list(rows.values_list("kind", flat=True))


def told(name: str) -> list[dict[str, Any]]:
    """The payloads of the events of that name, oldest first."""
    rows = Event.objects.filter(name=name).order_by("id")
    return list(rows.values_list("payload", flat=True))
