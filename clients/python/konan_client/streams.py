"""An answer as it is written.

    stream = stream_chat(konan, ChatRequest(bot_id=bot_id, message="Hello"))
    for event in stream:
        if isinstance(event, Delta):
            print(event.text, end="")
    print(stream.answer.sources)

A line that breaks is taken up again where it broke: at the answer, once its id is known, else
by the same message under the same `client_id` and Idempotency-Key, which is stored once.
"""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final
from uuid import UUID

import attrs
import httpx

from .api.chat import stop_answer
from .client import Konan
from .events import Delta, Ended, Event, Reader, Started
from .models.chat_answer import ChatAnswer
from .models.chat_request import ChatRequest
from .problems import ProblemError, refusal
from .retries import BUSY, KEY

PATH: Final = "/api/v1/chat/stream"
SILENCE_S: Final = 40.0  # the server says something every 15 s
BREAKS: Final = 6
LONGEST_WAIT_S: Final = 30.0


class _Progress:
    """How far an answer has come; how to ask for the rest."""

    def __init__(self, client: Konan, request: ChatRequest, breaks: int) -> None:
        self._key = request.client_id or uuid.uuid4().hex
        self._request = attrs.evolve(request, client_id=self._key)
        self._client, self._reader = client, Reader()
        self._started: Started | None = None
        self._ended: Ended | None = None
        self._breaks, self._left = breaks, breaks
        self.text = ""

    @property
    def session_id(self) -> UUID | None:
        return self._started.session_id if self._started else None

    @property
    def message_id(self) -> UUID | None:
        return self._started.message_id if self._started else None

    @property
    def answer(self) -> ChatAnswer:
        """Once it has ended."""
        if self._ended is None:
            raise ValueError("The answer has not ended.")
        return self._ended.answer

    def _asking(self) -> dict[str, Any]:
        """The request for the answer, or for what is left of it."""
        timeout = httpx.Timeout(10.0, read=SILENCE_S)
        if self.message_id is None:
            return {
                "method": "POST",
                "url": PATH,
                "json": self._request.to_dict(),
                "headers": {KEY: self._key},
                "timeout": timeout,
            }
        headers = {"Last-Event-ID": self._reader.last_id} if self._reader.last_id else {}
        return {
            "method": "GET",
            "url": f"{PATH}/{self.message_id}",
            "headers": headers,
            "timeout": timeout,
        }

    def _read(self, data: bytes) -> Iterator[Event]:
        for event in self._reader.feed(data):
            self._left = self._breaks
            match event:
                case Started() if self._started:
                    self._started = event  # the same message, asked for again
                    continue
                case Started():
                    self._started = event
                    self._client.keep_visitor(event.visitor_token)
                case Delta(text):
                    self.text += text
                case Ended(answer, revised):
                    self._ended = event
                    self.text = answer.response or "" if revised else self.text
            yield event

    def _wait_after(self, cause: Exception | None) -> float:
        """Seconds until the line is tried again; raises `cause` where it is not."""
        self._reader.cut()
        self._left -= 1
        wait: float = min(0.25 * 2 ** (self._breaks - self._left - 1), LONGEST_WAIT_S)
        if isinstance(cause, ProblemError):
            wait = wait if cause.retry_after is None else cause.retry_after
            if cause.status not in BUSY or wait > LONGEST_WAIT_S:
                raise cause
        if self._left < 0:
            raise cause or httpx.RemoteProtocolError("The stream ended before the answer did.")
        return wait


class Stream(_Progress):
    """Iterate it for its events; `text` and `answer` have what was said."""

    def __iter__(self) -> Iterator[Event]:
        while self._ended is None:
            cause: Exception | None = None
            try:
                with self._client.http.stream(**self._asking()) as response:
                    if response.status_code >= 400:
                        response.read()
                        raise refusal(response)
                    for data in response.iter_bytes():
                        yield from self._read(data)
            except (httpx.TransportError, ProblemError) as error:
                cause = error
            if self._ended is None:
                time.sleep(self._wait_after(cause))

    def stop(self) -> None:
        """Ends the answer; what was said is kept, and the stream comes to its end."""
        if self.message_id:
            stop_answer.sync(self.message_id, client=self._client)


class AsyncStream(_Progress):
    """The same, awaited."""

    async def __aiter__(self) -> AsyncIterator[Event]:
        while self._ended is None:
            cause: Exception | None = None
            try:
                async with self._client.async_http.stream(**self._asking()) as response:
                    if response.status_code >= 400:
                        await response.aread()
                        raise refusal(response)
                    async for data in response.aiter_bytes():
                        for event in self._read(data):
                            yield event
            except (httpx.TransportError, ProblemError) as error:
                cause = error
            if self._ended is None:
                await asyncio.sleep(self._wait_after(cause))

    async def stop(self) -> None:
        if self.message_id:
            await stop_answer.asyncio(self.message_id, client=self._client)


def stream_chat(client: Konan, request: ChatRequest, *, breaks: int = BREAKS) -> Stream:
    """Say something and watch the answer; `breaks` lines in a row may be lost."""
    return Stream(client, request, breaks)


def stream_chat_async(client: Konan, request: ChatRequest, *, breaks: int = BREAKS) -> AsyncStream:
    return AsyncStream(client, request, breaks)
