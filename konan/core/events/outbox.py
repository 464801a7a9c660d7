"""Writing events down."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from konan.core.events.catalogue import PUBLIC_EVENTS
from konan.core.models import Event
from konan.core.wake import wake


def emit(
    name: str, *, owner_id: UUID | None, bot_id: UUID | None, payload: Mapping[str, Any]
) -> None:
    """Writes the event in the caller's transaction; after the commit the relay hands it on."""
    emit_all(name, owner_id=owner_id, bot_id=bot_id, payloads=[payload])


def emit_all(
    name: str,
    *,
    owner_id: UUID | None,
    bot_id: UUID | None,
    payloads: Iterable[Mapping[str, Any]],
) -> None:
    """The same for many that happened at once, in few statements."""
    if name not in PUBLIC_EVENTS and not name.startswith("internal."):
        raise ValueError(f"{name} is no event of the catalogue.")
    if not connection.in_atomic_block:
        raise RuntimeError(f"{name} must be written in the transaction of what it tells.")
    Event.objects.bulk_create(
        (
            Event(name=name, owner_id=owner_id, bot_id=bot_id, payload=dict(payload))
            for payload in payloads
        ),
        batch_size=500,
    )
    wake("relay")


@contextmanager
def caused_by(cause: UUID) -> Iterator[None]:
    """A transaction whose events, by whichever statement they are written, bear this `cause`."""
    with transaction.atomic():
        _name_cause(str(cause))
        yield
        _name_cause("")


def _name_cause(cause: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('konan.cause', %s, true)", [cause])


@transaction.atomic
def event_retry(*, event: Event) -> bool:
    """Ten more tries for one that was given up; False for any other."""
    given_up = Event.objects.filter(pk=event.pk, status=Event.Status.FAILED)
    now = timezone.now()
    wake("relay")
    return bool(given_up.update(status=Event.Status.PENDING, attempts=0, due_at=now))
