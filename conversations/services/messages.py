"""The one writer of messages: `statements` run by its callers.

Synchronous code (services, the desk) says something by `say`, in the transaction in which
it has locked and changed the session. The chat runs the other statements on its own
asynchronous connections; see `intake` and `turns`.
"""

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

import orjson
from django.db import connection
from psycopg.types.json import Jsonb

from conversations.models import Session
from conversations.services.statements import SAYS
from conversations.services.telling import tell_session
from konan.core.ids import uuid7
from konan.core.wake import wake

Shapes = tuple[dict[str, Any], dict[str, Any]]
HandoffReason = Literal["", "visitor", "keyword", "low_confidence", "automation", "agent"]


def say(
    *,
    session: Session,
    role: Literal["assistant", "agent", "system"],
    content: str,
    event: str = "",
    band: str = "",
    author_id: UUID | None = None,
    client_id: str | None = None,
    client_scope: UUID | None = None,
    attachments: Sequence[dict[str, Any]] = (),
    handoff_reason: HandoffReason = "",
) -> Shapes:
    """Appends to a session that the caller holds locked; returns (session, message) as told.

    `attachments`: what goes along, in the public shape. A `handoff_reason` tells `handoff_requested` along with it.
    """
    params: dict[str, Any] = {
        "session_id": session.pk,
        "message_id": uuid7(),
        "role": role,
        "content": content,
        "event": event,
        "band": band,
        "author_id": author_id,
        "client_id": client_id,
        "client_scope": client_scope,
        "attachments": Jsonb(list(attachments)),
        "attachment_ids": [each["id"] for each in attachments],
        "reason": handoff_reason,
        "new_message_id": uuid7(),
        "handoff_requested_id": uuid7(),
    }
    with connection.cursor() as cursor:
        cursor.execute(SAYS, params)
        session_json, message_json = cursor.fetchone()
    shapes: Shapes = (orjson.loads(session_json), orjson.loads(message_json))
    wake("relay")
    tell_session(shapes[0], message=shapes[1])
    return shapes
