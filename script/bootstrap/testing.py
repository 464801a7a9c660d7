"""`script/test`: the checks, then every test, each step with the time it took."""

import os
import subprocess
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


def tests(*, with_browser: bool) -> list[Step]:
    """Those that share nothing run side by side; those that need the machine run alone."""
    steps = [Step("tests", [*PYTEST, "-n", "2", "-m", "not browser and not processes"])]
    if with_browser:
        steps.append(Step("browser tests", [*PYTEST, "-m", "browser"]))
    return [*steps, Step("process tests", [*PYTEST, "-m", "processes"])]


def run_selection(arguments: Sequence[str]) -> int:
    """Just pytest, with the caller's arguments."""
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, check=False).returncode


def run_all(*, browser: str | None) -> int:
    """Every step, even after one has failed; `browser` says why there is none."""
    steps = [*checks(), *tests(with_browser=browser is None)]
    lines = [_run(step) for step in steps]
    say("\n" + "\n".join(line for line, _code in lines))
    if browser is not None:
        say(f"\nLeft out, because {browser}:\n{_browser_tests()}")
    failed = [step.name for step, (_line, code) in zip(steps, lines, strict=True) if code]
    say(f"\nFailed: {', '.join(failed)}." if failed else "\nAll is well.")
    return 1 if failed else 0


def _run(step: Step) -> tuple[str, int]:
    say(f"\n--- {step.name}")
    began = time.monotonic()
    environment = {**os.environ, **(step.environment or {})}
    command = [str(part) for part in step.command]
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    took = time.monotonic() - began
    return f"{'ok    ' if code == 0 else 'FAILED'} {took:6.1f} s  {step.name}", code


def _browser_tests() -> str:
    command: list[str | Path] = [*PYTEST, "-m", "browser", "--collect-only", "-q", "--no-header"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return str(found.stdout)
