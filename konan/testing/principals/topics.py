"""Who may call the operations of topics and of unanswered questions."""

from typing import Any, Final
from uuid import UUID

from analytics.topics.models import Topic
from bots.knowledge.models import Gap
from konan.testing.principals.rows import Row, bot_id, ids
from konan.testing.world import World


def _topics(world: World) -> None:
    for phrase in ("Delivery", "Returns"):
        Topic.objects.create(owner=world.owner.user, bot=world.bot, phrase=phrase)


def _gap(world: World) -> None:
    Gap.objects.create(owner=world.owner.user, bot=world.bot, question="Do you ship?", folded="x")


def _topic_id(world: World, phrase: str = "Delivery") -> UUID:
    found: Topic = Topic.objects.get(bot=world.bot, phrase=phrase)
    return found.pk


def _of_topic(**more: Any) -> Row:
    where = ids(bot_id=bot_id, topic_id=_topic_id)
    return Row(reach="team", need="manage", ids=where, prepare=_topics, **more)


def _of_unanswered(**more: Any) -> Row:
    where = ids(bot_id=bot_id, id=lambda world: Gap.objects.get(bot=world.bot).pk)
    return Row(reach="team", need="manage", ids=where, prepare=_gap, **more)


TABLE: Final[dict[str, Row]] = {
    "GET /analytics/{bot_id}/topics": Row(reach="team", ids=ids(bot_id=bot_id)),
    "PUT /analytics/{bot_id}/topics/{topic_id}": _of_topic(body={"pinned": True}),
    "PATCH /analytics/{bot_id}/topics/{topic_id}": _of_topic(body={"pinned": True}),
    "POST /analytics/{bot_id}/topics/{topic_id}/merge": _of_topic(
        body=lambda world: {"into": str(_topic_id(world, "Returns"))}
    ),
    "POST /analytics/{bot_id}/topics/{topic_id}/separate": _of_topic(),
    "DELETE /analytics/{bot_id}/unanswered/{id}": _of_unanswered(fine=204),
    "POST /analytics/{bot_id}/unanswered/{id}/answer": _of_unanswered(
        fine=201, body={"question": "Do you ship?", "answer": "Yes."}
    ),
}
