"""Visitors who talk without a pause, and somebody who asks whether the server is well.

A message is said again under its client id until it is accepted: the ledger holds what was.
"""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any, Final
from uuid import uuid4

import aiohttp

PATIENCE_S: Final = 15.0  # for one answer; who waits longer was left hanging
AGAIN_S: Final = 0.3
LOOK_S: Final = 0.5
QUESTIONS: Final = ("How long does delivery take?", "How much does delivery cost?")
HEALTH, READY, API = "/healthz", "/readyz", "/api/v1/bots"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request; times are this machine's clock. `status` is 0 where no answer came."""

    began: float
    ended: float
    status: int
    retry_after: int | None = None

    @property
    def failed(self) -> bool:
        return self.status == 0 or self.status >= 500

    @property
    def took(self) -> float:
        return self.ended - self.began


class Caller:
    """Somebody who calls, and notes how each call went."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self._url, self._http = url, http
        self.attempts: list[Attempt] = []

    async def call(self, method: str, path: str, **more: Any) -> tuple[Attempt, Any]:
        began, answer, status, retry_after = time.time(), None, 0, None
        try:
            async with self._http.request(method, f"{self._url}{path}", **more) as response:
                answer = await response.json()
                status = response.status
                retry_after = int(response.headers.get("Retry-After", 0)) or None
        except (aiohttp.ClientError, TimeoutError) as error:
            answer = repr(error)
        attempt = Attempt(began, time.time(), status, retry_after)
        self.attempts.append(attempt)
        return attempt, answer


class Visitors(Caller):
    """Each says something every `pace_s` seconds.

    `ledger`: of what was accepted the message's id, by client id; `in_hand`: not accepted yet.
    """

    def __init__(
        self,
        url: str,
        http: aiohttp.ClientSession,
        *,
        bot: str,
        tokens: Sequence[str],
        pace_s: float,
    ) -> None:
        super().__init__(url, http)
        self._bot, self._tokens = bot, tokens
        self._pause = pace_s
        self.ledger: dict[str, str] = {}
        self.sessions: dict[str, str] = {}  # by the visitor's token
        self.spoke = asyncio.Event()
        self.in_hand: set[str] = set()
        self.refused: list[str] = []

    async def talk(self, over: asyncio.Event) -> None:
        """Until it is over, and what is in hand is accepted."""
        await asyncio.gather(*(self._talk(token, over) for token in self._tokens))

    async def _talk(self, token: str, over: asyncio.Event) -> None:
        await asyncio.sleep(random.uniform(0, self._pause))
        for question in cycle(QUESTIONS):
            if over.is_set():
                return
            due = time.monotonic() + self._pause
            await self._say(question, token)
            await asyncio.sleep(max(0.0, due - time.monotonic()))

    async def _say(self, question: str, token: str) -> None:
        client_id, session_id = str(uuid4()), self.sessions.get(token)
        headers = {"X-Bot-Token": self._bot, "X-Visitor-Token": token}
        body = {"message": question, "client_id": client_id, "session_id": session_id}
        self.in_hand.add(client_id)
        while True:
            attempt, answer = await self.call("POST", "/api/v1/chat", json=body, headers=headers)
            if attempt.status == 200:
                break
            if not attempt.failed:
                self.refused.append(f"{attempt.status}: {answer}")
            await asyncio.sleep(AGAIN_S)
        self.sessions[token] = answer["session_id"]
        self.ledger[client_id] = answer["visitor_message_id"]
        self.in_hand.discard(client_id)
        self.spoke.set()


class Looker(Caller):
    """Asks for one path, twice a second."""

    async def look(self, path: str, over: asyncio.Event, **more: Any) -> None:
        while not over.is_set():
            await self.call("GET", path, **more)
            await asyncio.sleep(LOOK_S)
