"""Heartbeats, and what somebody chooses to be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import connection, transaction

from konan.core.events import emit
from konan.core.realtime import publish, team_topic
from konan.core.tenancy import Actor
from teams.models import Membership
from teams.presence.models import WINDOW, AgentPresence

AVAILABLE: Final = "internal.agent_available"
# `beaten` asks for `before` so that it is read first: a row that the statement has written
# itself is not locked, and not seen.
_BEAT: Final = """
WITH before AS (
    SELECT user_id, last_seen_at FROM presence_agentpresence
    WHERE user_id = ANY(%(people)s) ORDER BY user_id FOR UPDATE
), beaten AS (
    INSERT INTO presence_agentpresence (user_id, status, capacity, last_seen_at)
    SELECT id, 'online', 10, now() FROM accounts_user
    WHERE id = ANY(%(people)s) AND (SELECT count(*) FROM before) >= 0 ORDER BY id
    ON CONFLICT (user_id) DO UPDATE SET last_seen_at = excluded.last_seen_at
    RETURNING user_id, status
)
SELECT user_id, status, last_seen_at IS NULL OR last_seen_at < now() - make_interval(secs => %(window)s)
FROM beaten LEFT JOIN before USING (user_id)
"""


@dataclass(frozen=True, slots=True)
class _Heard:
    user_id: UUID
    status: str
    came: bool  # was offline until now


@transaction.atomic
def heartbeat(*, user_ids: Iterable[UUID]) -> dict[UUID, str]:
    """These people are reachable for another minute: one statement for all of them.

    However many tabs somebody has, they are one row. Returns what each is now; those who
    were offline are announced to their teams.
    """
    heard = _beat(sorted(set(user_ids)))
    for each in heard:
        if each.came:
            _announce(each.user_id, each.status, available=each.status == "online")
    return {each.user_id: each.status for each in heard}


@transaction.atomic
def presence_set(
    *, actor: Actor, status: str | None = None, capacity: int | None = None
) -> AgentPresence:
    """What the actor chooses to be, and how many sessions at once; a heartbeat makes it count."""
    assert actor.user_id
    AgentPresence.objects.get_or_create(user_id=actor.user_id)
    row = AgentPresence.objects.select_for_update().get(user_id=actor.user_id)
    before = (row.effective_status, row.capacity)
    row.status = row.status if status is None else status
    row.capacity = row.capacity if capacity is None else capacity
    row.save(update_fields=["status", "capacity"])
    now = row.effective_status
    if (now, row.capacity) != before:
        takes_more = now == "online" and (before[0] != "online" or row.capacity > before[1])
        _announce(actor.user_id, now, available=takes_more)
    return row


def _beat(people: Sequence[UUID]) -> list[_Heard]:
    if not people:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_BEAT, {"people": list(people), "window": WINDOW.total_seconds()})
        return [_Heard(*row) for row in cursor.fetchall()]


def _announce(user_id: UUID, status: str, *, available: bool) -> None:
    """Frames for the teams of somebody; a letter for whoever has sessions waiting."""
    teams = Membership.objects.filter(user_id=user_id).values_list("team_id", flat=True)
    for team_id in teams:
        frame = {"type": "presence", "user_id": str(user_id), "status": status}
        publish(team_topic(team_id), frame)
    if available:
        emit(AVAILABLE, owner_id=user_id, bot_id=None, payload={"user_id": str(user_id)})
