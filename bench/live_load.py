"""Pairs of a visitor and an agent, beside many who are only there; hints and messages are timed.

usage: python -m bench.live_load URL PLAN, where PLAN is a JSON file:
  {"idle": [[path, first], …], "pairs": [[[path, first], [path, first]], …],
   "says": "relay"|"typing"|"message", "seconds": 3, "rate": 4, "pid": server}
Prints one JSON line: p50 and p99 in milliseconds from the visitor's send to the agent's receipt,
how many were sent and came, kB a socket (PSS), CPU milliseconds a message.
"""

import asyncio
import contextlib
import json
import sys
import time
from itertools import count
from pathlib import Path
from typing import Any

import psutil
import uvloop
from websockets.asyncio.client import ClientConnection, connect

AT_ONCE = 50
SETTLES_S = 1.0
COMES_WITHIN_S = 8.0


class Pair:
    """What one visitor sends, and when each of it reached the agent."""

    def __init__(self, says: str, bell: asyncio.Event) -> None:
        self.says, self.bell = says, bell
        self.sent: dict[str, float] = {}
        self.times: list[float] = []
        self._numbers = count(1)

    def next(self) -> str:
        mark = str(next(self._numbers))
        if self.says == "typing":
            mark = "on" if int(mark) % 2 else "off"
        self.sent[mark] = time.perf_counter()
        frames: dict[str, dict[str, Any]] = {
            "relay": {"type": "message", "mark": mark},
            "typing": {"type": "typing", "on": mark == "on"},
            "message": {"type": "message", "content": mark, "client_id": mark},
        }
        return json.dumps(frames[self.says])

    def got(self, frame: dict[str, Any]) -> None:
        now, mark = time.perf_counter(), None
        if self.says == "typing" and frame["type"] == "typing":
            mark = "on" if frame["on"] else "off"
        elif self.says == "relay":
            mark = frame.get("mark")
        elif frame["type"] == "message.created":
            mark = frame["message"]["content"]
        if mark in self.sent:
            self.times.append(now - self.sent.pop(mark))
            self.bell.set()


async def enter(url: str, place: list[Any]) -> ClientConnection:
    path, first = place
    opened = await connect(url + path, ping_interval=None, compression=None)
    if first:
        await opened.send(json.dumps(first))
        while json.loads(await opened.recv())["type"] != "ready":
            pass
    return opened


async def enter_all(url: str, places: list[Any]) -> list[ClientConnection]:
    found: list[ClientConnection] = []
    for start in range(0, len(places), AT_ONCE):
        entering = (enter(url, place) for place in places[start : start + AT_ONCE])
        found += await asyncio.gather(*entering)
    return found


async def listen(agent: ClientConnection, pair: Pair) -> None:
    async for text in agent:
        pair.got(json.loads(text))


async def speak(visitor: ClientConnection, pair: Pair, plan: dict[str, Any], delay: float) -> int:
    await asyncio.sleep(delay)
    end, said = time.perf_counter() + plan["seconds"], 0
    while time.perf_counter() < end:
        await visitor.send(pair.next())
        said += 1
        await asyncio.sleep(1 / plan["rate"])
    return said


async def measure(url: str, plan: dict[str, Any]) -> dict[str, Any]:
    server = psutil.Process(plan["pid"])
    before = server.memory_full_info().pss
    idle = await enter_all(url, plan["idle"])
    await asyncio.sleep(SETTLES_S)
    grown = server.memory_full_info().pss - before
    bell = asyncio.Event()
    pairs = [Pair(plan["says"], bell) for _ in plan["pairs"]]
    visitors = await enter_all(url, [places[0] for places in plan["pairs"]])
    agents = await enter_all(url, [places[1] for places in plan["pairs"]])
    hearing = [asyncio.create_task(listen(*each)) for each in zip(agents, pairs, strict=True)]
    cpu = sum(server.cpu_times()[:2])
    step = 1 / plan["rate"] / max(len(pairs), 1)
    said = await asyncio.gather(
        *(speak(v, p, plan, i * step) for i, (v, p) in enumerate(zip(visitors, pairs, strict=True)))
    )
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(COMES_WITHIN_S):
            while sum(len(pair.times) for pair in pairs) < sum(said):
                bell.clear()
                await bell.wait()
    cpu = sum(server.cpu_times()[:2]) - cpu
    for task in hearing:
        task.cancel()
    times = sorted(1000 * each for pair in pairs for each in pair.times)
    assert len(idle) == len(plan["idle"])
    return {
        "sent": sum(said),
        "came": len(times),
        "p50": _at(times, 0.5),
        "p99": _at(times, 0.99),
        "kb_per_socket": grown / 1024 / max(len(idle), 1),
        "cpu_ms": 1000 * cpu / max(sum(said), 1),
    }


def _at(times: list[float], share: float) -> float | None:
    return times[min(len(times) - 1, int(len(times) * share))] if times else None


if __name__ == "__main__":
    uvloop.install()
    print(json.dumps(asyncio.run(measure(sys.argv[1], json.loads(Path(sys.argv[2]).read_text())))))
