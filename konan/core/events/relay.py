"""Handing events to their subscribers: at least once, each effect once.

1. Claim a batch of due events (FOR UPDATE SKIP LOCKED): several relays never share one.
2. For each subscriber: receipt and effect in one savepoint; a receipt that is there
   already means that it was done before.
3. Mark the event relayed; where a subscriber failed, try again later (5 s doubling,
   at most an hour), ten times, then leave it `failed` for an operator to see.
"""

from datetime import timedelta

import structlog
from django.db import transaction
from django.utils import timezone

from konan.core.events.registry import EventLetter, Handler, subscribers_of
from konan.core.models import Event, EventReceipt

BATCH = 100
ATTEMPTS = 10
log = structlog.get_logger(__name__)

from konan.core import metrics

def relay_due() -> int:
    """Relays what is due until nothing is left; returns how many events were handled."""
    handled = 0
    while count := _relay_batch():
        handled += count
    return handled


@transaction.atomic
def _relay_batch() -> int:
    due = Event.objects.filter(status=Event.Status.PENDING, due_at__lte=timezone.now())
    events = list(due.order_by("id").select_for_update(skip_locked=True)[:BATCH])
    for event in events:
        _relay(event)
    return len(events)


def _relay(event: Event) -> None:
    letter = EventLetter(
        event.id, event.name, event.owner_id, event.bot_id, event.payload, event.created_at
    )
    results = [_deliver(letter, key, run) for key, run in subscribers_of(event.name).items()]
    if all(results):
        event.status = Event.Status.RELAYED
    else:
        event.attempts += 1
        event.due_at = timezone.now() + timedelta(seconds=min(5 * 2**event.attempts, 3600))
        if event.attempts >= ATTEMPTS:
            event.status = Event.Status.FAILED
    event.save(update_fields=["status", "attempts", "due_at"])
    if event.status != Event.Status.PENDING:
        metrics.count("konan_events", label=("outcome", event.status))


def _deliver(letter: EventLetter, key: str, run: Handler) -> bool:
    try:
        with transaction.atomic():
            _, new = EventReceipt.objects.get_or_create(event_id=letter.id, subscriber=key)
            if new:
                run(letter)
    except Exception:
        log.exception("event_not_delivered", event_id=str(letter.id), subscriber=key)
        return False
    return True
