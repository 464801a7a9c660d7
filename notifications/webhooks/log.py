"""The log of a bot's deliveries, as a person reads it: newest first, each with its last answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import OuterRef, Subquery

from bots.models import Bot
from konan.core.tenancy import Actor
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.querysets import OfBotQuerySet

SHOWN: Final = 50
MOST_SHOWN: Final = 500
_LOOKED_AT: Final = 20
_CLOCKS_APART: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the log. `next_before`: the id before which there is more of it."""

    rows: list[Delivery]
    next_before: UUID | None

    @property
    def waits(self) -> bool:
        return any(each.status == Delivery.Status.PENDING for each in self.rows)


def log_of(actor: Actor, bot: Bot) -> OfBotQuerySet:
    """Without the bodies; `last_status`, `last_error` and `last_ms` tell of the last attempt."""
    last = Attempt.objects.filter(delivery=OuterRef("pk")).order_by("-id")
    rows = Delivery.objects.visible_to(actor).filter(bot=bot)
    return (
        rows.select_related("endpoint")
        .defer("body")
        .annotate(
            last_status=Subquery(last.values("status_code")[:1]),
            last_error=Subquery(last.values("error")[:1]),
            last_ms=Subquery(last.values("duration_ms")[:1]),
        )
        .order_by("-id")
    )


def stretch_of(rows: Any, *, before: UUID | None = None, down_to: UUID | None = None) -> Stretch:
    """The next rows before `before`; or all of the newest down to `down_to`, of which at most
    500 are shown."""
    if before:
        rows = rows.filter(pk__lt=before)
    most = SHOWN
    if down_to:
        most = min(MOST_SHOWN, max(SHOWN, rows.filter(pk__gte=down_to)[:MOST_SHOWN].count()))
    found = list(rows[: most + 1])
    shown = found[:most]
    return Stretch(shown, shown[-1].pk if len(found) > most else None)


def last_failure_of(endpoint: Endpoint) -> Attempt | None:
    """What came last of sending to it in vain, out of the newest that it was sent by then."""
    if endpoint.last_failure_at is None:
        return None
    tried = Delivery.objects.filter(
        bot_id=endpoint.bot_id,
        endpoint=endpoint,
        pk__lte=_last_id_at(endpoint.last_failure_at),
        attempt_count__gt=0,
    )
    newest = tried.order_by("-id").values("pk")[:_LOOKED_AT]
    return Attempt.objects.filter(delivery__in=newest).exclude(error="").order_by("-id").first()


def _last_id_at(moment: datetime) -> UUID:
    """Ids are in the order of time: none that was made by then comes after it, also where the
    clocks of web process and database are not quite one."""
    return UUID(int=int((moment + _CLOCKS_APART).timestamp() * 1000) << 80)
