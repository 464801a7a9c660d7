"""The desk in numbers, true at the moment of the call."""

from datetime import UTC, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils import timezone

from accounts.models import User
from bots.models import Bot
from conversations.models import Session
from conversations.services.counting import AT_WORK
from inbox.services.availability import agents_of, in_hand
from konan.core.tenancy import Actor
from teams.presence.models import status_of

LATELY: Final = timedelta(days=7)

_NOW: Final = """
SELECT count(*) FILTER (WHERE status = 'open') AS open,
  count(*) FILTER (WHERE status = 'pending') AS pending,
  count(*) FILTER (WHERE status = 'snoozed') AS snoozed,
  count(*) FILTER (WHERE handler = 'human' AND assignee_id IS NULL) AS unassigned,
  count(*) FILTER (WHERE assignee_id = %(me)s AND status <> 'snoozed') AS mine,
  round(extract(epoch FROM now() - min(waiting_since)
    FILTER (WHERE handler = 'human' AND status <> 'snoozed')))::int AS longest_wait_s
FROM conversations_session
WHERE bot_id = %(bot)s AND channel <> 'playground' AND status IN ('open', 'pending', 'snoozed')
"""

# `updated_at` is never before the others, and has the index.
_LATELY: Final = """
SELECT count(*) FILTER (WHERE resolved_at >= %(today)s) AS resolved_today,
  round(percentile_cont(0.5) WITHIN GROUP (
    ORDER BY extract(epoch FROM agent_replied_at - handed_off_at))
    FILTER (WHERE agent_replied_at >= %(since)s AND handed_off_at <= agent_replied_at)
  )::int AS median_first_response_s,
  round(percentile_cont(0.5) WITHIN GROUP (
    ORDER BY extract(epoch FROM resolved_at - created_at))
    FILTER (WHERE resolved_at >= %(since)s AND resolved_by <> 'bot')
  )::int AS median_resolution_s
FROM conversations_session
WHERE bot_id = %(bot)s AND channel <> 'playground' AND updated_at >= %(since)s
"""


def inbox_stats(*, actor: Actor, bot: Bot) -> dict[str, Any]:
    """What there is to do at a bot, and how it goes.

    `unassigned`: with people and nobody's · `mine`: the caller's, open or pending ·
    `resolved_today`: since midnight where the caller lives · `median_first_response_s`: from
    the hand-over to an agent's first reply, of the replies of the last 7 days ·
    `median_resolution_s`: from the first message to the end, of what people ended in the
    last 7 days (what fell silent is left out) · `longest_wait_s`: of whoever waits for a
    person now · `agents`: all who may answer, with what they have open at this bot.
    """
    return {**inbox_counts(actor=actor, bot=bot), "agents": _agents(bot)}


def inbox_counts(*, actor: Actor, bot: Bot) -> dict[str, Any]:
    """The same without the agents."""
    now = timezone.now()
    today = now.astimezone(_zone(actor.user_id)).replace(hour=0, minute=0, second=0, microsecond=0)
    asked = {
        "bot": bot.pk,
        "me": actor.user_id,
        "today": today.astimezone(UTC),
        "since": now - LATELY,
    }
    return {**_row(_NOW, asked), **_row(_LATELY, asked)}


def _zone(user_id: UUID | None) -> ZoneInfo:
    user = User.objects.filter(pk=user_id).first() if user_id else None
    return ZoneInfo(user.timezone if user else "UTC")


def _row(statement: str, asked: dict[str, Any]) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        names = [column.name for column in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))


def _agents(bot: Bot) -> list[dict[str, Any]]:
    own = Session.objects.filter(bot=bot, status__in=AT_WORK)
    own = own.exclude(channel=Session.Channel.PLAYGROUND)
    people = agents_of(bot.pk).annotate(in_hand=in_hand(own)).order_by("name", "pk")
    return [
        {
            "id": str(user.pk),
            "name": user.display_name,
            "status": status_of(user),
            "open": user.in_hand,  # type: ignore[attr-defined]
        }
        for user in people
    ]
