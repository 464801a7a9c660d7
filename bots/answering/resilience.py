"""What keeps a bad model from taking everything along: bulkhead and breaker, in one process."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass


class Overloaded(Exception):
    """More calls wait than the queue holds; the caller answers 429 with this `retry_after`."""

    retry_after = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """Calls at once in this process and for one bot, and how many more may wait."""

    node: int = 256
    bot: int = 64
    queue: int = 200


class Bulkhead:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._node = asyncio.Semaphore(limits.node)
        self._bots: dict[str, asyncio.Semaphore] = {}
        self._users: dict[str, int] = defaultdict(int)
        self._waiting = 0

    def has_room(self, bot_id: str) -> bool:
        return self._waiting < self._limits.queue or not self._would_wait(bot_id)

    def _would_wait(self, bot_id: str) -> bool:
        bot = self._bots.get(bot_id)
        return self._node.locked() or (bot is not None and bot.locked())

    @asynccontextmanager
    async def slot(self, bot_id: str) -> AsyncIterator[None]:
        if not self.has_room(bot_id):
            raise Overloaded
        bot = self._bots.setdefault(bot_id, asyncio.Semaphore(self._limits.bot))
        self._users[bot_id] += 1
        self._waiting += 1
        waiting = True
        try:
            async with bot, self._node:
                self._waiting -= 1
                waiting = False
                yield
        finally:
            self._waiting -= waiting
            self._users[bot_id] -= 1
            if not self._users[bot_id]:
                del self._users[bot_id]
                self._bots.pop(bot_id, None)


class Breaker:
    """Opens for `rest` seconds when 5 of the last 10 turns failed; then one turn tries first."""

    def __init__(
        self,
        *,
        window: int = 10,
        failures: int = 5,
        rest: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._turns: deque[bool] = deque(maxlen=window)
        self._failures = failures
        self._rest = rest
        self._clock = clock
        self._open_until: float | None = None
        self._trying = False

    def allows(self) -> bool:
        if self._open_until is None:
            return True
        if self._clock() < self._open_until or self._trying:
            return False
        self._trying = True
        return True

    def note(self, *, failed: bool) -> None:
        self._turns.append(failed)
        if self._trying and not failed:
            self._turns.clear()
            self._open_until = None
        elif self._trying or sum(self._turns) >= self._failures:
            self._open_until = self._clock() + self._rest
        self._trying = False

    def release(self) -> None:
        """The turn ended without telling anything of the model, as when the visitor stops it."""
        self._trying = False


class Breakers:
    """One breaker for each provider and bot; the longest unused are forgotten."""

    def __init__(self, *, most: int = 5000) -> None:
        self._most = most
        self._kept: dict[tuple[str, str], Breaker] = {}

    def of(self, provider: str, bot_id: str) -> Breaker:
        breaker = self._kept.pop((provider, bot_id), None) or Breaker()
        self._kept[provider, bot_id] = breaker
        if len(self._kept) > self._most:
            self._kept.pop(next(iter(self._kept)))
        return breaker
