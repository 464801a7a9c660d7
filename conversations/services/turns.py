"""A turn: what the process that runs it holds, what its readers see, and how it ended."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from bots.answering import PastTurn, Retriever
from conversations.services.database import away
from conversations.services.principals import BotSnapshot


@dataclass(frozen=True, slots=True)
class Held:
    """A turn that this process holds. `language` is a hint: what the session spoke so far.

    `at_rest`: the messages of the owner's plan are used up (accounts.plans), people answer.
    """

    id: UUID
    session_id: UUID
    answer_id: UUID
    fence: int
    question: str
    history: list[PastTurn]
    language: str
    bot: BotSnapshot
    retriever: Retriever | None
    use_model: bool = True
    at_rest: bool = False
    overdue: bool = False
    partial: str = ""
    stop_requested: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a turn ended. `message` is None where nothing was said (dropped, stopped at once).

    `revised`: what was shown while it ran may differ from the message, which replaces it.
    """

    state: str
    session: dict[str, Any]
    message: dict[str, Any] | None
    handoff: bool
    revised: bool = False
    open_turns: int = 0

    @classmethod
    def of_row(cls, row: Mapping[str, Any], *, revised: bool) -> "Outcome":
        return cls(
            state=row["state"],
            session=row["session"],
            message=row["message"],
            handoff=row["handoff"],
            revised=revised,
            open_turns=row["open_turns"],
        )


@dataclass(slots=True, eq=False)
class Live:
    """A running turn as its readers see it.

    `outcome` is set once, at the very end; None where another process has taken the turn
    over, so that the truth is in the database. `unwritten` is set while the end cannot be
    written there.
    """

    held: Held
    outcome: "asyncio.Future[Outcome | None]"
    text: str = ""
    started: float = field(default_factory=time.monotonic)
    stopped: bool = False
    lost: bool = False
    wanted: bool = False
    ending: bool = False
    unwritten: asyncio.Event = field(default_factory=asyncio.Event)
    task: "asyncio.Task[None] | None" = None
    _bells: set[asyncio.Event] = field(default_factory=set)

    def say(self, text: str) -> None:
        self.text += text
        self._ring()

    def end(self, outcome: Outcome | None) -> None:
        self.outcome.set_result(outcome)
        self._ring()

    async def ended(self) -> Outcome | None:
        """The outcome, waited for. Raises Unavailable where it cannot be written down now."""
        unwritten = asyncio.create_task(self.unwritten.wait())
        either: set[asyncio.Future[Any]] = {self.outcome, unwritten}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            unwritten.cancel()
        if not self.outcome.done():
            raise away()
        return self.outcome.result()

    def stop(self) -> None:
        """Ends the answer here; what was said is kept."""
        self.stopped = True
        if self.task and not self.ending:
            self.task.cancel()

    def lose(self) -> None:
        """The lease is another's now: say nothing more."""
        self.lost = True
        if self.task:
            self.task.cancel()

    def _ring(self) -> None:
        for bell in self._bells:
            bell.set()

    async def read(self, offset: int) -> AsyncIterator[str]:
        """What is said from the character `offset` on, until the turn has ended."""
        bell = asyncio.Event()
        self._bells.add(bell)
        try:
            while True:
                bell.clear()
                if len(self.text) > offset:
                    piece, offset = self.text[offset:], len(self.text)
                    yield piece
                elif self.outcome.done():
                    return
                else:
                    await bell.wait()
        finally:
            self._bells.discard(bell)
