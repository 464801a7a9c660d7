"""The public shapes of rows, made by PostgreSQL (migration `public_shapes`)."""

from collections import namedtuple
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

import orjson
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, JSONField, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.fields.json import KT
from django.db.models.query import BaseIterable
from psycopg.types.datetime import TimestamptzLoader

SESSION = RawSQL('konan_session_json("conversations_session")', (), output_field=JSONField())
MESSAGE = RawSQL(
    '(SELECT konan_message_json("conversations_message", s) FROM conversations_session s'
    ' WHERE s.id = "conversations_message"."session_id")',
    (),
    output_field=JSONField(),
)


INTERNAL: Final[dict[str, Any]] = {
    "tags": [],
    "priority": "none",
    "unread": 0,
    "handoff_reason": None,
}


def for_visitor(session: dict[str, Any]) -> dict[str, Any]:
    """A session as its visitor may see it: what agents keep for themselves is left empty, and so
    is who the contact is, unless a signed identity vouches for it: an address or an id that
    somebody has only named must not tell them whose it is."""
    contact = session["contact"]
    if contact and not contact["verified"]:
        contact = {**contact, "name": None, "email": None}
    return {**session, **INTERNAL, "contact": contact}


def session_shape(session_id: UUID) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT konan_session_json(ROW(s.*)::conversations_session)"
            " FROM conversations_session s WHERE s.id = %s",
            [session_id],
        )
        shape: dict[str, Any] = orjson.loads(cursor.fetchone()[0])
    return shape


_COLUMNS: Final = (
    "id", "bot_id", "status", "handler", "assignee_id", "contact_id", "channel", "tags",
    "subject", "language", "priority", "unread", "message_count", "last_seq",
    "last_message_role", "last_message_preview", "last_message_at", "csat", "control_epoch",
    "handoff_reason", "waiting_since", "snoozed_until", "created_at", "updated_at",
    "resolved_at", "resolved_by", "metadata",
)  # fmt: skip
_BESIDE: Final = {
    "agent_name": F("assignee__name"),
    "agent_email": F("assignee__email"),
    "contact_name": F("contact__name"),
    "contact_email": F("contact__email"),
    "contact_verified": F("contact__verified"),
    "claimed_email": KT("claim__email"),
}


_Row: Any = cast("Any", namedtuple)("_Row", (*_COLUMNS, *_BESIDE))


class _Rows(BaseIterable):  # type: ignore[type-arg]
    """Rows as psycopg reads them in C: Django's own converters take twice as long as the query."""

    def __iter__(self) -> Iterator[Any]:
        try:
            sql, params = self.queryset.query.get_compiler(self.queryset.db).as_sql()
        except EmptyResultSet:  # the ORM knows without asking that nothing is there
            return iter(())
        with connection.cursor() as cursor:
            cursor.cursor.adapters.register_loader("timestamptz", TimestamptzLoader)
            cursor.execute(sql, params)
            return map(_Row._make, cursor.fetchall())


def session_rows(sessions: "QuerySet[Any]") -> "QuerySet[Any, Any]":
    """What `listed_session` makes a session's shape of, without a model for every row."""
    rows = sessions.annotate(**_BESIDE).values_list(*_COLUMNS, *_BESIDE)
    rows._iterable_class = _Rows
    return rows


def listed_session(row: Any) -> dict[str, Any]:
    """The same shape as `session_shape`, for long lists: PostgreSQL takes thrice as long."""
    agent = row.agent_name or (row.agent_email or "").partition("@")[0]
    return {
        "id": row.id,
        "bot_id": row.bot_id,
        "status": row.status,
        "handler": row.handler,
        "assignee": {"id": row.assignee_id, "name": agent} if row.assignee_id else None,
        "contact": _listed_contact(row) if row.contact_id else None,
        "email_known": bool(row.contact_email or row.claimed_email),
        "channel": row.channel,
        "tags": row.tags,
        "subject": row.subject or None,
        "language": row.language or None,
        "priority": row.priority,
        "unread": row.unread,
        "message_count": row.message_count,
        "seq": row.last_seq,
        "last_message": _last_message(row) if row.last_message_role else None,
        "csat": row.csat,
        "control_epoch": row.control_epoch,
        "handoff_reason": row.handoff_reason or None,
        "waiting_since": _moment(row.waiting_since),
        "snoozed_until": _moment(row.snoozed_until),
        "created_at": _moment(row.created_at),
        "updated_at": _moment(row.updated_at),
        "resolved_at": _moment(row.resolved_at),
        "resolved_by": row.resolved_by,
        "metadata": orjson.loads(row.metadata),
    }


def _listed_contact(row: Any) -> dict[str, Any]:
    return {
        "id": row.contact_id,
        "name": row.contact_name or None,
        "email": row.contact_email or None,
        "verified": row.contact_verified,
    }


def _last_message(row: Any) -> dict[str, Any]:
    return {
        "role": row.last_message_role,
        "preview": row.last_message_preview,
        "created_at": _moment(row.last_message_at),
    }


def _moment(at: datetime | None) -> str | None:
    """As `konan_moment` writes it: UTC, always with microseconds."""
    if at is None:
        return None
    return at.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
