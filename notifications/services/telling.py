"""Telling people: one row per person, type and session, and a hint to their open pages."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection, transaction
from django.utils import timezone

from conversations.models import Session
from konan.core.ids import uuid7
from konan.core.realtime import publish, user_topic
from konan.core.tenancy import Actor
from notifications.models import Kind, Notification
from notifications.services.preferences import wishes_of

MAILED_AFTER: Final = timedelta(minutes=3)

# What is unread already keeps the time of its mail, or that it was mailed; what was read
# begins anew.
_BUMP: Final = """
  INSERT INTO notifications_notification AS there
    (id, user_id, type, session_id, bot_id, by_id, data, shown, count, mail_due_at,
     created_at, updated_at)
  VALUES
    (%(id)s, %(user_id)s, %(type)s, %(session_id)s, %(bot_id)s, %(by_id)s, %(data)s::jsonb,
     %(shown)s, 1, %(mail_due_at)s, %(now)s, %(now)s)
  ON CONFLICT (user_id, type, session_id) DO UPDATE SET
    by_id = excluded.by_id, data = excluded.data, shown = excluded.shown,
    updated_at = excluded.updated_at, read_at = NULL,
    count = CASE WHEN there.read_at IS NULL THEN there.count + 1 ELSE 1 END,
    created_at = CASE WHEN there.read_at IS NULL THEN there.created_at
      ELSE excluded.created_at END,
    mail_due_at = CASE WHEN there.read_at IS NULL THEN there.mail_due_at
      ELSE excluded.mail_due_at END
  RETURNING id
"""


def notify(
    *,
    kind: Kind,
    user_ids: Iterable[UUID],
    at: datetime,
    session: Session | None = None,
    bot_id: UUID | None = None,
    by_id: UUID | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Tells each of these people on the channels that they want; none: nothing is kept.

    Who has read the session since it happened, `at`, knows of it. What is of no session names
    its bot, and each time is a notification of its own.
    """
    read = _who_have_read(session, at) if session else set()
    people = sorted(set(user_ids) - read)
    wishes = wishes_of(people)
    now = timezone.now()
    with transaction.atomic():
        for user_id in people:
            shown, mailed = wishes[user_id].in_app[kind], wishes[user_id].email[kind]
            if not (shown or mailed):
                continue
            notification_id = _bump(
                id=uuid7(),
                user_id=user_id,
                type=kind.value,
                session_id=session.pk if session else None,
                bot_id=session.bot_id if session else bot_id,
                by_id=by_id,
                data=orjson.dumps(dict(data or {})).decode(),
                shown=shown,
                mail_due_at=now + MAILED_AFTER if mailed else None,
                now=now,
            )
            if shown:
                ring(user_id, notification_id=notification_id, kind=kind)


def ring(user_id: UUID, *, notification_id: UUID | None = None, kind: Kind | None = None) -> None:
    """A frame for the person's open pages. Without a notification: the number alone changed."""
    frame = {
        "type": "notification",
        "id": str(notification_id) if notification_id else None,
        "kind": kind.value if kind else None,
        "unread": unread_of(Actor(kind="user", user_id=user_id)),
    }
    publish(user_topic(user_id), frame)


def unread_of(actor: Actor) -> int:
    return Notification.objects.visible_to(actor).shown().unread().count()


def _who_have_read(session: Session, since: datetime) -> set[UUID]:
    rows = Notification.objects.filter(session=session, session_read_at__gte=since)
    return set(rows.values_list("user_id", flat=True))


def _bump(**values: Any) -> UUID:
    with connection.cursor() as cursor:
        cursor.execute(_BUMP, values)
        found: UUID = cursor.fetchone()[0]
    return found
