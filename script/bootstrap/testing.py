"""`script/test`: the checks, then every test, each step with the time it took."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
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
        Step("types", [tools / "mypy", "."], CHECKING),
        Step("templates", [tools / "djlint", "--lint", "templates"]),
        Step("front end's types", check_types()),
    ]


def tests(*, with_browser: bool) -> list[list[Step]]:
    """Groups, one after the other. Beside the browser, processes are started and killed: those
    tests wait most of their time."""
    alone = [Step("tests", [*PYTEST, "-n", "2", "-m", "not browser and not processes"])]
    together = [Step("process tests", [*PYTEST, "-m", "processes"])]
    if with_browser:
        together.insert(0, Step("browser tests", [*PYTEST, "-m", "browser"]))
    return [alone, together]


def run_selection(arguments: Sequence[str]) -> int:
    """Just pytest, with the caller's arguments."""
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, check=False).returncode


def run_all(*, browser: str | None) -> int:
    """Every step, even after one has failed; `browser` says why there is none."""
    groups = [*([step] for step in checks()), *tests(with_browser=browser is None)]
    ended = [outcome for group in groups for outcome in _run_together(group)]
    say("\n" + "\n".join(outcome.line for outcome in ended))
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
    began = time.monotonic()
    shown, *hidden = steps
    with tempfile.TemporaryDirectory() as folder:
        logs = [Path(folder, str(number)) for number in range(len(hidden))]
        behind = [_start(step, log) for step, log in zip(hidden, logs, strict=True)]
        say(f"\n--- {shown.name}")
        outcomes = [Outcome(shown.name, _start(shown).wait(), time.monotonic() - began)]
        for step, log, process in zip(hidden, logs, behind, strict=True):
            outcomes.append(Outcome(step.name, process.wait(), time.monotonic() - began))
            say(f"\n--- {step.name}\n{log.read_text(errors='replace')}")
    return outcomes


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
