"""The doors to a topic and to an unanswered question from outside."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from analytics.topics.models import Topic
from analytics.topics.services.gaps import gaps_with_group
from bots.access import get_bot
from bots.models import Bot
from konan.core.errors import NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need


def get_topic(actor: Actor, bot_id: Any, topic_id: Any, need: Need = "view") -> Topic:
    """The topic of that bot. Raises NotFound, then Forbidden where the role is too low."""
    bot = get_bot(actor, bot_id)
    key = parse_uuid(topic_id)
    rows = Topic.objects.visible_to(actor).filter(bot=bot)
    topic: Topic | None = rows.filter(pk=key).first() if key else None
    if topic is None:
        raise NotFound
    get_bot(actor, bot.pk, need)
    return topic


def others_of(topic: Topic) -> QuerySet[Topic]:
    """Into which a topic that a door has given may be merged."""
    return Topic.objects.filter(bot=topic.bot_id, merged_into=None).exclude(pk=topic.pk)


def get_unanswered(
    actor: Actor, bot_id: Any, group: UUID, need: Need = "manage"
) -> tuple[Bot, UUID]:
    """The bot, and the question that is shown under that id with those like it. Raises NotFound,
    then Forbidden."""
    bot = get_bot(actor, bot_id)
    if not gaps_with_group(bot.pk).filter(group=group).exists():
        raise NotFound
    return get_bot(actor, bot.pk, need), group
