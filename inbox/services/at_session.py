"""What an agent does at the session's own socket: the desk's acts, registered as hooks."""

from typing import Any
from uuid import UUID

from conversations.access import get_session
from inbox.services.reading import session_mark_read
from inbox.services.replying import session_reply
from konan.core.tenancy import Actor


def reply_at_session(
    *,
    actor: Actor,
    session_id: UUID,
    content: str,
    client_id: str | None,
    attachments: list[UUID],
    into: list[dict[str, Any]],
) -> None:
    """Hook: says it to the visitor; the message's shape goes `into` the list."""
    session = get_session(actor, session_id, "reply")
    message = session_reply(
        actor=actor,
        session=session,
        content=content,
        attachment_ids=attachments,
        client_id=client_id,
    )
    into.append(message)


def read_at_session(*, actor: Actor, session_id: UUID) -> None:
    """Hook: the agent has seen what was said."""
    session_mark_read(actor=actor, session=get_session(actor, session_id, "reply"))
