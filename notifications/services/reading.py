"""Marking as read: what is read is not mailed any more."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from conversations.models import Session
from konan.core.tenancy import Actor
from notifications.models import Kind, Notification
from notifications.querysets import NotificationQuerySet
from notifications.services.telling import ring


def notification_read(*, actor: Actor, notification: Notification) -> Notification:
    """Once read it stays so, with the time of the first reading, until there is news."""
    _mark(_own(actor).filter(pk=notification.pk))
    return _own(actor).told().get(pk=notification.pk)


def notifications_read_all(*, actor: Actor, before: datetime | None = None) -> int:
    """What had been told by `before`, where it is said; returns how many there were."""
    rows = _own(actor)
    return _mark(rows.filter(updated_at__lte=before) if before else rows)


def notifications_read_of_session(*, user_id: UUID, session_id: UUID) -> None:
    """Hook of the desk: the person has read the session, so all that told of it is read."""
    _mark(Notification.objects.filter(user_id=user_id, session_id=session_id))


def handoff_is_taken(*, session: Session) -> None:
    """Somebody has the session now: nobody else needs to be told that it waits."""
    _mark(Notification.objects.filter(session=session, type=Kind.HANDOFF_REQUESTED))


def _own(actor: Actor) -> NotificationQuerySet:
    return Notification.objects.visible_to(actor)


@transaction.atomic
def _mark(rows: NotificationQuerySet) -> int:
    """Locks in the order of ids, so that two that mark the same rows wait for each other."""
    unread = rows.filter(read_at__isnull=True).order_by("pk")
    found = list(unread.select_for_update(of=("self",)).values_list("pk", "user_id"))
    marked = Notification.objects.filter(pk__in=[pk for pk, _user in found])
    marked.update(read_at=timezone.now(), mail_due_at=None)
    for user_id in sorted({user for _pk, user in found}):
        ring(user_id)
    return len(found)
