"""What visitors asked: the first real question of each session, read in one statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from django.db import connection

from bots.answering.grouping import asked_in

MOST_SESSIONS: Final = 100_000  # the newest
WINDOW_DAYS: Final = 2 * 366  # the longest period that one may ask for, and the one before
_MESSAGES: Final = 3
_BATCH: Final = 5_000

# The newest sessions of the bot with the beginnings of what their visitors said first.
_SAID: Final = """
SELECT session.id, session.created_at, said.seq, said.content
FROM (
  SELECT id, created_at FROM conversations_session
  WHERE bot_id = %(bot)s AND channel <> 'playground'
    AND created_at > now() - make_interval(days => %(days)s)
  ORDER BY id DESC LIMIT %(most)s
) AS session
CROSS JOIN LATERAL (
  SELECT seq, left(content, 600) AS content FROM conversations_message
  WHERE session_id = session.id AND role = 'visitor' ORDER BY seq LIMIT %(messages)s
) AS said
ORDER BY session.id DESC, said.seq
"""
_COUNT: Final = """
SELECT count(*) FROM (
  SELECT FROM conversations_session
  WHERE bot_id = %(bot)s AND channel <> 'playground'
    AND created_at > now() - make_interval(days => %(days)s)
  LIMIT %(most)s
) AS counted
"""


@dataclass(frozen=True, slots=True)
class SessionAsked:
    session_id: UUID
    at: datetime
    seq: int
    text: str
    person: bool


def asked_by_visitors(bot_id: UUID) -> list[SessionAsked]:
    """The newest first. Sessions of small talk alone are left out; `person` marks those in which
    nothing but a person was asked for."""
    found = []
    for session_id, lines in groupby(_said(bot_id), key=lambda row: row[0]):
        rows = list(lines)
        asked = asked_in([row[3] for row in rows])
        if asked is not None:
            _, at, seq, _ = rows[asked.at]
            found.append(SessionAsked(session_id, at, seq, asked.text, asked.kind == "person"))
    return found


def sessions_to_read(bot_id: UUID, *, most: int) -> int:
    """How many sessions there are to read, counted up to `most`."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"bot": bot_id, "days": WINDOW_DAYS, "most": most})
        return int(cursor.fetchone()[0])


def _said(bot_id: UUID) -> Iterator[Any]:
    asked: dict[str, Any] = {
        "bot": bot_id,
        "days": WINDOW_DAYS,
        "most": MOST_SESSIONS,
        "messages": _MESSAGES,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SAID, asked)
        while rows := cursor.fetchmany(_BATCH):
            yield from rows
