"""An OpenAI-compatible model that costs nothing: raw asyncio on uvloop and httptools.

usage: python -m bench.reference.mockllm PORT

A model named `mock-<milliseconds>x<tokens>` sets the pace; `mock` says ten tokens at once.
One timer wheel serves all streams, so that a thousand of them stay cheap.
"""

import asyncio
import json
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, cast

import httptools
import uvloop

from bench.material import SUPPORT

WORDS: Final = SUPPORT.split()
PACE: Final = re.compile(rb'"mock-(\d+)x(\d+)"')
STREAM: Final = re.compile(rb'"stream": ?true')


def word(number: int) -> str:
    return WORDS[number % len(WORDS)] + " "


def words(count: int) -> str:
    return "".join(word(number) for number in range(count))


def head(kind: str, *more: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"content-type: {kind}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


STREAM_HEAD: Final = head(
    "text/event-stream; charset=utf-8", "cache-control: no-cache", "transfer-encoding: chunked"
)


def frame(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(body), body)


def event(delta: dict[str, str], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    document = {
        "id": "c1",
        "object": "chat.completion.chunk",
        "created": 1700000000,
        "model": "mock",
        "choices": [choice],
    }
    return b"data: " + json.dumps(document, separators=(",", ":")).encode() + b"\n\n"


@lru_cache(maxsize=64)
def token(number: int) -> bytes:
    role = {"role": "assistant"} if number == 0 else {}
    return frame(event({**role, "content": word(number)}))


LAST: Final = frame(event({}, "stop") + b"data: [DONE]\n\n") + b"0\r\n\r\n"


@lru_cache(maxsize=8)
def whole_stream(count: int) -> bytes:
    return STREAM_HEAD + b"".join(token(number) for number in range(count)) + LAST


@lru_cache(maxsize=8)
def whole(count: int) -> bytes:
    message = {"role": "assistant", "content": words(count)}
    document = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1700000000,
        "model": "mock",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 100, "completion_tokens": count, "total_tokens": 100 + count},
    }
    body = json.dumps(document).encode()
    return head("application/json", f"content-length: {len(body)}") + body


class Wheel:
    """Calls back on the tick after the time that was asked for."""

    TICK = 0.005

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        self._slots: dict[int, list[Callable[[], None]]] = {}
        self._now = 0
        self._running = False

    def add(self, delay: float, call: Callable[[], None]) -> None:
        if not self._running:
            self._running, self._now = True, self._ticks()
            self._loop.call_later(self.TICK, self._turn)
        due = self._loop.time() + delay - self._began
        slot = max(int(due / self.TICK + 0.999), self._now + 1)
        self._slots.setdefault(slot, []).append(call)

    def _ticks(self) -> int:
        return int((self._loop.time() - self._began) / self.TICK)

    def _turn(self) -> None:
        now = self._ticks()
        while self._now < now:
            self._now += 1
            for call in self._slots.pop(self._now, ()):
                call()
        self._running = bool(self._slots)
        if self._running:
            self._loop.call_at(self._began + (self._now + 1) * self.TICK, self._turn)


class Connection(asyncio.Protocol):
    def __init__(self, wheel: Wheel) -> None:
        self._wheel = wheel
        self._parser = httptools.HttpRequestParser(self)
        self._body: list[bytes] = []
        self._gone = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is not one by class

    def connection_lost(self, exc: Exception | None) -> None:
        self._gone = True

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._transport.close()

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        body, self._body = b"".join(self._body), []
        pace = PACE.search(body)
        delay, count = (int(pace[1]) / 1000, int(pace[2])) if pace else (0.0, 10)
        if STREAM.search(body):
            self._stream(count, delay)
        elif delay:
            self._wheel.add(delay * count, lambda: self._write(whole(count)))
        else:
            self._write(whole(count))

    def _stream(self, count: int, delay: float) -> None:
        if not delay:
            self._write(whole_stream(count))
            return
        said = 0

        def speak() -> None:
            nonlocal said
            self._write((STREAM_HEAD if said == 0 else b"") + token(said))
            said += 1
            if said == count:
                self._write(LAST)
            elif not self._gone:
                self._wheel.add(delay, speak)

        self._wheel.add(delay, speak)

    def _write(self, data: bytes) -> None:
        if not self._gone:
            self._transport.write(data)


async def main(port: int) -> Any:
    wheel, loop = Wheel(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(wheel), "127.0.0.1", port, backlog=4096)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
