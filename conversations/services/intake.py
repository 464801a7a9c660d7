"""A visitor (or a person who tries the bot) says something: stored before anybody answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from uuid import UUID, uuid5

import psycopg
from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from bots.answering import PastTurn
from conversations.services.database import Database
from conversations.services.principals import Entrance
from conversations.services.statements import (
    DEADLINE_S,
    GOES_ON,
    LEASE_S,
    OPENS,
    QUEUE,
)
from konan.core import metrics
from konan.core.crypto import digest, token
from konan.core.errors import Conflict, NotFound, RateLimited
from konan.core.ids import uuid7
from konan.core.wake import ring


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, checked: see /chat in the contract."""

    text: str
    session_id: UUID | None = None
    client_id: str | None = None
    language: str = ""
    contact_id: UUID | None = None
    claim: dict[str, Any] | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    channel: str = "widget"
    attachment_ids: tuple[UUID, ...] = ()  # as the caller names them
    attachments: tuple[dict[str, Any], ...] = ()  # the same, looked up: their public shape
    message_id: UUID | None = None  # of an earlier try, see repeats
    turn_id: UUID = field(default_factory=uuid7)
    visitor_secret: str | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """What is stored: `turn_id` is None where people have the session; `repeat` where the
    client_id was there already, and then nothing was stored."""

    session_id: UUID
    message_id: UUID
    turn_id: UUID | None
    answer_id: UUID | None
    running: bool
    fence: int
    session: dict[str, Any]
    knowledge_version: int
    spent: bool
    history: list[PastTurn]
    visitor_token: str | None
    repeat: bool = False


class Stale(Exception):
    """The credential no longer holds, or the bot has changed: read both again."""


_REPEATED: Final = """
SELECT m.session_id, m.id AS message_id, t.id AS turn_id, t.answer_id,
  konan_session_json(ROW(s.*)::conversations_session) AS session
FROM conversations_message m JOIN conversations_session s ON s.id = m.session_id
LEFT JOIN conversations_turn t ON t.message_id = m.id
WHERE (m.client_scope = %(client_scope)s AND m.client_id = %(client_id)s)
  OR m.id = %(message_id)s
"""

_WHY_NOT: Final = """
SELECT s.open_turns, s.status, s.channel, s.visitor_id,
  s.status = 'resolved' AND %(reopen_days)s::int IS NOT NULL
    AND s.resolved_at <= now() - make_interval(days => %(reopen_days)s::int) AS over
FROM conversations_session s
WHERE s.id = %(session_id)s AND s.bot_id = %(bot_id)s
"""


_TURN_OF_ANSWER: Final = """
SELECT t.session_id, t.message_id, t.id AS turn_id, t.answer_id, t.bot_id, s.visitor_id,
  konan_session_json(ROW(s.*)::conversations_session) AS session
FROM conversations_turn t JOIN conversations_session s ON s.id = t.session_id
WHERE t.answer_id = %(answer_id)s
"""


@dataclass(frozen=True, slots=True)
class TurnOfAnswer:
    bot_id: UUID
    visitor_id: UUID | None
    entered: Entered


async def turn_of_answer(database: Database, answer_id: UUID) -> TurnOfAnswer | None:
    row = await database.one(_TURN_OF_ANSWER, {"answer_id": answer_id})
    return TurnOfAnswer(row["bot_id"], row["visitor_id"], _stored(row)) if row else None


async def enter(database: Database, entrance: Entrance, said: Said) -> Entered:
    """Stores the message with its turn and its events, in one statement.

    Raises NotFound, Conflict or RateLimited (`turn_queue_full`) with nothing stored, and
    Stale where the entrance must be read again.
    """
    secret = None
    if entrance.caller == "newcomer":
        secret = said.visitor_secret or token("vis_")
    params = _params(entrance, said, secret)
    statements = GOES_ON if said.session_id else OPENS
    try:
        row = await database.one(statements[entrance.caller], params)  # type: ignore[index]
    except psycopg.errors.UniqueViolation:
        return await _repeated(database, params, said.visitor_secret and secret)
    if row is None:
        return await _refused(database, entrance, said, params)
    ring("relay")
    metrics.count("konan_messages_accepted", label=("channel", str(params["channel"])))
    return _entered(row, params, secret)


async def _refused(
    database: Database, entrance: Entrance, said: Said, params: Mapping[str, Any]
) -> Entered:
    """Why the statement stored nothing. A session whose window is over begins anew."""
    if said.session_id is None:
        raise Stale
    row = await database.one(_WHY_NOT, params)
    if row is None:
        raise NotFound
    if entrance.actor.kind == "visitor" and row["visitor_id"] != params["visitor_id"]:
        raise NotFound
    if row["channel"] != params["channel"]:
        raise Conflict(_("This session is a visitor's: answer it from the inbox."))
    if row["over"]:
        return await enter(database, entrance, replace(said, session_id=None))
    if row["open_turns"] > QUEUE:
        raise RateLimited(
            5, message=_("Too many messages wait for an answer."), code="turn_queue_full"
        )
    raise Stale


async def _repeated(database: Database, params: Mapping[str, Any], secret: str | None) -> Entered:
    row = await database.one(_REPEATED, params)
    if row is None:
        raise Stale
    return _stored(row, secret)


def _stored(row: Mapping[str, Any], secret: str | None = None) -> Entered:
    """What an earlier call has stored; `secret` is the token of the newcomer who did."""
    return Entered(
        session_id=row["session_id"],
        message_id=row["message_id"],
        turn_id=row["turn_id"],
        answer_id=row["answer_id"],
        running=False,
        fence=0,
        session=row["session"],
        knowledge_version=0,
        spent=False,
        history=[],
        visitor_token=secret,
        repeat=True,
    )


def _params(entrance: Entrance, said: Said, secret: str | None) -> dict[str, Any]:
    actor, bot = entrance.actor, entrance.bot
    visitor_id = uuid7() if secret else actor.visitor_id
    return {
        "credential_id": entrance.credential_id,
        "bot_id": bot.id,
        "bot_version": bot.version,
        "daily_limit": bot.daily_limit,
        "reopen_days": bot.reopen_days,
        "queue": QUEUE,
        "lease": LEASE_S,
        "deadline": DEADLINE_S,
        "visitor_id": visitor_id,
        "visitor_digest": digest(secret) if secret else None,
        "started_by": actor.user_id,
        "contact_id": said.contact_id,
        "claim": Jsonb(said.claim) if said.claim else None,
        "session_id": said.session_id or uuid7(),
        "message_id": said.message_id or uuid7(),
        "turn_id": said.turn_id,
        "answer_id": uuid7(),
        "content": said.text,
        "language": said.language,
        "channel": said.channel,
        "metadata": Jsonb(said.metadata),
        "attachments": Jsonb(list(said.attachments)),
        "attachment_ids": [each["id"] for each in said.attachments],
        "client_id": said.client_id,
        "client_scope": _scope(entrance, visitor_id) if said.client_id else None,
        "new_message_id": uuid7(),
        "new_session_id": uuid7(),
        "internal.session_changed_id": uuid7(),
    }


def _scope(entrance: Entrance, visitor_id: UUID | None) -> UUID:
    """A client_id is unique per visitor; for a person or a key, per bot."""
    if visitor_id:
        return visitor_id
    assert entrance.actor.user_id
    return uuid5(entrance.actor.user_id, str(entrance.bot.id))


def _entered(row: Mapping[str, Any], params: Mapping[str, Any], secret: str | None) -> Entered:
    turn = row["state"] is not None
    return Entered(
        session_id=params["session_id"],
        message_id=params["message_id"],
        turn_id=params["turn_id"] if turn else None,
        answer_id=params["answer_id"] if turn else None,
        running=row["state"] == "running",
        fence=row["fence"] or 0,
        session=row["session"],
        knowledge_version=row["knowledge_version"],
        spent=row["spent"],
        history=past(row["history"]),
        visitor_token=secret,
    )


def past(rows: list[list[str]]) -> list[PastTurn]:
    return [PastTurn(role, content, band or None) for role, content, band in rows]
