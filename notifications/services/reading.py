"""Marking as read: what is read is not mailed any more.

The relay holds rows that it bumps until its batch is through. Nobody who marks waits for one
of them with another lock in hand: neither the session's, nor that of another notification.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone

from conversations.models import Session
from konan.core.tenancy import Actor
from notifications.models import Kind, Notification
from notifications.querysets import NotificationQuerySet
from notifications.services.telling import ring


def notification_read(*, actor: Actor, notification: Notification) -> Notification:
    """Once read it stays so, until there is news."""
    _mark(_own(actor).filter(pk=notification.pk))
    return _own(actor).told().get(pk=notification.pk)


def notifications_read_all(*, actor: Actor, before: datetime | None = None) -> int:
    """What had been told by `before`, where it is said; returns how many there were."""
    rows = _own(actor)
    return _mark(rows.filter(updated_at__lte=before) if before else rows)


def notifications_read_of_session(*, user_id: UUID, session_id: UUID) -> None:
    """Hook of the desk: the person has read the session, so all that told of it is read.
    Tickets and tasks are not: they are read elsewhere.

    After the commit, when the session is free again. What happened until now is no news to
    them, however late its letter comes (telling.py).
    """
    rows = Notification.objects.filter(user_id=user_id, session_id=session_id)
    rows = rows.exclude(type__in=(Kind.TICKET_CREATED, Kind.TASK_CREATED))

    def read() -> None:
        unread, now = rows.unread().exists(), timezone.now()
        for pk in rows.values_list("pk", flat=True):
            rows.filter(pk=pk).update(
                session_read_at=now, read_at=Coalesce("read_at", now), mail_due_at=None
            )
        if unread:
            ring(user_id)

    transaction.on_commit(read, robust=True)


def handoff_is_taken(*, session: Session) -> None:
    """Somebody has the session now: nobody else needs to be told that it waits."""
    _mark(Notification.objects.filter(session=session, type=Kind.HANDOFF_REQUESTED))


def _own(actor: Actor) -> NotificationQuerySet:
    return Notification.objects.visible_to(actor)


def _mark(rows: NotificationQuerySet) -> int:
    with transaction.atomic():
        free = rows.unread().select_for_update(of=("self",), skip_locked=True)
        found = list(free.values_list("pk", "user_id"))
        _at_once(Notification.objects.filter(pk__in=[pk for pk, _user in found]))
    held = set(rows.unread().values_list("user_id", flat=True))
    late = _one_by_one(rows.unread())
    for user_id in sorted({user for _pk, user in found} | held):
        ring(user_id)
    return len(found) + late


def _one_by_one(rows: NotificationQuerySet) -> int:
    """Each is looked at again once it is free: news that came meanwhile stays unread where
    `rows` leaves it out."""
    return sum(_at_once(rows.filter(pk=pk)) for pk in rows.values_list("pk", flat=True))


def _at_once(rows: NotificationQuerySet) -> int:
    return rows.update(read_at=timezone.now(), mail_due_at=None)
