"""A lane: one endpoint that this worker sends to, with what waits and what is on its way."""

import time
from collections import deque
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from notifications.webhooks.sending.posting import Outcome
from notifications.webhooks.sending.schedule import park_after

WIDTH: Final = 4  # in flight to one endpoint
SLOW_S: Final = 0.5  # a lane that waits longer for an answer takes nobody's place


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery as it was read."""

    id: UUID
    event_id: UUID
    body: bytes
    tries: int
    attempt_count: int


@dataclass(slots=True)
class Lane:
    """`until` is when its lease ends, on this process's clock: from then on nothing is sent.

    `busy` are the deliveries that wait here, are on their way, or whose result is not
    written yet. An `ended` lane starts nothing more.
    """

    endpoint_id: UUID
    url: str
    keys: list[bytes]
    failures: int
    until: float
    waiting: deque[Due] = field(default_factory=deque)
    busy: set[UUID] = field(default_factory=set)
    flying: dict[UUID, float] = field(default_factory=dict)
    dry: bool = False
    ended: bool = False
    gone: bool = False
    park_s: float = 0
    succeeded: bool = False  # since health was written
    failed: bool = False
    taken_at: float = field(default_factory=time.monotonic)

    @property
    def width(self) -> int:
        """One that failed last time is tried with one first."""
        return 1 if self.failures else WIDTH

    @property
    def at_work(self) -> bool:
        """Takes a place: has something to send, and nobody slow to wait for."""
        if not self.waiting and (self.ended or self.dry):
            return False
        oldest = next(iter(self.flying.values()), None)
        return oldest is None or time.monotonic() - oldest <= SLOW_S

    @property
    def finished(self) -> bool:
        return not self.busy and (self.ended or self.dry)

    def add(self, due: Due) -> None:
        self.waiting.append(due)
        self.busy.add(due.id)

    def next(self) -> Due | None:
        """What may be sent now, taken as on its way."""
        if self.ended or not self.waiting or len(self.flying) >= self.width:
            return None
        if time.monotonic() >= self.until:
            self.end()
            return None
        due = self.waiting.popleft()
        self.flying[due.id] = time.monotonic()
        return due

    def end(self) -> None:
        """What waits is left to the next worker."""
        self.ended = True
        self.busy -= {due.id for due in self.waiting}
        self.waiting.clear()

    def came_back(self, due: Due, outcome: Outcome) -> None:
        del self.flying[due.id]
        if outcome.received:
            self.failures, self.succeeded, self.park_s = 0, True, 0
            return
        self.failures, self.failed = self.failures + 1, True
        self.gone = self.gone or outcome.gone
        self.park_s = park_after(self.failures, slow=outcome.slow)
        if outcome.status_code == 429:
            self.park_s = max(self.park_s, min(outcome.asked_s, 60))
        if self.gone or self.park_s:
            self.end()
