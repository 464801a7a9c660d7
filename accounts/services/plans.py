"""Room in a plan is taken, messages are counted, and whoever pays is told in time."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from accounts.models import User
from accounts.plan_models import PlanNotice, PlanTick
from accounts.plans import LIMITS, Limit, PlanLimitReached, allowed_of, month_of, used_of
from konan.core.events import emit
from konan.core.tenancy import Actor

NEAR_LIMIT: Final = "internal.plan_limit"
WARNED_AT: Final = 80
BATCH: Final = 10_000

_COUNTED: Final = """
WITH gone AS (
  DELETE FROM accounts_plantick WHERE id IN (
    SELECT id FROM accounts_plantick ORDER BY id LIMIT %(batch)s FOR UPDATE SKIP LOCKED)
  RETURNING owner_id, month
),
counted AS (
  SELECT gone.owner_id, gone.month, count(*) AS more
  FROM gone JOIN accounts_user u ON u.id = gone.owner_id
  GROUP BY 1, 2 ORDER BY 1, 2
)
INSERT INTO accounts_planusage AS there (owner_id, month, messages)
SELECT owner_id, month, more FROM counted
ON CONFLICT (owner_id, month) DO UPDATE SET messages = there.messages + excluded.messages
RETURNING owner_id, month
"""


def take_room(limit: Limit, *, owner_id: UUID, actor: Actor, more: int = 1) -> None:
    """In the transaction that makes the thing: others who make such things wait for its end.

    Raises PlanLimitReached. Costs one query where the plan does not bind.
    """
    if not more or allowed_of(owner_id, limit) is None:
        return
    _lock(owner_id)
    allowed, used = allowed_of(owner_id, limit), used_of(owner_id, limit) + more
    if allowed is None:
        return
    if used > allowed:
        raise PlanLimitReached(limit, own=actor.user_id == owner_id)
    _tell_if_near(owner_id, limit, used=used, allowed=allowed)


def message_counted(*, owner_id: UUID, at: datetime) -> None:
    """Somebody said something to a bot of the tenant's. Once for each message."""
    PlanTick.objects.create(owner_id=owner_id, month=month_of(at))


def count_messages() -> int:
    """Counts what came since the last time; returns for how many tenants."""
    counted = 0
    while rows := _count_batch():
        counted += rows
    return counted


def tell_near_limits(owner_id: UUID) -> None:
    """Looks at every limit, as after a change of the plan. In the caller's transaction."""
    for limit in LIMITS:
        allowed = allowed_of(owner_id, limit)
        if allowed is not None:
            _tell_if_near(owner_id, limit, used=used_of(owner_id, limit), allowed=allowed)


def _lock(owner_id: UUID) -> None:
    list(User.objects.select_for_update(no_key=True).filter(pk=owner_id).values_list("pk"))


@transaction.atomic
def _count_batch() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED, {"batch": BATCH})
        rows = cursor.fetchall()
    month = month_of(timezone.now())
    for owner_id in sorted({owner for owner, of in rows if of == month}):
        allowed = allowed_of(owner_id, "messages_per_month")
        if allowed is not None:
            used = used_of(owner_id, "messages_per_month")
            _tell_if_near(owner_id, "messages_per_month", used=used, allowed=allowed)
    return len(rows)


def _tell_if_near(owner_id: UUID, limit: Limit, *, used: int, allowed: int) -> None:
    """Told once in a month that 80 % is used, and once that all is."""
    if not used or used * 100 < allowed * WARNED_AT:
        return
    percent = 100 if used >= allowed else WARNED_AT
    _notice, is_new = PlanNotice.objects.get_or_create(
        owner_id=owner_id,
        limit=limit,
        month=month_of(timezone.now()),
        percent=percent,
        allowed=allowed,
    )
    if is_new:
        payload = {"limit": limit, "percent": percent, "used": used, "allowed": allowed}
        emit(NEAR_LIMIT, owner_id=owner_id, bot_id=None, payload=payload)
