"""`script/bench live`: from a visitor's socket to an agent's, against the reference, in one run."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.chat import Bar
from bench.stage import BenchFailed, Ground, ground, product, relay, run
from konan.embedded.program import Running
from script.bootstrap.steps import say

PAIRS: Final = 50
RATE: Final = {"relay": 4, "typing": 4, "message": 1}  # what one visitor says in a second


@dataclass
class Found:
    """Every sample: (who, what) → one a round."""

    cells: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, who: str, what: str, sample: dict[str, Any]) -> None:
        # "writes" and "has stopped" bear no number: one that overtakes its like is not timed
        if sample["came"] < sample["sent"] * (0.9 if what == "hint" else 1):
            raise BenchFailed(f"{who}, {what}: {sample['came']} of {sample['sent']} came.")
        self.cells.setdefault((who, what), []).append(sample)

    def median(self, who: str, what: str, name: str) -> float:
        return float(median(sample[name] for sample in self.cells[who, what]))


def run_live(*, quick: bool, folder: Path, first_port: int) -> int:
    began = time.monotonic()
    rounds, idle, seconds = (1, 200, 2) if quick else (3, 1000, 4)
    say("Preparing a database with sessions …")
    found = Found()
    with ground(folder, port=first_port + 2) as base:
        seeded = run(
            "bench.live_seeding", str(idle + PAIRS),
            environment=base.environment, core=base.cores.app,
        )  # fmt: skip
        for number in range(rounds):
            say(f"Round {number + 1} of {rounds} …")
            _round(base, seeded, found, idle=idle, seconds=seconds, first_port=first_port)
    bars = judge(found)
    print(report(found, bars, idle=idle))
    path = folder / f"live-{time.strftime('%Y%m%dT%H%M%S')}.json"
    cells = {f"{who}, {what}": samples for (who, what), samples in found.cells.items()}
    path.write_text(json.dumps(cells, indent=1))
    say(f"\n{time.monotonic() - began:.0f} s.")
    return 0 if all(bar.meets(bar.worst) for bar in bars) else 1


def _round(
    base: Ground, seeded: dict[str, Any], found: Found, *, idle: int, seconds: int, first_port: int
) -> None:
    with relay(base, first_port + 1) as running:
        plan = _plan_of_relay(running, idle, seconds)
        found.add("limit", "hint", _load(base, first_port + 1, plan))
    for says, what in (("typing", "hint"), ("message", "message")):
        with product(base, first_port + 2) as running:
            plan = _plan(running, seeded, says, idle, seconds)
            found.add("konan", what, _load(base, first_port + 2, plan))


def _plan_of_relay(running: Running, idle: int, seconds: int) -> dict[str, Any]:
    return {
        "idle": [[f"/ws/idle{number}/v", None] for number in range(idle)],
        "pairs": [[[f"/ws/p{n}/v", None], [f"/ws/p{n}/a", None]] for n in range(PAIRS)],
        **_pace("relay", running, seconds),
    }


def _plan(
    running: Running, seeded: dict[str, Any], says: str, idle: int, seconds: int
) -> dict[str, Any]:
    def visitor(place: list[str]) -> list[Any]:
        session, token = place
        first = {"type": "auth", "token": token, "bot_token": seeded["bot"]}
        return [f"/ws/chat/{session}", first]

    def agent(place: list[str]) -> list[Any]:
        return [f"/ws/chat/{place[0]}", {"type": "auth", "token": seeded["agent"]}]

    places = seeded["places"]
    return {
        "idle": [visitor(place) for place in places[:idle]],
        "pairs": [[visitor(place), agent(place)] for place in places[idle:]],
        **_pace(says, running, seconds),
    }


def _pace(says: str, running: Running, seconds: int) -> dict[str, Any]:
    return {"says": says, "rate": RATE[says], "seconds": seconds, "pid": running.pid}


def _load(base: Ground, port: int, plan: dict[str, Any]) -> dict[str, Any]:
    path = base.folder.path / "live-plan.json"
    path.write_text(json.dumps(plan))
    sample: dict[str, Any] = run(
        "bench.live_load", f"ws://127.0.0.1:{port}", str(path),
        environment=base.environment, core=base.cores.rest,
    )  # fmt: skip
    return sample


def judge(found: Found) -> list[Bar]:
    """A hint is what the reference does: relayed, nothing stored."""

    def ratio(name: str) -> float:
        return found.median("konan", "hint", name) / found.median("limit", "hint", name)

    stored = found.median("konan", "message", "p50") / found.median("limit", "hint", "p50")
    return [
        Bar("visitor to agent, p50", ratio("p50"), stored, aim=1.35, worst=1.6),
        Bar("kB an idle socket", ratio("kb_per_socket"), None, aim=1.7, worst=2.4),
    ]


def report(found: Found, bars: list[Bar], *, idle: int) -> str:
    lines = [
        "",
        f"{PAIRS} pairs beside {idle} idle sockets; median of the rounds.",
        "hint: relayed alone (typing), 4 a second each. message: stored durably, then fetched by",
        "the agent's socket, one a second each.",
        "",
        f"{'':<18}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>9}{'kB a socket':>13}",
    ]
    for who, what in found.cells:
        figures = [found.median(who, what, name) for name in ("p50", "p99", "cpu_ms")]
        memory = found.median(who, what, "kb_per_socket")
        shown = "".join(f"{each:>9.2f}" for each in figures)
        lines.append(f"{who + ', ' + what:<18}{shown}{memory:>13.1f}")
    lines += ["", f"{'÷ limit':<26}{'ratio':>8}{'stored':>9}{'aim':>7}{'bar':>7}  verdict"]
    for bar in bars:
        stored = f"{bar.gross:>9.2f}" if bar.gross else f"{'':>9}"
        lines.append(
            f"{bar.measure:<26}{bar.ratio:>8.2f}{stored}{bar.aim:>7.2f}{bar.worst:>7.2f}"
            f"  {bar.verdict}"
        )
    return "\n".join(lines)
