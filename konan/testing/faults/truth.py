"""What became of everything, as the database and the receiver of webhooks say."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

import psycopg

from konan.testing.faults.seeding import MUCH, TALK
from konan.testing.receiver import Received

PATHS: Final = {"new_message": (TALK,), "new_session": (TALK,), "kb_updated": MUCH}

MESSAGES: Final = """
  FROM conversations_message m JOIN conversations_session s ON s.id = m.session_id
  WHERE s.bot_id = %(bot)s
"""
STORED: Final = f"""
  SELECT m.client_id, count(*) {MESSAGES} AND m.client_id = ANY(%(client_ids)s)
  GROUP BY m.client_id
"""
UNFINISHED: Final = f"""
  SELECT count(*) {MESSAGES} AND m.role = 'visitor' AND NOT EXISTS (
    SELECT FROM conversations_turn t JOIN conversations_message answer ON answer.id = t.answer_id
    WHERE t.message_id = m.id AND t.state NOT IN ('received', 'running'))
"""
ANSWERED_TWICE: Final = f"""
  SELECT count(*) {MESSAGES} AND m.role = 'assistant'
    AND NOT EXISTS (SELECT FROM conversations_turn t WHERE t.answer_id = m.id)
"""
GAPS: Final = f"""
  SELECT count(*) FROM (
    SELECT {MESSAGES} GROUP BY m.session_id HAVING max(m.seq) <> count(*)) AS with_gap
"""
SILENT: Final = f"""
  SELECT count(*) {MESSAGES} AND m.id::text NOT IN (
    SELECT payload -> 'message' ->> 'id' FROM core_event
    WHERE bot_id = %(bot)s AND name = 'new_message')
"""
TOLD: Final = """
  SELECT name, id::text FROM core_event WHERE bot_id = %(bot)s AND name = ANY(%(names)s)
"""
# Of what had been accepted by then: turns that run, events on their way, deliveries to be sent.
OPEN: Final = """
  SELECT
    (SELECT count(*) FROM conversations_turn WHERE bot_id = %(bot)s
      AND state IN ('received', 'running') AND created_at <= %(until)s)
    + (SELECT count(*) FROM core_event WHERE bot_id = %(bot)s
      AND status <> 'relayed' AND created_at <= %(until)s)
    + (SELECT count(*) FROM webhooks_delivery d JOIN core_event e ON e.id = d.event_id
      WHERE d.bot_id = %(bot)s AND d.status <> 'succeeded' AND e.created_at <= %(until)s)
"""


class Truth:
    """Of one bot, that nobody talked with before."""

    def __init__(self, database_url: str, bot_id: str) -> None:
        self._url, self._given = database_url, {"bot": UUID(bot_id)}

    def _all(self, statement: str, **more: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(self._url, connect_timeout=3) as database:
            return database.execute(statement.encode(), {**self._given, **more}).fetchall()

    def _count(self, statement: str, **more: Any) -> int:
        return int(self._all(statement, **more)[0][0])

    def open(self, until: float) -> int:
        """How much is not answered or not delivered of what was accepted by then."""
        return self._count(OPEN, until=datetime.fromtimestamp(until, UTC))

    def lost_and_doubled(self, ledger: Mapping[str, str]) -> tuple[int, int]:
        stored = dict(self._all(STORED, client_ids=list(ledger)))
        lost = sum(client_id not in stored for client_id in ledger)
        doubled = sum(count - 1 for count in stored.values())
        return lost, doubled + self._count(ANSWERED_TWICE)

    def unfinished(self) -> int:
        return self._count(UNFINISHED)

    def gaps(self) -> int:
        """Conversations whose numbers are not one after the other."""
        return self._count(GAPS)

    def missing(self, received: Iterable[Received], ledger: Mapping[str, str]) -> int:
        """Messages without an event, events that did not arrive everywhere, and accepted
        messages that no letter told of."""
        arrived = {(each.path, each.id) for each in received}
        told = self._all(TOLD, names=list(PATHS))
        undelivered = sum(
            (path, event_id) not in arrived for name, event_id in told for path in PATHS[name]
        )
        spoken = {
            each.letter["data"]["message"]["id"]
            for each in received
            if each.path == TALK and each.letter["type"] == "new_message"
        }
        untold = sum(message_id not in spoken for message_id in ledger.values())
        return undelivered + untold + self._count(SILENT)
