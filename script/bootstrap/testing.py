"""`script/test`: the checks, then every test, each step with the time it took."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .environment import PYTHON, VENV
from .front_end import check_types
from .steps import ROOT, say

PYTEST: tuple[str | Path, ...] = (PYTHON, "-m", "pytest")
# Django's settings are imported by mypy; nothing is connected to.
CHECKING = {
    "SECRET_KEY": "a-secret-that-only-the-checks-use-and-all-may-read",
    "ENCRYPTION_KEYS": "checks:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "JWT_KEYS": "checks:a-signing-key-that-only-the-checks-use",
    "DATABASE_URL": "postgresql://checks@localhost/checks",
    "REDIS_URL": "redis://localhost",
}


@dataclass(frozen=True)
class Step:
    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str] | None = None


def checks() -> list[Step]:
    tools = VENV / "bin"
    return [
        Step("lint", [tools / "ruff", "check", "."]),
        Step("format", [tools / "ruff", "format", "--check", "."]),
        Step("templates", [tools / "djlint", "--lint", "templates"]),
        Step("front end's types", check_types()),
    ]


def groups(*, with_browser: bool) -> list[list[Step]]:
    """One after the other, each of steps that run together.

    The tests keep two cores busy. Those of browsers and of processes wait most of their time,
    so the types are checked beside them. What measures a time has the machine to itself.
    """
    waiting = [
        Step("process tests", _pytest("processes and not alone")),
        Step("types", [VENV / "bin" / "mypy", "."], CHECKING),
    ]
    if with_browser:
        waiting.insert(0, Step("browser tests", _pytest("browser and not alone")))
    return [
        *([step] for step in checks()),
        [Step("tests", _pytest("not browser and not processes and not alone", "-n", "2"))],
        waiting,
        [Step("tests of times", _pytest("alone" if with_browser else "alone and not browser"))],
    ]


def _pytest(which: str, *more: str) -> list[str | Path]:
    return [*PYTEST, *more, "-m", which]


def run_selection(arguments: Sequence[str]) -> int:
    """Just pytest, with the caller's arguments."""
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, check=False).returncode


def run_all(*, browser: str | None) -> int:
    """Every step, even after one has failed; `browser` says why there is none."""
    began = time.monotonic()
    steps = groups(with_browser=browser is None)
    ended = [outcome for group in steps for outcome in _run_together(group)]
    say("\n" + "\n".join(outcome.line for outcome in ended))
    say(f"       {time.monotonic() - began:6.1f} s  together")
    if browser is not None:
        say(f"\nLeft out, because {browser}:\n{_browser_tests()}")
    failed = [outcome.name for outcome in ended if outcome.code]
    say(f"\nFailed: {', '.join(failed)}." if failed else "\nAll is well.")
    return 1 if failed else 0


@dataclass(frozen=True)
class Outcome:
    name: str
    code: int
    seconds: float

    @property
    def line(self) -> str:
        return f"{'FAILED' if self.code else 'ok    '} {self.seconds:6.1f} s  {self.name}"


def _run_together(steps: Sequence[Step]) -> list[Outcome]:
    """The first step in sight; what the others print is shown when they have ended."""
    shown, *hidden = steps
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(len(steps)) as threads:
        logs = [Path(folder, str(number)) for number in range(len(hidden))]
        behind = [threads.submit(_run, step, log) for step, log in zip(hidden, logs, strict=True)]
        say(f"\n--- {shown.name}")
        outcomes = [_run(shown)]
        for step, log, outcome in zip(hidden, logs, behind, strict=True):
            outcomes.append(outcome.result())
            say(f"\n--- {step.name}\n{log.read_text(errors='replace')}")
    return outcomes


def _run(step: Step, log: Path | None = None) -> Outcome:
    began = time.monotonic()
    return Outcome(step.name, _start(step, log).wait(), time.monotonic() - began)


def _start(step: Step, log: Path | None = None) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, **(step.environment or {})}
    command = [str(part) for part in step.command]
    if log is None:
        return subprocess.Popen(command, cwd=ROOT, env=environment)
    with log.open("wb") as out:
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)


def _browser_tests() -> str:
    command: list[str | Path] = [*PYTEST, "-m", "browser", "--collect-only", "-q", "--no-header"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return str(found.stdout)
