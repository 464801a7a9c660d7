"""The cells of `script/bench chat`: one load on one application, and what it cost."""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.material import CHUNKS, PACE, question
from bench.stage import Stage, sessions_of_limit

FIRST_PIECE: Final = {
    "limit": 'data: {"delta"',
    "konan": "event: message.delta",
    "model": 'data: {"id"',
}
PATHS: Final = {
    "limit": {"chat": "/chat", "stream": "/stream"},
    "konan": {"chat": "/api/v1/chat", "stream": "/api/v1/chat/stream"},
    "model": {"chat": "/chat/completions", "stream": "/chat/completions"},
}


@dataclass(frozen=True)
class Size:
    """How much is measured: seconds a cell, rounds, and numbers of streams held at once."""

    seconds: float
    rounds: int
    levels: Sequence[int]
    held_seconds: float


WHOLE: Final = Size(2.0, 3, (50, 100, 150, 200, 250, 300), 4.0)
QUICK: Final = Size(1.0, 1, (50, 100, 200), 3.0)


@dataclass
class Found:
    """Samples of each round by (who, cell); and the streams that were held."""

    cells: dict[tuple[str, str], list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    held: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    thinking: list[dict[str, float]] = field(default_factory=list)

    def samples(self, who: str, cell: str, name: str) -> list[float]:
        return [float(sample[name]) for sample in self.cells[who, cell]]

    def median(self, who: str, cell: str, name: str) -> float:
        return median(self.samples(who, cell, name))

    def answering(self, name: str) -> float:
        return median(each[name] for each in self.thinking)


class Meter:
    """Loads the applications of a stage."""

    def __init__(self, stage: Stage, size: Size) -> None:
        self.stage, self.size = stage, size
        self.applications = {"limit": stage.limit, "konan": stage.konan}
        self.bodies = _write_bodies(stage)

    def rounds(self, tell: Callable[[str], None]) -> Found:
        found = Found()
        for name in self.applications:
            self._load(name, "chat", 4)
            self._load(name, "stream", 4)
        for number in range(self.size.rounds):
            tell(f"Round {number + 1} of {self.size.rounds} …")
            self._round(found)
            thought = self.stage.run("bench.thinking", self.stage.seeded["bot"], on_app_core=True)
            found.thinking.append(thought)
        for name in self.applications:
            tell(f"Streams held by {name} …")
            found.held[name] = self._held(name)
        return found

    def _round(self, found: Found) -> None:
        for kind in ("chat", "stream"):
            found.cells["model", f"{kind} 1"].append(self._load("model", kind, 1))
        names = list(self.applications)
        random.shuffle(names)
        for name in names:
            for callers in (1, 32, 256):
                found.cells[name, f"chat {callers}"].append(self._load(name, "chat", callers))
            found.cells[name, "stream 1"].append(self._load(name, "stream", 1))

    def _held(self, name: str) -> list[dict[str, Any]]:
        """One stream alone, then more and more at once, until they are no longer carried."""
        alone = self._load(name, "stream", 1, paced=True)
        held: list[dict[str, Any]] = []
        for level in self.size.levels:
            sample = self._load(name, "stream", level, paced=True, ramp=1.0)
            carried = not sample["problems"] and (sample["p99"] or 1e9) <= 2 * alone["p50"]
            held.append({**sample, "level": level, "carried": carried, "alone": alone["p50"]})
            if not carried:
                break
        return held

    def _load(
        self, name: str, kind: str, callers: int, *, paced: bool = False, ramp: float = 0
    ) -> dict[str, Any]:
        application = self.applications.get(name)
        url = application.url if application else self.stage.model_url
        bodies = self.bodies[name, "paced" if paced else kind]
        seconds = self.size.held_seconds if paced else self.size.seconds
        options = ["--callers", str(callers), "--seconds", str(seconds), "--ramp", str(ramp)]
        if application:
            options += ["--key", application.key]
        if kind == "stream":
            options += ["--first", FIRST_PIECE[name]]
        before = application.cpu_ms() if application else 0.0
        target = url + PATHS[name][kind]
        sample = self.stage.run("bench.reference.load", target, "--bodies", bodies, *options)
        spent = application.cpu_ms() - before if application else 0.0
        return {**sample, "cpu_ms": spent / max(1, sample["answers"])}


def _write_bodies(stage: Stage) -> dict[tuple[str, str], str]:
    folder = stage.folder.path / "bodies"
    folder.mkdir(exist_ok=True)
    asked = [question(number) for number in range(CHUNKS)]
    bot, sessions = sessions_of_limit(stage.folder)
    old = [_body(bot, session, _two_words()) for session in sessions]
    new = [
        _body(stage.seeded["bot"], session, random.choice(asked))
        for session in stage.seeded["sessions"]
    ]
    paced = [
        _body(each, session, random.choice(asked))
        for each, own in stage.seeded["streaming"].items()
        for session in own
    ]
    whole = {"model": "mock", "messages": [{"role": "user", "content": asked[0]}]}
    contents = {
        ("limit", "chat"): old,
        ("limit", "stream"): old,
        ("limit", "paced"): [{**body, "model": PACE} for body in old],
        ("konan", "chat"): new,
        ("konan", "stream"): new,
        ("konan", "paced"): paced,
        ("model", "chat"): [whole],
        ("model", "stream"): [{**whole, "stream": True}],
    }
    return {key: _write(folder / "-".join(key), bodies) for key, bodies in contents.items()}


def _body(bot: str, session: str, message: str) -> dict[str, Any]:
    return {"bot_id": bot, "session_id": session, "message": message}


def _two_words() -> str:
    return f"w{random.randrange(1000)} or w{random.randrange(1000)}"


def _write(path: Path, bodies: list[dict[str, Any]]) -> str:
    path.write_text("\n".join(json.dumps(body, separators=(",", ":")) for body in bodies))
    return str(path)
