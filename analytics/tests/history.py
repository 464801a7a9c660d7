"""A past written by hand, as rows, with times of its own."""

from datetime import datetime, timedelta
from typing import Any, Final

from analytics.services.recomputing import recompute
from bots.models import Bot
from contacts.models import Contact
from conversations.models import Feedback, Message, Session


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


def begin(bot: Bot, at: str, **fields: Any) -> Session:
    told = {"channel": "widget", "language": "en", **fields}
    return Session.objects.create(owner_id=bot.owner_id, bot=bot, created_at=utc(at), **told)


def say(session: Session, role: str, after_s: float, **fields: Any) -> Message:
    """Something said so many seconds after the session began."""
    seq = session.messages.count() + 1
    at = session.created_at + timedelta(seconds=after_s)
    told = {"content": "…", "created_at": at, **fields}
    return Message.objects.create(session=session, seq=seq, role=role, **told)


def resolve(session: Session, by: str, after_s: float) -> None:
    at = session.created_at + timedelta(seconds=after_s)
    rows = Session.objects.filter(pk=session.pk)
    rows.update(status="resolved", resolved_by=by, resolved_at=at)


FIRST: Final = "2026-03-01"
LAST: Final = "2026-03-07"


def write_week(bot: Bot) -> None:
    """Four conversations of a week, one of the week before, and two that nobody counts."""
    amal, karim = (
        Contact.objects.create(owner_id=bot.owner_id, name=name) for name in ("Amal", "Karim")
    )
    _answered(bot, amal)
    _handed_over(bot, amal)
    _past_midnight(bot, karim)
    say(begin(bot, "2026-03-07T12:00:00", language=""), "visitor", 0)
    _the_week_before(bot, amal)
    tried = begin(bot, "2026-03-03T12:00:00", channel="playground")
    say(tried, "visitor", 0)
    unheard = begin(bot, "2026-03-03T13:00:00", status="resolved")
    Session.objects.filter(pk=unheard.pk).update(resolved_at=unheard.created_at)
    say(unheard, "visitor", 0)
    recompute(bot_id=bot.pk)


def _answered(bot: Bot, contact: Contact) -> None:
    session = begin(bot, "2026-03-02T09:00:00", contact=contact)
    say(session, "visitor", 0)
    say(session, "assistant", 2, band="answer", feedback="up")
    say(session, "visitor", 60)
    say(session, "assistant", 61, band="answer")
    resolve(session, "bot", 61 + 86400)


def _handed_over(bot: Bot, contact: Contact) -> None:
    session = begin(
        bot, "2026-03-02T10:00:00", contact=contact, channel="api", language="fr", csat=4
    )
    say(session, "visitor", 0)
    say(session, "assistant", 1, band="handoff")
    say(session, "system", 1, event="handoff_requested")
    say(session, "agent", 301)
    resolve(session, "agent", 400)
    Feedback.objects.create(session=session, csat=4, comment="=cmd|'/c calc'!A1")


def _past_midnight(bot: Bot, contact: Contact) -> None:
    session = begin(bot, "2026-03-04T23:50:00", contact=contact, language="ar")
    say(session, "visitor", 0)
    say(session, "assistant", 4, band="unknown")
    say(session, "visitor", 1200)
    say(session, "assistant", 1201, band="answer", feedback="down")


def _the_week_before(bot: Bot, contact: Contact) -> None:
    session = begin(bot, "2026-02-25T12:00:00", contact=contact)
    say(session, "visitor", 0)
    say(session, "assistant", 6, band="answer")
    resolve(session, "bot", 86406)
