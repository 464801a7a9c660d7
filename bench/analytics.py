"""`script/bench analytics`: figures over 90 days against SQL of one's own on the rollups, in one
run; and how long it takes to make them anew."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.analytics_load import CELLS
from bench.chat import Bar
from bench.inbox import FREE, MESSAGES, SESSIONS, settle
from bench.samples import Samples
from bench.stage import Ground, ground, product, run
from script.bootstrap.steps import say


@dataclass
class Found(Samples):
    """Asked as "http", "empty", "raw" or "facts"."""

    counted: dict[str, float] = field(default_factory=dict)

    def own_ms(self, cell: str) -> float:
        """What the figures take above those of a bot which nobody has talked with."""
        return self.ms(cell, "http") - self.ms(cell, "empty")

    def ratio(self, cell: str) -> float:
        return self.own_ms(cell) / self.ms(cell, "raw")


def run_analytics(*, quick: bool, folder: Path, first_port: int) -> int:
    began = time.monotonic()
    rounds, times = (1, 10) if quick else (3, 30)
    say(f"Making {SESSIONS:,} sessions and {MESSAGES:,} messages …")
    found = Found()
    with ground(folder, port=first_port + 2, **FREE) as base:
        seeded = run(
            "bench.inbox_seeding", str(SESSIONS), str(MESSAGES),
            environment=base.environment, core=base.cores.app,
        )  # fmt: skip
        settle(base)
        say("Counting all of it again …")
        found.counted = run(
            "bench.analytics_counting", seeded["bot"],
            environment=base.environment, core=base.cores.app,
        )  # fmt: skip
        plan = {**seeded, "times": times, "rest": base.cores.rest, "app": base.cores.app}
        with product(base, first_port + 2):
            for number in range(rounds):
                say(f"Round {number + 1} of {rounds} …")
                found.add(_round(base, plan, first_port + 2))
    bars = judge(found)
    print(report(found, bars))
    path = folder / f"analytics-{time.strftime('%Y%m%dT%H%M%S')}.json"
    path.write_text(json.dumps({"cells": found.cells, "counted": found.counted}, indent=1))
    say(f"\n{time.monotonic() - began:.0f} s. All samples: {path}")
    right = not found.counted["differences"]
    return 0 if right and all(bar.meets(bar.worst) for bar in bars) else 1


def _round(base: Ground, plan: dict[str, Any], port: int) -> Any:
    path = base.folder.path / "analytics-plan.json"
    path.write_text(json.dumps(plan))
    return run(
        "bench.analytics_load", f"http://127.0.0.1:{port}", str(path),
        environment=base.environment, core=None,
    )  # fmt: skip


BARRED: Final = ("overview", "conversations")


def judge(found: Found) -> list[Bar]:
    return [
        Bar(f"{what}: own ÷ raw, worst zone", _worst(found, what), None, aim=2, worst=3)
        for what in BARRED
    ]


def _worst(found: Found, what: str) -> float:
    return max(found.ratio(cell.name) for cell in CELLS if cell.name.startswith(what))


def report(found: Found, bars: list[Bar]) -> str:
    lines = [
        "",
        f"{SESSIONS:,} sessions, {MESSAGES:,} messages; 90 days. The quickest tenth. “http” is the whole",
        "answer, “own” that less the answer of a bot that nobody talked with, “raw” the rows of the",
        "rollups alone; “facts” is SQL that finds medians and different people by itself.",
        "",
        f"{'':<34}{'http ms':>9}{'own ms':>9}{'raw ms':>9}{'facts ms':>10}{'ratio':>8}",
    ]
    for cell in CELLS:
        http, raw, facts = (found.ms(cell.name, how) for how in ("http", "raw", "facts"))
        shown = f"{http:>9.2f}{found.own_ms(cell.name):>9.2f}{raw:>9.2f}{facts:>10.2f}"
        lines.append(f"{cell.name:<34}{shown}{found.ratio(cell.name):>8.2f}")
    lines += ["", f"{'':<34}{'':>8}{'aim':>7}{'bar':>7}  verdict"]
    for bar in bars:
        lines.append(
            f"{bar.measure:<34}{bar.ratio:>8.2f}{bar.aim:>7.2f}{bar.worst:>7.2f}  {bar.verdict}"
        )
    counted = found.counted
    lines += [
        "",
        f"Counted anew in {counted['seconds']:.1f} s: {counted['differences']} differences.",
    ]
    return "\n".join(lines)
