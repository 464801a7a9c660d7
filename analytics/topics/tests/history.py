"""Made conversations: each begins with what its visitor said."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from analytics.topics.services.turns import group_bot
from bots.models import Bot
from conversations.models import Message, Session
from konan.testing.api import Api
from konan.testing.world import Person, World

DELIVERY = (
    "Where is my parcel?",
    "My parcel has not arrived yet",
    "When will my parcel be delivered?",
    "parcel delivery is late",
)
PASSWORD = (
    "I forgot my password",
    "How can I reset my password?",
    "password reset does not work",
    "change the password of my account",
)
INVOICE = (
    "Je voudrais une facture",
    "Comment télécharger ma facture ?",
    "Où trouver la facture de ma commande ?",
)
OPENING = (
    "شنو هي اوقات العمل ديالكم؟",
    "واش المحل ديالكم محلول نهار الاحد، شنو اوقات العمل؟",
    "ما هي اوقات العمل في رمضان؟",
)


def talk(bot: Bot, *said: str, days_ago: float = 1, **fields: Any) -> Session:
    """A session in which the visitor said these, and the bot answered each."""
    at = timezone.now() - timedelta(days=days_ago)
    session = Session.objects.create(
        owner_id=bot.owner_id, bot=bot, created_at=at, **{"channel": "widget", **fields}
    )
    seq = 0
    for text in said:
        for role, content in (("visitor", text), ("assistant", "So it is.")):
            seq += 1
            Message.objects.create(
                session=session, seq=seq, role=role, content=content, created_at=at
            )
    return session


def talks(bot: Bot, texts: Iterable[str], **fields: Any) -> list[Session]:
    return [talk(bot, text, **fields) for text in texts]


def group(bot: Bot) -> int:
    return group_bot(bot_id=bot.pk, owner_id=bot.owner_id)


def shown(api: Api, world: World, by: Person | None = None, **query: Any) -> dict[str, Any]:
    answer = api.as_(by or world.viewer).get(f"/analytics/{world.bot.pk}/topics", **query)
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return told


def topic_of(told: dict[str, Any], example: str) -> dict[str, Any]:
    """The topic that shows this question."""
    [found] = [topic for topic in told["topics"] if example in topic["examples"]]
    return dict(found)
