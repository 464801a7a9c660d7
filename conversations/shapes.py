"""The public shapes of rows, made by PostgreSQL (migration `public_shapes`)."""

from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import JSONField
from django.db.models.expressions import RawSQL

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
