"""The one writer of messages: `statements` run by its callers.

Synchronous code (services, the desk) says something by `say`, in the transaction in which
it has locked and changed the session. The chat runs the other statements on its own
asynchronous connections; see `intake` and `turns`.
"""

from typing import Any, Literal
from uuid import UUID

from django.db import connection

from conversations.models import Session
from conversations.services.statements import SAYS
from konan.core.ids import uuid7
from konan.core.realtime import publish, session_topic
from konan.core.wake import wake

HandoffReason = Literal["", "visitor", "keyword", "low_confidence", "automation", "agent"]


def say(
    *,
    session: Session,
    role: Literal["agent", "system"],
    content: str,
    event: str = "",
    author_id: UUID | None = None,
    client_id: str | None = None,
    client_scope: UUID | None = None,
    handoff_reason: HandoffReason = "",
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Appends to a session that the caller holds locked; returns (session, message) as told.

    A `handoff_reason` tells `handoff_requested` along with it.
    """
    params = {
        "session_id": session.pk,
        "message_id": uuid7(),
        "role": role,
        "content": content,
        "event": event,
        "author_id": author_id,
        "client_id": client_id,
        "client_scope": client_scope,
        "reason": handoff_reason,
        "new_message_id": uuid7(),
        "handoff_requested_id": uuid7(),
    }
    with connection.cursor() as cursor:
        cursor.execute(SAYS, params)
        shapes: tuple[dict[str, Any], dict[str, Any]] = cursor.fetchone()
    wake("relay")
    publish(session_topic(session.pk), {"seq": shapes[1]["seq"]})
    return shapes
