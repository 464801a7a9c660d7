"""The product's side of the bench: one owner with a key, and bots that know and remember much.

usage: python -m bench.seeding; prints where everything is as one JSON line.
"""

import json
import random
from dataclasses import asdict, dataclass

import django

django.setup()

from django.utils import timezone  # noqa: E402

from accounts.credentials import new_api_key  # noqa: E402
from accounts.models import ApiKey, User  # noqa: E402
from bench.material import (  # noqa: E402
    CHUNKS,
    MESSAGES,
    NAMES,
    PACE,
    SESSIONS,
    STREAMING_BOTS,
    STREAMING_SESSIONS,
    passage,
    past_message,
)
from bots.knowledge.services import document_add_text  # noqa: E402
from bots.models import Bot  # noqa: E402
from bots.services import bot_activate, bot_create, bot_duplicate  # noqa: E402
from conversations.models import Message, Session  # noqa: E402
from konan.core.tenancy import Actor  # noqa: E402


@dataclass(frozen=True)
class Seeded:
    """The key, and the sessions of each bot."""

    key: str
    bot: str
    sessions: list[str]
    streaming: dict[str, list[str]]


def seed() -> Seeded:
    owner = User.objects.create_user(
        "bench@example.com", name="Bench", email_verified_at=timezone.now()
    )
    actor = Actor(kind="user", user_id=owner.pk)
    text, parts = new_api_key()
    ApiKey.objects.create(
        user=owner, name="bench", key_id=parts.key_id, digest=parts.digest, scopes=["chat"]
    )
    bot = _knowing_bot(actor)
    streaming = [_streaming_bot(actor, bot) for _ in range(STREAMING_BOTS)]
    return Seeded(
        text,
        str(bot.pk),
        _sessions(bot, SESSIONS),
        {str(each.pk): _sessions(each, STREAMING_SESSIONS) for each in streaming},
    )


def _knowing_bot(actor: Actor) -> Bot:
    chance = random.Random(42)
    bot = bot_create(actor=actor, settings={"name": "Bench"})
    for number in range(CHUNKS):
        title = f"The {NAMES[number]} lamp"
        document_add_text(actor=actor, bot=bot, title=title, text=passage(number, chance))
    bot.refresh_from_db()
    assert bot.knowledge_chunks == CHUNKS, bot.knowledge_chunks
    return bot_activate(actor=actor, bot=bot)


def _streaming_bot(actor: Actor, bot: Bot) -> Bot:
    copy = bot_duplicate(actor=actor, bot=bot, name="Streaming")
    copy.llm_model = PACE  # of the deployment's server
    copy.save(update_fields=["llm_model"])
    return bot_activate(actor=actor, bot=copy)


def _sessions(bot: Bot, count: int) -> list[str]:
    now = timezone.now()
    sessions = [
        Session(
            owner_id=bot.owner_id,
            bot=bot,
            started_by_id=bot.owner_id,
            channel=Session.Channel.API,
            last_seq=MESSAGES,
            message_count=MESSAGES,
            last_message_at=now,
        )
        for _ in range(count)
    ]
    Session.objects.bulk_create(sessions)
    messages = (
        Message(
            session=session,
            seq=number,
            role=Message.Role.VISITOR if number % 2 else Message.Role.ASSISTANT,
            content=past_message(number),
        )
        for session in sessions
        for number in range(1, MESSAGES + 1)
    )
    Message.objects.bulk_create(messages, batch_size=2000)
    return [str(session.pk) for session in sessions]


if __name__ == "__main__":
    print(json.dumps(asdict(seed())))
