"""Topics of a period in numbers, and the questions that nobody has answered yet.

For the API and the pages alike: `topics`, `unanswered`, `sessions_of` (what stands behind a
topic's number), `computed_at`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from analytics.figures.overview import change
from analytics.figures.sums import share, sums_between
from analytics.periods import Period
from analytics.topics.models import Grouping, Topic, TopicSession
from analytics.topics.services.gaps import gaps_with_group
from bots.answering.grouping import masked
from bots.models import Bot

LEAST_SESSIONS: Final = 2
EXAMPLES: Final = 5
MOST_TOPICS: Final = 100
MOST_UNANSWERED: Final = 100
_EXAMPLE: Final = 200

# What was merged counts as that into which it was. Sessions are counted out of the index alone.
_COUNTS: Final = """
WITH counted AS (
  SELECT topic_id, count(*) FILTER (WHERE at >= %(start)s) AS now,
    count(*) FILTER (WHERE at < %(start)s) AS before
  FROM topics_topicsession
  WHERE bot_id = %(bot)s AND at >= %(before)s AND at < %(end)s
  GROUP BY topic_id
), resolved AS (
  SELECT put.topic_id, count(*) AS now
  FROM topics_topicsession AS put
  JOIN conversations_session AS session ON session.id = put.session_id
  WHERE put.bot_id = %(bot)s AND put.at >= %(start)s AND put.at < %(end)s
    AND session.resolved_by = 'bot' AND session.status = 'resolved'
  GROUP BY put.topic_id
)
SELECT coalesce(topic.merged_into_id, topic.id), sum(counted.now)::bigint,
  sum(counted.before)::bigint, coalesce(sum(resolved.now), 0)::bigint
FROM counted
JOIN topics_topic AS topic ON topic.id = counted.topic_id
LEFT JOIN resolved ON resolved.topic_id = counted.topic_id
GROUP BY 1
"""
# The most typical questions of each topic in the period; those that say the same once.
_EXAMPLES: Final = """
SELECT topic.id, said.content
FROM unnest(%(topics)s::uuid[]) AS topic (id)
CROSS JOIN LATERAL (
  SELECT put.session_id, put.seq, put.central
  FROM topics_topicsession AS put
  WHERE put.topic_id IN (
      SELECT id FROM topics_topic WHERE id = topic.id OR merged_into_id = topic.id)
    AND put.at >= %(start)s AND put.at < %(end)s
  ORDER BY put.central DESC, put.session_id DESC LIMIT %(looked_at)s
) AS put
JOIN conversations_message AS said ON said.session_id = put.session_id AND said.seq = put.seq
ORDER BY put.central DESC, put.session_id DESC
"""


def topics(bot: Bot, period: Period) -> dict[str, Any]:
    """Pinned ones first, then by sessions; each that two sessions and more of the period are of.

    `share` is of all sessions of the period; `change` against the period before.
    """
    counts = _counted(bot.pk, period)
    wanted = Topic.objects.filter(bot=bot, merged_into__isnull=True)
    shown = [topic for topic in wanted if topic.pinned or counts[topic.pk][0] >= LEAST_SESSIONS]
    shown.sort(key=lambda topic: (not topic.pinned, -counts[topic.pk][0], topic.pk))
    shown = shown[:MOST_TOPICS]
    examples = _examples([topic.pk for topic in shown], period)
    merged = _merged(bot.pk)
    total = _all_sessions(bot, period, at_least=sum(now for now, *_ in counts.values()))
    return {
        "from": period.first,
        "to": period.last,
        "topics": [
            _shape(topic, counts[topic.pk], total, examples[topic.pk], merged[topic.pk])
            for topic in shown
        ],
        "unanswered": unanswered(bot, since=period.start),
        "computed_at": computed_at(bot),
    }


def _all_sessions(bot: Bot, period: Period, *, at_least: int) -> int:
    """As the overview counts them, which may be some seconds behind."""
    [counted] = sums_between(bot.pk, [period.start], period.end, ["sessions"])
    return max(counted["sessions"], at_least)


def computed_at(bot: Bot) -> datetime | None:
    rows = Grouping.objects.filter(bot=bot)
    return rows.values_list("computed_at", flat=True).first()


def unanswered(bot: Bot, *, since: datetime | None = None) -> list[dict[str, Any]]:
    """Like questions as one, those asked most first; `since`: with one asked after that."""
    groups: dict[UUID, list[Any]] = defaultdict(list)
    rows = gaps_with_group(bot.pk).order_by("-count", "-last_asked_at", "-id")
    for row in rows.values_list("group", "question", "count", "last_asked_at")[:2000]:
        groups[row[0]].append(row[1:])
    told = [
        {
            "id": group,
            "question": masked(asked[0][0]),
            "count": sum(count for _text, count, _at in asked),
            "wordings": [masked(text) for text, _count, _at in asked[1 : 1 + EXAMPLES]],
            "last_asked_at": max(at for _text, _count, at in asked),
        }
        for group, asked in groups.items()
    ]
    fresh = [each for each in told if since is None or each["last_asked_at"] >= since]
    fresh.sort(key=lambda each: (-each["count"], each["question"]))
    return fresh[:MOST_UNANSWERED]


def sessions_of(topic: Topic, period: Period) -> QuerySet[TopicSession]:
    """The sessions behind a topic's number, the newest first, each with its `session`."""
    ids = [topic.pk, *Topic.objects.filter(merged_into=topic).values_list("pk", flat=True)]
    rows = TopicSession.objects.filter(topic__in=ids, at__gte=period.start, at__lt=period.end)
    return rows.select_related("session").order_by("-at", "-session_id")


def title_of(topic: Topic, examples: Iterable[str] = ()) -> str:
    """The name that somebody gave, or the phrase that was found."""
    if topic.name or topic.phrase:
        return topic.name or topic.phrase
    if topic.intent == Topic.Intent.PERSON:
        return _("Talking to a person")
    return next(iter(examples), "") or _("Without a name")


def named(topic: Topic) -> dict[str, Any]:
    """A topic without its numbers."""
    return {
        "id": topic.pk,
        "topic": title_of(topic),
        "phrase": topic.phrase,
        "name": topic.name,
        "intent": topic.intent,
        "pinned": topic.pinned,
    }


def _shape(
    topic: Topic,
    counted: tuple[int, int, int],
    total: int,
    examples: list[str],
    merged: list[dict[str, Any]],
) -> dict[str, Any]:
    now, then, resolved = counted
    return {
        **named(topic),
        "topic": title_of(topic, examples),
        "sessions": now,
        "share": share(now, total),
        "change": change(now, then),
        "resolution_rate": share(resolved, now),
        "examples": examples,
        "merged": merged,
    }


def _counted(bot_id: UUID, period: Period) -> Mapping[UUID, tuple[int, int, int]]:
    """Sessions now, in the period before, and resolved by the bot now."""
    asked: dict[str, Any] = {
        "bot": bot_id,
        "before": period.before.start,
        "start": period.start,
        "end": period.end,
    }
    found: dict[UUID, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, asked)
        found.update({row[0]: row[1:] for row in cursor.fetchall()})
    return found


def _examples(topic_ids: list[UUID], period: Period) -> Mapping[UUID, list[str]]:
    asked: dict[str, Any] = {
        "topics": topic_ids,
        "start": period.start,
        "end": period.end,
        "looked_at": 4 * EXAMPLES,
    }
    found: dict[UUID, list[str]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_EXAMPLES, asked)
        for topic_id, content in cursor.fetchall():
            text = example(content)
            if len(found[topic_id]) < EXAMPLES and text not in found[topic_id]:
                found[topic_id].append(text)
    return found


def example(content: str) -> str:
    """A question for other eyes: on one line, masked, cut."""
    text = masked(" ".join(content.split()))
    return text if len(text) <= _EXAMPLE else f"{text[: _EXAMPLE - 1].rstrip()}…"


def _merged(bot_id: UUID) -> Mapping[UUID, list[dict[str, Any]]]:
    found: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for topic in Topic.objects.filter(bot_id=bot_id, merged_into__isnull=False).order_by("pk"):
        assert topic.merged_into_id is not None
        found[topic.merged_into_id].append({"id": topic.pk, "topic": title_of(topic)})
    return found
