"""What becomes of topics when conversations are erased."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.db.models import Count, QuerySet

from analytics.topics.models import Topic, TopicSession
from bots.answering.grouping.naming import Names
from conversations.models import Message, Session

_LOOKED_AT: Final = 400


def erase_of_sessions(*, sessions: "QuerySet[Session]") -> None:
    """Hook, in the transaction of the erasure. Examples are read from messages and go with
    them; a name that was made of what these said is made anew of what others say."""
    gone = sessions.order_by().values("pk")
    rows = TopicSession.objects.filter(session__in=gone)
    touched = list(rows.order_by().values_list("topic_id", flat=True).distinct())
    rows._raw_delete(rows.db)
    topics = Topic.objects.filter(pk__in=touched).order_by("pk")
    held = list(topics.select_for_update(no_key=True))
    left = dict(_left(touched))
    poor = [each.pk for each in held if left.get(each.pk, 0) < 2 and not (each.name or each.pinned)]
    Topic.objects.filter(pk__in=poor).delete()
    for topic in held:
        if topic.pk not in poor and topic.phrase:
            _name_anew(topic)


def _left(topic_ids: list[UUID]) -> Iterable[tuple[UUID, int]]:
    rows = TopicSession.objects.filter(topic__in=topic_ids).order_by().values("topic_id")
    return rows.annotate(left=Count("pk")).values_list("topic_id", "left")


def _name_anew(topic: Topic) -> None:
    rows = TopicSession.objects.filter(topic=topic).order_by("-central")
    pairs = list(rows.values_list("session_id", "seq")[:_LOOKED_AT])
    said = Message.objects.filter(session__in=[key for key, _ in pairs], role="visitor")
    asked = {
        (key, seq): text for key, seq, text in said.values_list("session_id", "seq", "content")
    }
    texts = [asked[pair] for pair in pairs if pair in asked]
    [phrase] = Names([texts]).all()
    if phrase != topic.phrase:
        Topic.objects.filter(pk=topic.pk).update(phrase=phrase)
