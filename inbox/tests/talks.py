"""Conversations as rows, for tests that read and write beside them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from conversations.models import Message, Session
from konan.testing.world import Things

NOW = timezone.now()


def talk(things: Things, *, minutes_ago: float = 0, **fields: Any) -> Session:
    """A session of the bot whose last message is `minutes_ago` old."""
    told = {"channel": "widget", "visitor": things.session.visitor, **fields}
    return Session.objects.create(
        owner_id=things.bot.owner_id,
        bot=things.bot,
        last_message_at=NOW - timedelta(minutes=minutes_ago),
        **told,
    )


def say(session: Session, role: str, text: str, **fields: Any) -> Message:
    session.last_seq += 1
    session.save(update_fields=["last_seq"])
    return Message.objects.create(
        session=session, seq=session.last_seq, role=role, content=text, **fields
    )
