"""A dry run: which sessions of the last days a rule would have touched. It changes nothing.

A rule about an event is asked of each such event as it was kept, with the session as it was
then; the contact is as it is now. A rule about time is asked of each wait that the messages
tell of, with the session as it is now. What earlier runs would have changed is not known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from contacts.models import Contact
from conversations.models import Message, Session
from conversations.shapes import SESSION
from inbox.automations.facts import Facts
from inbox.automations.grammar import LISTENS, TIME_PASSED, longest_wait
from inbox.automations.holding import judge
from inbox.automations.models import Automation
from konan.core.models import Event

MOST_DAYS: Final = 30
MOST_SHOWN: Final = 100
_ENDS_WAIT: Final = ("given_back", "resolved")


@dataclass(frozen=True, slots=True)
class Touched:
    """A session that the rule would have touched: when last, how often, and why."""

    session_id: UUID
    subject: str | None
    contact: dict[str, Any] | None
    at: datetime
    times: int
    conditions: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Trial:
    """`looked_at`: occasions; `count`: sessions; `sessions`: the latest of them."""

    days: int
    looked_at: int
    count: int
    sessions: list[Touched]


def automation_try(*, automation: Automation, days: int = MOST_DAYS) -> Trial:
    """The rule may be a draft that nobody has kept."""
    since = timezone.now() - timedelta(days=days)
    timed = automation.event == TIME_PASSED
    occasions = _waits(automation, since) if timed else _events(automation, since)
    looked_at, touched = 0, dict[UUID, Touched]()
    for facts in occasions:
        looked_at += 1
        verdict = judge(automation.conditions, match=automation.match, facts=facts)
        if verdict.holds:
            _note(touched, facts, verdict.conditions)
    latest = sorted(touched.values(), key=lambda each: each.at, reverse=True)
    return Trial(days, looked_at, len(latest), latest[:MOST_SHOWN])


def _note(touched: dict[UUID, Touched], facts: Facts, conditions: list[dict[str, Any]]) -> None:
    session_id = UUID(facts.session["id"])
    before = touched.get(session_id)
    if before and before.at > facts.at:
        return
    touched[session_id] = Touched(
        session_id=session_id,
        subject=facts.session["subject"],
        contact=facts.session["contact"],
        at=facts.at,
        times=before.times + 1 if before else 1,
        conditions=conditions,
    )


def _events(automation: Automation, since: datetime) -> Iterator[Facts]:
    rows = Event.objects.filter(
        name=LISTENS[automation.event], bot_id=automation.bot_id, created_at__gte=since
    )
    there = _Known(automation)
    for event in rows.order_by("created_at", "id").iterator(chunk_size=500):
        session = event.payload["session"]
        if session["channel"] == Session.Channel.PLAYGROUND or session["id"] not in there.sessions:
            continue
        message = event.payload.get("message") or there.last_message(
            session["id"], event.created_at
        )
        yield there.facts(session, message, event.created_at)


def _waits(automation: Automation, since: datetime) -> Iterator[Facts]:
    minutes = longest_wait(automation.conditions)
    assert minutes is not None  # rules.py keeps none without
    long = timedelta(minutes=minutes)
    there = _Known(automation)
    rows = Session.objects.filter(bot_id=automation.bot_id, last_message_at__gte=since)
    rows = rows.exclude(channel=Session.Channel.PLAYGROUND)
    for session in rows.annotate(shape=SESSION).iterator(chunk_size=500):
        for begun, ended in _waits_of(there.messages(session.pk)):
            noticed = begun + long
            if noticed < since or (ended or timezone.now()) <= noticed:
                continue
            shape = {**session.shape, "waiting_since": begun.isoformat()}  # type: ignore[attr-defined]
            at = noticed + timedelta(seconds=30)  # the beat that would have found it
            yield there.facts(shape, there.last_message(str(session.pk), at), at)


def _waits_of(messages: Iterable[Message]) -> Iterator[tuple[datetime, datetime | None]]:
    """When a person was asked for, or a visitor wrote to people, until one answered."""
    human, begun = False, None
    for message in messages:
        if message.event == "handoff_requested":
            human, begun = True, message.created_at
        elif message.role == Message.Role.VISITOR and human:
            begun = begun or message.created_at
        elif message.role == Message.Role.AGENT or message.event in _ENDS_WAIT:
            human = message.role == Message.Role.AGENT
            if begun:
                yield begun, message.created_at
            begun = None
    if begun:
        yield begun, None


class _Known:
    """What a trial reads of a bot: each thing once."""

    def __init__(self, automation: Automation) -> None:
        self._hours = automation.bot.business_hours
        own = Session.objects.filter(bot_id=automation.bot_id)
        self.sessions = {str(key) for key in own.values_list("pk", flat=True)}
        self._messages: dict[str, list[Message]] = {}
        self._contacts: dict[str, Contact | None] = {}

    def facts(self, session: dict[str, Any], message: Any, at: datetime) -> Facts:
        return Facts(session, message, self._contact(session["contact"]), self._hours, at)

    def messages(self, session_id: Any) -> list[Message]:
        key = str(session_id)
        if key not in self._messages:
            rows = Message.objects.filter(session_id=session_id).order_by("seq")
            self._messages[key] = list(rows.only("role", "content", "event", "created_at"))
        return self._messages[key]

    def last_message(self, session_id: str, at: datetime) -> dict[str, Any] | None:
        said = [each for each in self.messages(session_id) if each.created_at <= at]
        spoken = [each for each in said if each.role != Message.Role.SYSTEM]
        last = spoken[-1] if spoken else None
        return {"role": last.role, "content": last.content} if last else None

    def _contact(self, shape: dict[str, Any] | None) -> Contact | None:
        if shape is None:
            return None
        key = shape["id"]
        if key not in self._contacts:
            self._contacts[key] = Contact.objects.filter(pk=key).first()
        return self._contacts[key]
