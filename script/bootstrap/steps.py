"""Saying, running and remembering: what every step of the set-up is made of."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class StepFailed(Exception):
    """A step of the set-up failed; the message says which, its output says why."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def run(
    command: Sequence[str | Path],
    *,
    directory: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run a step quietly; its output is shown if it fails, with StepFailed."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=directory,
        env=None if environment is None else dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if result.returncode != 0:
        say(result.stdout.rstrip())
        shown = " ".join(str(part) for part in command)
        raise StepFailed(f"This failed with exit code {result.returncode}: {shown}")


def digest(files: Iterable[Path], *more: str) -> str:
    """SHA-256 over names and contents: changes when any of them does."""
    total = hashlib.sha256("\0".join(more).encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return total.hexdigest()


def is_done(stamp: Path, state: str) -> bool:
    return stamp.is_file() and stamp.read_text() == state


@contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time in this checkout; a second one waits for the first."""
    handle = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
