"""What a socket at a session fetches: everything after its last message, and where things stand."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from conversations.services.database import Database
from konan.core.realtime import Hub, inbox_topic, session_topic

AT_ONCE: Final = 100

_LOOK: Final = """
SELECT s.bot_id, s.visitor_id, s.started_by_id, s.last_seq, s.visitor_read_seq,
  s.agent_read_seq, s.visitor_delivered_seq,
  konan_session_json(ROW(s.*)::conversations_session) AS session,
  (SELECT t.answer_id FROM conversations_turn t
   WHERE t.session_id = s.id AND t.state = 'running' LIMIT 1) AS answer_id,
  (SELECT COALESCE(jsonb_agg(konan_message_json(
     ROW(m.*)::conversations_message, ROW(s.*)::conversations_session) ORDER BY m.seq), '[]')
   FROM (SELECT * FROM conversations_message
         WHERE session_id = s.id AND seq > %(after)s ORDER BY seq LIMIT %(limit)s) m) AS messages
FROM conversations_session s WHERE s.id = %(session_id)s
"""

_DELIVERED: Final = """
UPDATE conversations_session SET visitor_delivered_seq = %(seq)s
WHERE id = %(session_id)s AND visitor_delivered_seq < %(seq)s RETURNING last_seq, bot_id, channel
"""

_VISITOR_READ: Final = """
UPDATE conversations_session SET visitor_read_seq = LEAST(last_seq, %(seq)s),
  visitor_delivered_seq = GREATEST(visitor_delivered_seq, LEAST(last_seq, %(seq)s)),
  reply_mail_due_at = CASE WHEN %(seq)s >= last_seq THEN NULL ELSE reply_mail_due_at END
WHERE id = %(session_id)s AND visitor_read_seq < LEAST(last_seq, %(seq)s) RETURNING last_seq, bot_id, channel
"""


@dataclass(frozen=True, slots=True)
class Sight:
    """A session as it stands, with at most 100 messages after the one that was asked for."""

    bot_id: UUID
    visitor_id: UUID | None
    started_by: UUID | None
    last_seq: int
    visitor_read_seq: int
    agent_read_seq: int
    visitor_delivered_seq: int
    session: dict[str, Any]
    answer_id: UUID | None
    messages: list[dict[str, Any]]


async def look(database: Database, session_id: UUID, *, after: int) -> Sight | None:
    """None where the session is not there."""
    params = {"session_id": session_id, "after": after, "limit": AT_ONCE}
    row = await database.one(_LOOK, params)
    return Sight(started_by=row.pop("started_by_id"), **row) if row else None


async def seq_of(database: Database, message_id: UUID) -> int | None:
    """The number of a message in its session."""
    statement = "SELECT seq FROM conversations_message WHERE id = %(id)s"
    row = await database.one(statement, {"id": message_id})
    return row["seq"] if row else None


async def visitor_got(database: Database, hub: Hub, session_id: UUID, seq: int) -> None:
    """The visitor's browser has everything up to `seq`."""
    await _mark(database, hub, _DELIVERED, "delivered", session_id, seq)


async def visitor_read(database: Database, hub: Hub, session_id: UUID, seq: int) -> None:
    """The visitor has read up to `seq`; then nothing of it is mailed."""
    await _mark(database, hub, _VISITOR_READ, "read", session_id, seq)


async def _mark(
    database: Database, hub: Hub, statement: str, kind: str, session_id: UUID, seq: int
) -> None:
    """Agents hear of it too: their words are ticked off."""
    row = await database.one(statement, {"session_id": session_id, "seq": seq})
    if row is None:
        return
    hub.ring(session_topic(session_id), {"seq": row["last_seq"]})
    if row["channel"] != "playground":
        named = {"bot_id": str(row["bot_id"]), "session_id": str(session_id)}
        hub.ring(inbox_topic(row["bot_id"]), {"type": kind, **named, "by": "visitor", "seq": seq})


def ring_typing(
    hub: Hub,
    *,
    bot_id: UUID,
    session_id: UUID,
    role: str,
    on: bool,
    by: str,
    user_id: UUID | None = None,
) -> None:
    """Somebody writes, or has stopped; `by` names the socket, which hears nothing of itself."""
    hub.ring(session_topic(session_id), {"typing": {"role": role, "on": on, "by": by}})
    frame = {"type": "typing", "bot_id": str(bot_id), "session_id": str(session_id), "role": role}
    who = {"user_id": str(user_id)} if user_id else {}
    hub.ring(inbox_topic(bot_id), {**frame, **who, "on": on})
