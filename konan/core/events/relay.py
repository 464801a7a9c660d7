"""Handing events to their subscribers: at least once, each effect once.

1. Claim a batch of due events (FOR UPDATE SKIP LOCKED): several relays never share one.
2. Run each subscriber without a receipt: all of an event's in one savepoint; where one fails,
   each again in one of its own, so that it takes back nothing but its own.
3. Write the receipts, in the same transaction, and mark the events relayed; where a
   subscriber failed, try again later (5 s doubling, at most an hour), ten times, then leave
   it `failed` for an operator to see.
Two relays may lock the same rows in another order: whom PostgreSQL picks begins its batch anew.
"""

import time
from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import inf
from typing import Final
from uuid import UUID

import structlog
from django.db import OperationalError, transaction
from django.utils import timezone
from psycopg.errors import DeadlockDetected

from konan.core import metrics
from konan.core.events.registry import EventLetter, Handler, subscribers_of
from konan.core.models import Event, EventReceipt

BATCH: Final = 50
ATTEMPTS: Final = 10
log = structlog.get_logger(__name__)
Done = set[tuple[UUID, str]]  # event and subscriber


def relay_due(*, for_s: float = inf) -> int:
    """Relays what is due until nothing is left, or the time is over; returns how many events
    were handled."""
    handled, end = 0, time.monotonic() + for_s
    while time.monotonic() < end:
        try:
            count = _relay_batch()
        except OperationalError as error:
            if not _is_deadlock(error):
                raise
            log.info("relay_begins_anew", error=str(error))
            continue
        handled += count
        if not count:
            break
    return handled


@transaction.atomic
def _relay_batch() -> int:
    due = Event.objects.filter(status=Event.Status.PENDING, due_at__lte=timezone.now())
    events = list(due.order_by("id").select_for_update(skip_locked=True)[:BATCH])
    if not events:
        return 0
    done = _done(events)
    receipts = Done()
    for event in events:
        _relay(event, done, receipts)
    EventReceipt.objects.bulk_create(
        EventReceipt(event_id=event_id, subscriber=key) for event_id, key in receipts
    )
    relayed = [event.pk for event in events if event.status == Event.Status.RELAYED]
    Event.objects.filter(pk__in=relayed).update(status=Event.Status.RELAYED)
    return len(events)


def _done(events: Iterable[Event]) -> Done:
    """What was done before. Nobody else adds to it: the events are locked."""
    kept = EventReceipt.objects.filter(event__in=events)
    return set(kept.values_list("event_id", "subscriber"))


def _relay(event: Event, done: Done, receipts: Done) -> None:
    letter = EventLetter(
        event.id, event.name, event.owner_id, event.bot_id, event.payload, event.created_at
    )
    wanted = {
        key: run for key, run in subscribers_of(event.name).items() if (event.id, key) not in done
    }
    failed = [] if _deliver_all(letter, wanted) else _deliver_each(letter, wanted)
    receipts.update((event.id, key) for key in wanted if key not in failed)
    if not failed:
        event.status = Event.Status.RELAYED
    else:
        event.attempts += 1
        event.due_at = timezone.now() + timedelta(seconds=min(5 * 2**event.attempts, 3600))
        if event.attempts >= ATTEMPTS:
            event.status = Event.Status.FAILED
        event.save(update_fields=["status", "attempts", "due_at"])
    if event.status != Event.Status.PENDING:
        metrics.count("konan_events", label=("outcome", event.status))


def _deliver_all(letter: EventLetter, wanted: Mapping[str, Handler]) -> bool:
    try:
        with transaction.atomic():
            for run in wanted.values():
                run(letter)
    except Exception as error:
        if _is_deadlock(error):
            raise
        return False
    return True


def _deliver_each(letter: EventLetter, wanted: Mapping[str, Handler]) -> list[str]:
    """Who failed."""
    failed = []
    for key, run in wanted.items():
        try:
            with transaction.atomic():
                run(letter)
        except Exception as error:
            if _is_deadlock(error):
                raise
            log.exception("event_not_delivered", event_id=str(letter.id), subscriber=key)
            failed.append(key)
    return failed


def _is_deadlock(error: Exception) -> bool:
    return isinstance(error.__cause__, DeadlockDetected)
