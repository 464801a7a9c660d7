"""Telling people that something of theirs is due."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from inbox.tickets.models import Task, Ticket
from inbox.tickets.services.work import next_reminder, noun_of, tell

AT_ONCE: Final = 200


def remind_due() -> int:
    """News of each that is due, or of a task that will be in an hour; returns of how many.

    Each is told of once: the row says when it is to be told of next, and two workers never
    hold one row.
    """
    count = 0
    for kind in (Ticket, Task):
        while found := _remind_some(kind):
            count += found
    return count


@transaction.atomic
def _remind_some(kind: type[Ticket] | type[Task]) -> int:
    now = timezone.now()
    rows: Any = kind._default_manager.filter(remind_at__lte=now).order_by("remind_at")
    due = list(rows.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
    for work in due:
        tell(f"internal.{noun_of(work)}_due", work)
        work.remind_at = next_reminder(work, now)
    kind._default_manager.bulk_update(due, ["remind_at"])
    return len(due)
