"""`script/bench inbox`: the list of conversations against SQL of one's own, in one run."""

import json
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

import psycopg

from bench.chat import Bar
from bench.inbox_load import CELLS, EMPTY
from bench.samples import Samples
from bench.stage import Ground, ground, product, run
from konan.embedded.postgres import database_url
from konan.embedded.services import DATABASE
from script.bootstrap.steps import say

SESSIONS: Final = 100_000
MESSAGES: Final = 1_000_000
FREE: Final = {"RATE_LIMIT_STANDARD": "100000000/m"}


class Found(Samples):
    """Asked as "http" or "raw"."""

    def own_ms(self, cell: str) -> float:
        """What the list takes above that of a bot which nobody has talked with."""
        return self.ms(cell, "http") - self.ms(EMPTY, "http")

    def ratio(self, cell: str) -> float:
        return self.own_ms(cell) / self.ms(cell, "raw")


def run_inbox(*, quick: bool, folder: Path, first_port: int) -> int:
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
        plan = {**seeded, "times": times, "rest": base.cores.rest, "app": base.cores.app}
        with product(base, first_port + 2):
            for number in range(rounds):
                say(f"Round {number + 1} of {rounds} …")
                found.add(_round(base, plan, first_port + 2))
    bars = judge(found)
    print(report(found, bars))
    path = folder / f"inbox-{time.strftime('%Y%m%dT%H%M%S')}.json"
    path.write_text(json.dumps(found.cells, indent=1))
    say(f"\n{time.monotonic() - began:.0f} s. All samples: {path}")
    return 0 if all(bar.meets(bar.worst) for bar in bars) else 1


def settle(base: Ground) -> None:
    url = database_url(base.folder.sockets(), DATABASE)
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("vacuum analyze")
        database.execute("checkpoint")


def _round(base: Ground, plan: dict[str, Any], port: int) -> Any:
    path = base.folder.path / "inbox-plan.json"
    path.write_text(json.dumps(plan))
    return run(
        "bench.inbox_load", f"http://127.0.0.1:{port}", str(path),
        environment=base.environment, core=None,
    )  # fmt: skip


def judge(found: Found) -> list[Bar]:
    worst = max(found.ratio(cell.name) for cell in CELLS)
    typical = median(found.ratio(cell.name) for cell in CELLS)
    deep = found.own_ms("page 1000") / found.own_ms("page 1")
    narrowed = found.own_ms("resolved, page 1000") / found.own_ms("resolved")
    words = max(found.own_ms(cell.name) for cell in CELLS if cell.words and cell.gated)
    return [
        Bar("list of 50 ÷ raw, median", typical, None, aim=2, worst=3),
        Bar("list of 50 ÷ raw, worst", worst, None, aim=2, worst=3),
        Bar("page 1000 ÷ page 1", deep, None, aim=1.1, worst=1.3),
        Bar("the same, resolved", narrowed, None, aim=1.1, worst=1.3),
        Bar("words, worst, ms", words, None, aim=5, worst=15),
    ]


def report(found: Found, bars: list[Bar]) -> str:
    lines = [
        "",
        f"{SESSIONS:,} sessions, {MESSAGES:,} messages. The quickest tenth. “own” is the answer over HTTP",
        f"less the list of a bot that nobody talked with ({found.ms(EMPTY, 'http'):.2f} ms), “raw” the SQL and its rows alone.",
        "",
        f"{'':<24}{'rows':>6}{'own ms':>9}{'raw ms':>9}{'ratio':>8}",
    ]
    for cell in CELLS:
        figures = found.own_ms(cell.name), found.ms(cell.name, "raw"), found.ratio(cell.name)
        shown = f"{figures[0]:>9.2f}{figures[1]:>9.2f}{figures[2]:>8.2f}"
        lines.append(f"{cell.name:<24}{found.cells[cell.name]['rows'][0]:>6.0f}{shown}")
    lines += ["", f"{'':<28}{'':>8}{'aim':>7}{'bar':>7}  verdict"]
    for bar in bars:
        figures_ = f"{bar.ratio:>8.2f}{bar.aim:>7.2f}{bar.worst:>7.2f}"
        lines.append(f"{bar.measure:<28}{figures_}  {bar.verdict}")
    return "\n".join(lines)
