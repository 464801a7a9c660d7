"""A long past for one bot, as large as one likes: how the desk feels after a busy season.

Sessions, visitors, contacts and messages that agree with each other, spread over 120 days,
written in batches by PostgreSQL itself: no events, no mails, nothing that a service would do.
What is said is taken from the demo's conversations.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from bots.models import Bot
from contacts.models import Contact
from contacts.searching import contact_words
from conversations.models import Session
from inbox.services.availability import agents_of
from konan.demo import crowd_sql
from konan.demo.texts import LANGUAGES, conversations, crowd_names

MARK: Final = {"made_by": "make_history"}
BATCH: Final = 5_000
SESSIONS_A_CONTACT: Final = 4


@dataclass(frozen=True, slots=True)
class Crowd:
    """How much is written, for which bot."""

    bot: Bot
    sessions: int
    messages: int

    def batches(self) -> Iterator[tuple[int, int]]:
        """First session and the one after the last."""
        for first in range(0, self.sessions, BATCH):
            yield first, min(first + BATCH, self.sessions)


def has_crowd(bot: Bot) -> bool:
    return Session.objects.filter(bot=bot, metadata__contains=MARK).exists()


def write_crowd(crowd: Crowd) -> Iterator[int]:
    """Writes it, a batch a transaction; yields how many sessions there are so far."""
    asked = _what_statements_ask(crowd, _contacts_of(crowd))
    for first, end in crowd.batches():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit = off")
            cursor.execute("SELECT setseed(1 / (2 + %s::float))", [first])  # each time the same
            for statement in crowd_sql.BATCH:
                cursor.execute(statement, {**asked, "first": first, "end": end})
        yield end
    with connection.cursor() as cursor:
        cursor.execute(crowd_sql.SETTLE)


def _contacts_of(crowd: Crowd) -> list[Any]:
    """People enough for one in four sessions; some come again and again."""
    now, run = timezone.now(), secrets.token_hex(3)
    wanted = max(1, crowd.sessions // SESSIONS_A_CONTACT)
    keys: list[Any] = []
    for first in range(0, wanted, BATCH):
        numbers = range(first, min(first + BATCH, wanted))
        made = [_contact(crowd.bot, run, number, now) for number in numbers]
        with transaction.atomic():
            Contact.objects.bulk_create(made)
            crowd.bot.contacts.add(*made)
        keys += [contact.pk for contact in made]
    return keys


def _contact(bot: Bot, run: str, number: int, now: datetime) -> Contact:
    names = crowd_names()
    given, family, company = (
        names[part][number * step % len(names[part])]
        for part, step in (("given", 1), ("family", 7), ("companies", 1))
    )
    contact = Contact(
        owner_id=bot.owner_id,
        name=f"{given} {family}",
        email=f"person-{run}-{number}@example.com",
        external_id=f"{run}-{number}",
        company=company,
        tags=["customer"] if number % 3 else ["customer", "vip"],
        verified=number % 5 == 0,
        first_seen_at=now,
        last_seen_at=now,
    )
    contact.words = contact_words(contact)
    return contact


def _what_statements_ask(crowd: Crowd, contacts: list[Any]) -> dict[str, Any]:
    agents = sorted(agents_of(crowd.bot.pk).values_list("pk", flat=True))
    return {
        "bot": crowd.bot.pk,
        "owner": crowd.bot.owner_id,
        "sessions": crowd.sessions,
        "messages": crowd.messages,
        "average": max(2, crowd.messages // crowd.sessions),
        "now": timezone.now(),
        "agents": agents,
        "contacts": contacts,
        "mark": MARK["made_by"],
        **_said(),
    }


def _said() -> dict[str, list[str]]:
    """What visitors, the bot and agents say: `visitor_en`, `assistant_en`, `agent_en`, …"""
    said: dict[str, list[str]] = {}
    for script in conversations():
        for line in script.lines:
            who = {"visitor": "visitor", "agent": "agent", "bot": "assistant"}.get(line.kind)
            if who:
                said.setdefault(f"{who}_{script.language}", []).append(line.text)
    assert all(f"{who}_{language}" in said for who in ("visitor", "assistant", "agent")
               for language in LANGUAGES)  # fmt: skip
    return said
