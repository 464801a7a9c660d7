"""Following a turn from anywhere: on the process that runs it, or on another one.

Where it runs here, its text is read as it grows. Where it runs elsewhere, its process is
asked over Valkey to speak up, and PostgreSQL is asked every two seconds whether it has
ended: hints may be lost, the end is not.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from conversations.services.database import Database
from conversations.services.runner import Turns
from conversations.services.turns import Outcome
from konan.core.errors import NotFound
from konan.core.realtime import TURNS, Hub, turn_topic

ASK_EVERY_S: Final = 2.0

_ENDED: Final = """
SELECT t.state, t.handoff, t.session_id, t.message_id, s.open_turns,
  t.state NOT IN ('received', 'running') AS ended,
  konan_session_json(ROW(s.*)::conversations_session) AS session,
  CASE WHEN m.id IS NOT NULL THEN konan_message_json(
    ROW(m.*)::conversations_message, ROW(s.*)::conversations_session) END AS message,
  t.fence > 1 OR COALESCE((r.data->>'revised')::bool, false) AS revised
FROM conversations_turn t
JOIN conversations_session s ON s.id = t.session_id
LEFT JOIN conversations_message m ON m.id = t.answer_id
LEFT JOIN conversations_receipt r ON r.message_id = m.id
WHERE t.answer_id = %(answer_id)s
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the answer, and how many characters have been sent with it."""

    text: str
    sent: int


class Following:
    def __init__(self, database: Database, hub: Hub, turns: Turns) -> None:
        self._database = database
        self._hub = hub
        self._turns = turns

    async def outcome(self, answer_id: UUID) -> Outcome:
        """How the turn ended, waited for. Raises Unavailable where nothing can be read or
        written: who asks again under the same client_id hears of it later."""
        live = self._turns.live(answer_id)
        ended = await live.ended() if live else None
        if ended is not None:
            return ended
        async for step in self.stream(answer_id, offset=0):
            if isinstance(step, Outcome):
                return step
        raise NotFound

    async def stream(self, answer_id: UUID, *, offset: int) -> AsyncIterator[Piece | Outcome]:
        """What is said from the character `offset` on, and at last the outcome.

        Raises NotFound where the turn is gone with its session.
        """
        sent = offset
        while True:
            live = self._turns.live(answer_id)
            if live is None:
                async for step in self._from_afar(answer_id, sent):
                    if isinstance(step, Outcome):
                        yield step
                        return
                    sent = step.sent
                    yield step
                continue
            async for text in live.read(sent):
                sent += len(text)
                yield Piece(text, sent)
            outcome = await asyncio.shield(live.outcome)
            if outcome is not None:
                yield outcome
                return

    async def _from_afar(self, answer_id: UUID, offset: int) -> AsyncIterator[Piece | Outcome]:
        """Ends with an Outcome, or without one once the turn runs in this process."""
        async with self._hub.listen(turn_topic(answer_id)) as frames:
            sent = offset
            while self._turns.live(answer_id) is None:
                outcome = await self._ended(answer_id)
                if outcome is not None:
                    text = outcome.message["content"] if outcome.message else ""
                    if len(text) > sent and not outcome.revised:
                        yield Piece(text[sent:], len(text))
                    yield outcome
                    return
                await self._hub.publish(TURNS, {"turn": str(answer_id), "act": "hear"})
                async for text in _heard(frames, sent):
                    sent += len(text)
                    yield Piece(text, sent)

    async def _ended(self, answer_id: UUID) -> Outcome | None:
        row = await self._database.one(_ENDED, {"answer_id": answer_id})
        if row is None:
            raise NotFound
        return Outcome.of_row(row, revised=row["revised"]) if row["ended"] else None


async def _heard(frames: "asyncio.Queue[dict[str, Any]]", sent: int) -> AsyncIterator[str]:
    """What the turn's process says, until it ends or is silent for a while.

    A frame that leaves a gap is dropped: the next snapshot fills it.
    """
    try:
        while True:
            async with asyncio.timeout(ASK_EVERY_S):
                frame = await frames.get()
            if "text" not in frame:
                return
            start = sent - frame["offset"]
            text = frame["text"][start:] if start >= 0 else ""
            if text:
                sent += len(text)
                yield text
    except TimeoutError:
        return
