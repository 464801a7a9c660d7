"""An agent at the inbox's socket and a visitor at the chat's: what they hear, and when."""

import asyncio
import time
from typing import Any

import orjson
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

AGAIN_S = 0.5


class Ear:
    """Keeps a socket open, and opens it again where it breaks.

    `heard` are the times of messages, `numbers` their seqs in the order in which they came.
    """

    def __init__(self, url: str, path: str, token: str) -> None:
        self._url = url.replace("http://", "ws://") + path
        self._token = token
        self.heard: list[float] = []
        self.numbers: list[int] = []

    async def listen(self, *, resumes: bool = False) -> None:
        """Until it is cancelled; who `resumes` asks for what came after the last it heard."""
        while True:
            try:
                await self._hear({"after": max(self.numbers, default=0)} if resumes else {})
            except (WebSocketException, OSError, TimeoutError):
                await asyncio.sleep(AGAIN_S)

    async def _hear(self, asked: dict[str, Any]) -> None:
        async with connect(self._url, close_timeout=1) as socket:
            first = {"type": "auth", "token": self._token, **asked}
            await socket.send(orjson.dumps(first).decode())
            async for text in socket:
                frame = orjson.loads(text)
                if frame["type"] == "message.created":
                    self.heard.append(time.time())
                    self.numbers.append(frame["seq"])

    def first_after(self, moment: float) -> float | None:
        return next((at for at in list(self.heard) if at > moment), None)
