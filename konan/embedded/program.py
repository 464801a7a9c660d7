"""One long-running child: what it is, whether it is ready, how it is stopped."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .folders import DataFolder
from .identity import CannotRun, Identity
from .launch import launch
from .leftovers import kill_group

TICK = 0.01
LONGEST_LOG = 20 * 1024 * 1024


def _nothing() -> None:
    return None


def _always(_pid: int) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Program:
    """How to run something; `patience` is how many seconds it gets to stop by itself."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str]
    folder: DataFolder
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 10.0
    identity: Identity = Identity.CALLER
    keep_fds: Sequence[int] = ()
    directory: Path | None = None
    prepare: Callable[[], None] = field(default=_nothing)
    is_ready: Callable[[int], bool] = field(default=_always)

    def start(self) -> "Running":
        """Prepare, start, and write the pid file `<data>/run/<name>.pid`."""
        self.prepare()
        process = launch(
            self.command,
            environment=self.environment,
            log=self.folder.log(self.name),
            identity=self.identity,
            death_signal=self.stop_signal,
            keep_fds=self.keep_fds,
            directory=self.directory,
        )
        self.folder.pid_file(self.name).write_text(f"{process.pid}\n")
        return Running(program=self, process=process)


@dataclass(frozen=True, kw_only=True)
class Running:
    program: Program
    process: subprocess.Popen[bytes]

    @property
    def pid(self) -> int:
        return self.process.pid

    def exit_code(self) -> int | None:
        """None while it runs; minus the signal's number if one ended it."""
        return self.process.poll()

    def is_ready(self) -> bool:
        return self.exit_code() is None and self.program.is_ready(self.pid)

    def wait_ready(self, *, seconds: float) -> None:
        """Return when it is ready; raises CannotRun when it ends or takes too long."""
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            if self.exit_code() is not None or time.monotonic() > deadline:
                self.stop()
                raise CannotRun(self._complaint())
            time.sleep(TICK)

    def stop(self) -> None:
        """Ask it to stop, insist when its patience is over, and clear up after it."""
        if self.exit_code() is None:
            self.process.send_signal(self.program.stop_signal)
            try:
                self.process.wait(self.program.patience)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.clear()

    def clear(self) -> None:
        """Once it has ended: end what is left of its group, remove its pid file."""
        kill_group(self.pid)
        self.program.folder.pid_file(self.program.name).unlink(missing_ok=True)

    def _complaint(self) -> str:
        log = self.program.folder.log(self.program.name)
        return f"{self.program.name} did not start. The end of {log}:\n{tail(log)}"


def tail(path: Path, lines: int = 15) -> str:
    """The last `lines` lines of a log."""
    if not path.exists():
        return ""
    with path.open("rb") as log:
        log.seek(max(0, path.stat().st_size - 16_384))
        return "\n".join(log.read().decode(errors="replace").splitlines()[-lines:])


def shorten(log: Path) -> None:
    """Move a log that has grown long to `<name>.log.1`, while its writer goes on appending.

    What is written between the copy and the cut is lost.
    """
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        shutil.copyfile(log, log.with_suffix(".log.1"))
        os.truncate(log, 0)
