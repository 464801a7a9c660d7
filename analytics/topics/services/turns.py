"""Whose turn it is: at night, and when somebody looks at what is no longer new.

A claim is a lease with a fence, by the database's clock; a worker that dies leaves one that runs
out. After three tries the bot waits for the next night.
"""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import structlog
from django.db import connection, models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone

from analytics.topics.models import Grouping
from analytics.topics.services.computing import store_groups
from analytics.topics.services.gaps import group_gaps
from analytics.topics.services.questions import asked_by_visitors, sessions_to_read
from bots.answering.grouping import group_questions
from bots.knowledge.querysets import in_seconds
from bots.models import Bot
from conversations.models import Session
from konan.core.wake import wake

OLD: Final = timedelta(minutes=15)
AT_ONCE: Final = 400  # sessions that are grouped while somebody waits: less than a second
TRIES: Final = 3
LEASE_S: Final = 900  # 100,000 sessions take about a minute of a core
AGAIN_S: Final = 60
NIGHT_HOUR: Final = 2  # UTC; the bots are spread over the two hours from there
_NIGHT_S: Final = 2 * 3600

log = structlog.get_logger(__name__)


def prepare_turns() -> None:
    """Hook `housekeeping`: bots that have begun to talk get their turn, this night."""
    waiting = Bot.objects.exclude(Exists(Grouping.objects.filter(bot=OuterRef("pk"))))
    talking = Exists(Session.objects.filter(bot=OuterRef("pk")))
    pairs = waiting.filter(talking).values_list("pk", "owner_id")
    Grouping.objects.bulk_create(
        [
            Grouping(bot_id=bot_id, owner_id=owner_id, due_at=next_night(bot_id))
            for bot_id, owner_id in pairs.iterator()
        ],
        ignore_conflicts=True,
    )


def next_night(bot_id: UUID) -> datetime:
    """When the bot's turn comes next: each at its own second of the night."""
    now = timezone.now()
    night = now.replace(hour=NIGHT_HOUR, minute=0, second=0, microsecond=0)
    at = night + timedelta(seconds=bot_id.int % _NIGHT_S)
    return at if at > now else at + timedelta(days=1)


def group_due() -> int:
    """Groups the bots whose turn it is, until there is none; returns how many."""
    count = 0
    while turn := _claim(Grouping.objects.filter(due_at__lte=Now())):
        _carry_out(turn)
        count += 1
    return count


def group_if_old(bot: Bot) -> None:
    """Somebody looks. Where what there is is older than 15 minutes and there is little to read,
    it is grouped now; else a worker is woken, and they see what there is until it is done."""
    turn, _new = Grouping.objects.get_or_create(
        bot=bot, defaults={"owner_id": bot.owner_id, "due_at": next_night(bot.pk)}
    )
    if turn.computed_at and turn.computed_at > timezone.now() - OLD:
        return
    if sessions_to_read(bot.pk, most=AT_ONCE + 1) > AT_ONCE:
        if Grouping.objects.filter(pk=bot.pk, due_at__gt=Now()).update(due_at=Now()):
            wake("topics")
    elif claimed := _claim(Grouping.objects.filter(pk=bot.pk)):
        _carry_out(claimed)


@transaction.atomic
def _claim(turns: "models.QuerySet[Grouping]") -> Grouping | None:
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=Now())
    rows = turns.filter(free).order_by("due_at")
    turn = rows.select_for_update(skip_locked=True, of=("self",)).first()
    if turn is not None:
        turn.fence += 1
        turn.tries += 1
        Grouping.objects.filter(pk=turn.pk).update(
            fence=turn.fence, tries=turn.tries, lease_until=in_seconds(LEASE_S)
        )
    return turn


def _carry_out(turn: Grouping) -> None:
    try:
        sessions = group_bot(bot_id=turn.bot_id, owner_id=turn.owner_id)
    except Exception:
        log.exception("topics_not_grouped", bot_id=str(turn.bot_id))
        again = turn.tries < TRIES
        _claimed(turn).update(
            lease_until=None,
            tries=turn.tries if again else 0,
            due_at=in_seconds(AGAIN_S * turn.tries) if again else next_night(turn.bot_id),
        )
    else:
        _claimed(turn).update(
            lease_until=None,
            tries=0,
            due_at=next_night(turn.bot_id),
            computed_at=Now(),
            sessions=sessions,
        )


def _claimed(turn: Grouping) -> "models.QuerySet[Grouping]":
    return Grouping.objects.filter(pk=turn.pk, fence=turn.fence)


def group_bot(*, bot_id: UUID, owner_id: UUID) -> int:
    """Reads, groups, writes; returns how many sessions asked something. Nothing is held while
    questions are compared."""
    asked = asked_by_visitors(bot_id)
    questions = [each for each in asked if not each.person]
    _let_go()
    groups = group_questions([each.text for each in questions])
    store_groups(
        bot_id=bot_id,
        owner_id=owner_id,
        asked=[*questions, *(each for each in asked if each.person)],
        groups=groups,
    )
    group_gaps(bot_id=bot_id, owner_id=owner_id)
    return len(asked)


def _let_go() -> None:
    if not connection.in_atomic_block:
        connection.close()
