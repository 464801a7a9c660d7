"""Everybody around an installation: who talks, who listens, and who asks whether it is well."""

import asyncio
import threading
from typing import Final

import aiohttp

from konan.testing.faults.listening import Ear
from konan.testing.faults.seeding import Seeded
from konan.testing.faults.talking import API, HEALTH, PATIENCE_S, READY, Looker, Visitors
from konan.testing.installation import Installation, wait_for

PACE_S: Final = 1.0  # in which every visitor says something
# A turn that a fault cut short is taken up when its lease of 30 s is over; its visitor waits.
STARTS_S: Final = 60.0
ENDS_S: Final = 120.0


class Crowd:
    """On an event loop of its own, from `start` to `stop`."""

    def __init__(self, installation: Installation, seeded: Seeded) -> None:
        self._url, self._seeded = installation.url, seeded
        self._failed: list[BaseException | None] = []
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._run, name="crowd", daemon=True)
        self.agent = Ear(self._url, "/ws/inbox", seeded.key)
        self.visitor: Ear | None = None  # who came first

    def start(self) -> None:
        self._thread.start()
        assert self._opened.wait(STARTS_S)
        wait_for(self._is_lively, seconds=STARTS_S, what="visitors are answered, sockets tell")

    def _is_lively(self) -> bool:
        assert not self._failed, self._failed
        listening = self.agent.heard and self.visitor and self.visitor.heard
        return bool(listening) and len(self.visitors.ledger) > len(self._seeded.visitors)

    def stop(self) -> None:
        """When all that is in hand is accepted."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(ENDS_S)
        assert not self._thread.is_alive(), f"never accepted: {self.visitors.in_hand}"
        assert not self._failed, self._failed

    def _run(self) -> None:
        try:
            asyncio.run(self._live())
        except BaseException as error:
            self._failed.append(error)

    async def _live(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        seeded, key = self._seeded, {"X-API-Key": self._seeded.key}
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE_S)) as http:
            self.visitors = Visitors(
                self._url, http, bot=seeded.bot_token, tokens=seeded.visitors, pace_s=PACE_S
            )
            self.health, self.ready, self.api = (Looker(self._url, http) for _ in range(3))
            self._opened.set()
            ears = [asyncio.create_task(self.agent.listen()), asyncio.create_task(self._follow())]
            await asyncio.gather(
                self.visitors.talk(self._over),
                self.health.look(HEALTH, self._over),
                self.ready.look(READY, self._over),
                self.api.look(API, self._over, headers=key),
            )
            for ear in ears:
                ear.cancel()
            await asyncio.wait(ears)
            self._failed += [ear.exception() for ear in ears if not ear.cancelled()]

    async def _follow(self) -> None:
        """The first conversation that there is, from its first message on."""
        await self.visitors.spoke.wait()
        token, session_id = next(iter(self.visitors.sessions.items()))
        self.visitor = Ear(self._url, f"/ws/chat/{session_id}", token)
        await self.visitor.listen(resumes=True)
