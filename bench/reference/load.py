"""A load generator on raw asyncio: as many callers as asked for, each with one request at a time.

usage: python -m bench.reference.load URL --callers 32 --seconds 2 --bodies FILE [--key KEY]
       [--first TEXT] [--ramp SECONDS]

FILE has one JSON body a line; they are taken in turn, so that two callers hardly ever speak in
one session. With --first, the time until an answer's bytes first hold TEXT is measured too.
With --ramp, callers come one by one over so many seconds, and what began before is not counted.
Prints one JSON line; times are milliseconds.
"""

import argparse
import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import urlsplit

import uvloop

GRACE: Final = 8.0
END_OF_CHUNKS: Final = b"0\r\n\r\n"


class Load:
    def __init__(self, given: argparse.Namespace) -> None:
        self.given = given
        self.url = urlsplit(given.url)
        self.mark: bytes = given.first.encode()
        self.requests = self._requests()
        self.live = 0
        self.problems: Counter[str] = Counter()
        self.whole: list[float] = []
        self.first: list[float] = []
        self.all_gone = asyncio.Event()
        self.ends = self.counts_from = 0.0

    def _requests(self) -> Iterator[bytes]:
        bodies = Path(self.given.bodies).read_bytes().splitlines()
        random.shuffle(bodies)
        key = f"X-API-Key: {self.given.key}\r\n" if self.given.key else ""
        head = (
            f"POST {self.url.path} HTTP/1.1\r\nHost: {self.url.netloc}\r\n"
            f"Content-Type: application/json\r\n{key}Content-Length: "
        ).encode()
        return cycle([head + b"%d\r\n\r\n" % len(body) + body for body in bodies])

    @property
    def is_over(self) -> bool:
        return time.perf_counter() >= self.ends

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.create_connection(lambda: Caller(self), self.url.hostname, self.url.port)
        except OSError:
            self.problems["connect"] += 1

    def note(self, caller: "Caller") -> None:
        now = time.perf_counter()
        if caller.status != 200:
            self.problems[str(caller.status)] += 1
        elif caller.began >= self.counts_from:
            self.whole.append(now - caller.began)
            self.first.append((caller.first or now) - caller.began)

    async def run(self) -> dict[str, Any]:
        began = time.perf_counter()
        callers, ramp = self.given.callers, self.given.ramp
        self.ends, self.counts_from = began + self.given.seconds, began + ramp
        for _ in range(callers):
            await self.open()
            if ramp:
                await asyncio.sleep(ramp / callers)
        try:
            await asyncio.wait_for(self.all_gone.wait(), self.given.seconds + GRACE)
        except TimeoutError:
            self.problems["unanswered"] = self.live
        seconds = time.perf_counter() - began
        return {
            "answers": len(self.whole),
            "problems": dict(self.problems),
            "per_second": len(self.whole) / (seconds - ramp),
            "p50": _quantile(self.whole, 0.5),
            "p99": _quantile(self.whole, 0.99),
            "first_p50": _quantile(self.first, 0.5),
        }


class Caller(asyncio.Protocol):
    def __init__(self, load: Load) -> None:
        self.load = load
        self.busy = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is not one by class
        self.load.live += 1
        self._ask()

    def _ask(self) -> None:
        if self.load.is_over:
            self.transport.close()
            return
        self.head, self.has_head = b"", False
        self.status, self.left, self.chunked, self.tail = 0, 0, False, b""
        self.first: float | None = None
        self.busy, self.began = True, time.perf_counter()
        self.transport.write(next(self.load.requests))

    def data_received(self, data: bytes) -> None:
        if not self.has_head:
            data = self._read_head(data)
        if data and self.first is None and self.load.mark in data:
            self.first = time.perf_counter()
        if not self.has_head:
            return
        if self.chunked:
            self.tail = (self.tail + data[-len(END_OF_CHUNKS) :])[-len(END_OF_CHUNKS) :]
            if self.tail == END_OF_CHUNKS:
                self._done()
        else:
            self.left -= len(data)
            if self.left <= 0:
                self._done()

    def _read_head(self, data: bytes) -> bytes:
        """The start of the body, once the head has come."""
        self.head += data
        head, end, body = self.head.partition(b"\r\n\r\n")
        if not end:
            return b""
        self.has_head, head = True, head.lower()
        self.status = int(head[9:12])
        self.chunked = b"transfer-encoding: chunked" in head
        _before, _name, length = head.partition(b"content-length:")
        self.left = int(length.split(b"\r\n", 1)[0] or 0)
        return body

    def _done(self) -> None:
        self.busy = False
        self.load.note(self)
        self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        self.load.live -= 1
        if self.busy:
            self.load.problems["lost"] += 1
        if self.load.live == 0:
            self.load.all_gone.set()


def _quantile(seconds: list[float], share: float) -> float | None:
    if not seconds:
        return None
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))] * 1000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--callers", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--bodies", required=True)
    parser.add_argument("--key", default="")
    parser.add_argument("--first", default="")
    parser.add_argument("--ramp", type=float, default=0)
    return parser.parse_args()


async def main() -> None:
    print(json.dumps(await Load(arguments()).run()))


if __name__ == "__main__":
    uvloop.run(main())
