"""`script/bench chat`: what /chat and /chat/stream cost, against the reference, in one run."""

import json
import platform
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.measuring import QUICK, WHOLE, Found, Meter
from bench.stage import stage
from konan.embedded.variables import ROOT
from script.bootstrap.steps import say


@dataclass(frozen=True)
class Bar:
    """A ratio to the limit in the same run; `more` is better or worse."""

    measure: str
    ratio: float
    gross: float | None
    aim: float
    worst: float
    more_is_better: bool = False

    @property
    def verdict(self) -> str:
        if self.meets(self.aim):
            return "aim met"
        return "holds" if self.meets(self.worst) else "FALLS SHORT"

    def meets(self, bar: float) -> bool:
        return self.ratio >= bar if self.more_is_better else self.ratio <= bar


def run(*, quick: bool, folder: Path, first_port: int) -> int:
    began = time.monotonic()
    say("Preparing databases, knowledge and sessions …")
    with stage(folder, first_port=first_port) as prepared:
        found = Meter(prepared, QUICK if quick else WHOLE).rounds(say)
        pinned = prepared.cores.app is not None
    bars = judge(found)
    print(report(found, bars, pinned=pinned))
    path = folder / f"chat-{time.strftime('%Y%m%dT%H%M%S')}.json"
    path.write_text(json.dumps(as_json(found, bars), indent=1))
    say(f"\n{time.monotonic() - began:.0f} s. All samples: {_shown(path)}")
    return 0 if all(bar.meets(bar.worst) for bar in bars) else 1


def judge(found: Found) -> list[Bar]:
    """The bars of /chat. What answering itself takes is taken off; `gross` is with it.

    Under load one core is the bottleneck, so time in it is what callers wait for: requests
    a second and p99 are corrected by the share of the CPU that answering takes.
    """
    cpu = found.median("konan", "chat 32", "cpu_ms")
    share = 1 - found.answering("cpu_ms") / cpu
    wait = found.answering("ms")
    first = found.answering("ms_to_first_piece")
    return [
        _bar(found, "CPU a request", "chat 32", "cpu_ms", cpu * share, aim=1.5, worst=2.5),
        _bar(
            found, "requests/s, 32 callers", "chat 32", "per_second",
            found.median("konan", "chat 32", "per_second") / share,
            aim=0.70, worst=0.40, more_is_better=True,
        ),
        _added(found, "ms added, 1 caller", "chat 1", "p50", wait, aim=1.25, worst=1.8),
        _bar(
            found, "p99, 256 callers", "chat 256", "p99",
            found.median("konan", "chat 256", "p99") * share,
            aim=1.3, worst=2,
        ),
        _added(
            found, "ms added to the first token", "stream 1", "first_p50", first,
            aim=1.2, worst=1.9,
        ),
    ]  # fmt: skip


def _bar(
    found: Found, measure: str, cell: str, name: str, net: float, *, aim: float, worst: float,
    more_is_better: bool = False,
) -> Bar:  # fmt: skip
    limit = found.median("limit", cell, name)
    gross = found.median("konan", cell, name)
    return Bar(measure, net / limit, gross / limit, aim, worst, more_is_better)


def _added(
    found: Found, measure: str, cell: str, name: str, answering: float, *, aim: float, worst: float
) -> Bar:
    model = found.median("model", cell, name)
    limit = found.median("limit", cell, name) - model
    gross = found.median("konan", cell, name) - model
    return Bar(measure, (gross - answering) / limit, gross / limit, aim, worst)


def report(found: Found, bars: list[Bar], *, pinned: bool) -> str:
    return "\n".join(
        [
            "",
            "Each figure: least / median / most of the rounds. No worker runs while this is",
            "measured; wake-ups are sent, events and receipts are written, limits are counted.",
            *(["Applications have one core, all else another."] if pinned else []),
            *([] if pinned else ["One core for all: figures of time are worth little."]),
            "",
            *_measured(found),
            "",
            *_answering(found),
            "",
            *_against_the_bar(bars),
            "",
            *_held(found),
        ]
    )


def _measured(found: Found) -> list[str]:
    lines = [_row("POST /chat", "callers", "req/s", "p50 ms", "p99 ms", "CPU ms", "not 200")]
    for name in ("limit", "konan"):
        for callers in (1, 32, 256):
            cell = f"chat {callers}"
            figures = [_spread(found.samples(name, cell, key)) for key in _CHAT]
            lines.append(_row(name, str(callers), *figures, str(_problems(found, name, cell))))
    model = _spread(found.samples("model", "chat 1", "p50"))
    lines += [_row("the model alone", "1", "", model, "", "", ""), ""]
    lines.append(_row("POST /chat/stream", "callers", "", "first ms", "", "CPU ms", "not 200"))
    for name in ("limit", "konan"):
        first = _spread(found.samples(name, "stream 1", "first_p50"))
        cpu = _spread(found.samples(name, "stream 1", "cpu_ms"))
        problems = str(_problems(found, name, "stream 1"))
        lines.append(_row(name, "1", "", first, "", cpu, problems))
    model = _spread(found.samples("model", "stream 1", "first_p50"))
    return [*lines, _row("the model alone", "1", "", model, "", "", "")]


_CHAT = ("per_second", "p50", "p99", "cpu_ms")


def _answering(found: Found) -> list[str]:
    cpu, first = found.answering("cpu_ms"), found.answering("ms_to_first_piece")
    return [
        f"Answering itself (gate, retrieval, check): {cpu:.2f} ms of CPU a request, "
        f"{first:.2f} ms before the first token.",
        "The reference does none of it: it is taken off in “ratio”, and stands in “with it”.",
    ]


def _against_the_bar(bars: list[Bar]) -> list[str]:
    head = f"{'÷ limit':<30}{'ratio':>8}{'with it':>9}{'aim':>7}{'bar':>7}  verdict"
    return [
        head,
        *(
            f"{bar.measure:<30}{bar.ratio:>8.2f}{bar.gross or 0:>9.2f}"
            f"{bar.aim:>7.2f}{bar.worst:>7.2f}  {bar.verdict}"
            for bar in bars
        ),
    ]


def _held(found: Found) -> list[str]:
    """Streams of 50 tokens × 20 ms with a p99 of at most twice one stream's time."""
    lines = ["Streams of 50 tokens × 20 ms held by one process (aim 200, no fewer than 100):"]
    for name, levels in found.held.items():
        tried = ", ".join(f"{each['level']}: {each['p99'] or 0:.0f}" for each in levels)
        lines.append(f"  {name}: {carried(levels)}   (p99 in ms, {tried})")
    return lines


def carried(levels: list[dict[str, Any]]) -> int:
    return max((each["level"] for each in levels if each["carried"]), default=0)


def _problems(found: Found, name: str, cell: str) -> int:
    return sum(sum(sample["problems"].values()) for sample in found.cells[name, cell])


def _row(*columns: str) -> str:
    first, second, *rest = columns
    return f"{first:<20}{second:>8}" + "".join(f"{each:>20}" for each in rest)


def _spread(samples: list[float]) -> str:
    digits = 0 if median(samples) >= 100 else 2
    return "/".join(f"{each:.{digits}f}" for each in (min(samples), median(samples), max(samples)))


def as_json(found: Found, bars: list[Bar]) -> dict[str, Any]:
    return {
        "machine": platform.platform(),
        "ratios": [{**vars(bar), "verdict": bar.verdict} for bar in bars],
        "answering": found.thinking,
        "cells": {f"{who}, {cell}": samples for (who, cell), samples in found.cells.items()},
        "held": found.held,
    }


def _shown(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
