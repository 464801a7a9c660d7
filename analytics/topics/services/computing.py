"""A bot's sessions put into topics, as they are now."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from analytics.topics.models import Topic, TopicSession
from analytics.topics.services.identity import recognised
from analytics.topics.services.questions import SessionAsked
from bots.answering.grouping import Group

_BATCH: Final = 5_000
# A session that is being erased is not put back, and not waited for: its eraser may wait for the
# topics that are held here.
_PUT: Final = """
INSERT INTO topics_topicsession AS there
  (session_id, owner_id, bot_id, topic_id, at, seq, central)
SELECT session.id, session.owner_id, session.bot_id, put.topic_id, session.created_at, put.seq,
  put.central
FROM unnest(%s::uuid[], %s::uuid[], %s::int[], %s::float8[])
  AS put (session_id, topic_id, seq, central)
JOIN conversations_session AS session ON session.id = put.session_id
ORDER BY session.id
FOR KEY SHARE OF session SKIP LOCKED
ON CONFLICT (session_id) DO UPDATE
SET topic_id = excluded.topic_id, seq = excluded.seq, central = excluded.central
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session belongs."""

    topic_id: UUID
    seq: int
    central: float


def store_groups(
    *, bot_id: UUID, owner_id: UUID, asked: Sequence[SessionAsked], groups: Sequence[Group]
) -> None:
    """Writes what differs from what is there. Holds the bot's topics, so that a rename or a merge
    comes before it or after."""
    with transaction.atomic():
        topics = {topic.pk: topic for topic in _locked(bot_id)}
        before = dict(
            TopicSession.objects.filter(bot_id=bot_id).values_list("session_id", "topic_id")
        )
        kept = {topic.pk for topic in topics.values() if is_kept(topic, topics)}
        sessions = [[asked[at].session_id for at in group.members] for group in groups]
        named = recognised(sessions, before, kept)
        found = [
            _topic_of(group, topics.get(known) if known else None, bot_id, owner_id)
            for group, known in zip(groups, named, strict=True)
        ]
        places = _places(asked, groups, found)
        _stay_with_kept(places, before, kept)
        _put_those_who_want_a_person(places, asked, topics.values(), bot_id, owner_id)
        _take_out(bot_id, {each.session_id for each in asked} - places.keys(), kept)
        _write(bot_id, places)
        _forget_empty(bot_id, kept)


def is_kept(topic: Topic, topics: Mapping[UUID, Topic]) -> bool:
    """Whether a person had a hand in it: what they put together stays together."""
    into = any(other.merged_into_id == topic.pk for other in topics.values())
    return bool(topic.name or topic.pinned or topic.merged_into_id or into)


def _locked(bot_id: UUID) -> Iterable[Topic]:
    rows = Topic.objects.filter(bot_id=bot_id).order_by("pk")
    return rows.select_for_update(no_key=True)


def _topic_of(group: Group, known: Topic | None, bot_id: UUID, owner_id: UUID) -> Topic:
    if known is None:
        made = Topic(bot_id=bot_id, owner_id=owner_id, phrase=group.phrase, intent=group.intent)
        made.save(force_insert=True)
        return made
    if (known.phrase, known.intent) != (group.phrase, group.intent):
        known.phrase, known.intent = group.phrase, group.intent
        known.updated_at = timezone.now()
        known.save(update_fields=["phrase", "intent", "updated_at"])
    return known


def _places(
    asked: Sequence[SessionAsked], groups: Sequence[Group], found: Sequence[Topic]
) -> dict[UUID, Place]:
    return {
        asked[at].session_id: Place(topic.pk, asked[at].seq, round(typical, 4))
        for group, topic in zip(groups, found, strict=True)
        for at, typical in zip(group.members, group.typical, strict=True)
    }


def _stay_with_kept(
    places: dict[UUID, Place], before: Mapping[UUID, UUID], kept: Iterable[UUID]
) -> None:
    """A session that was in a topic that people keep stays there, whatever it is like now."""
    fixed = set(kept)
    for session_id, place in places.items():
        topic_id = before.get(session_id)
        if topic_id in fixed and topic_id is not None:
            places[session_id] = Place(topic_id, place.seq, place.central)


def _put_those_who_want_a_person(
    places: dict[UUID, Place],
    asked: Sequence[SessionAsked],
    topics: Iterable[Topic],
    bot_id: UUID,
    owner_id: UUID,
) -> None:
    """A topic of its own, which needs no name: two who want nothing else are enough."""
    wanting = [each for each in asked if each.person]
    person = next((topic for topic in topics if topic.intent == Topic.Intent.PERSON), None)
    if len(wanting) < 2 and person is None:
        return
    if person is None:
        person = Topic(bot_id=bot_id, owner_id=owner_id, intent=Topic.Intent.PERSON)
        person.save(force_insert=True)
    for each in wanting:
        places[each.session_id] = Place(person.pk, each.seq, 0.5)


def _take_out(bot_id: UUID, ungrouped: Collection[UUID], kept: Iterable[UUID]) -> None:
    """Sessions that are like no others any more."""
    rows = TopicSession.objects.filter(bot_id=bot_id, session_id__in=ungrouped)
    loose = rows.exclude(topic_id__in=list(kept)).order_by("pk")
    free = loose.select_for_update(skip_locked=True, of=("self",)).values_list("pk", flat=True)
    TopicSession.objects.filter(pk__in=list(free)).delete()


def _write(bot_id: UUID, places: Mapping[UUID, Place]) -> None:
    there = {
        session_id: Place(topic_id, seq, central)
        for session_id, topic_id, seq, central in TopicSession.objects.filter(
            bot_id=bot_id
        ).values_list("session_id", "topic_id", "seq", "central")
    }
    changed = [(key, place) for key, place in places.items() if there.get(key) != place]
    with connection.cursor() as cursor:
        for start in range(0, len(changed), _BATCH):
            cursor.execute(_PUT, _columns(changed[start : start + _BATCH]))


def _columns(rows: Sequence[tuple[UUID, Place]]) -> list[Any]:
    return [
        [key for key, _ in rows],
        [place.topic_id for _, place in rows],
        [place.seq for _, place in rows],
        [place.central for _, place in rows],
    ]


def _forget_empty(bot_id: UUID, kept: Iterable[UUID]) -> None:
    """Topics that nobody asks about any more, and that nobody named."""
    empty = Topic.objects.filter(bot_id=bot_id, sessions__isnull=True)
    empty.exclude(Q(pk__in=list(kept))).delete()
