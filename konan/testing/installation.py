"""A whole installation of its own for one test: what `script/up` starts, and its processes."""

import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from konan.embedded.leftovers import is_gone
from konan.testing.services import OPERATOR_VARIABLES, ROOT, SECRETS

TICK = 0.05
PROCESSES = ("supervisor", "web", "worker", "valkey", "postgres")
UNSET = (
    *OPERATOR_VARIABLES, *SECRETS, "DATABASE_URL", "REDIS_URL", "KONAN_EMBEDDED",
    "KONAN_VALKEY_DB", "KONAN_VALKEY_PREFIX", "KONAN_DATA_DIR", "KONAN_PROCESS",
)  # fmt: skip


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(condition: Callable[[], object], *, seconds: float, what: str) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not within {seconds} s"
        time.sleep(TICK)


class Installation:
    """`script/up` with a data folder and a port of its own, and `variables` besides."""

    def __init__(self, folder: Path, **variables: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.variables = {"KONAN_DEMO": "0", "PORT": str(self.port), **variables}
        self.process: subprocess.Popen[str] | None = None
        self.lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.errors: list[str] = []

    def start(self, *, seconds: float = 180) -> list[str]:
        """Start, and return what was printed on standard output once it serves."""
        self.launch()
        wanted = 1 if self.variables["KONAN_DEMO"] == "0" else 3
        deadline = time.monotonic() + seconds
        printed: list[str] = []
        while len(printed) < wanted:
            try:
                line = self.lines.get(timeout=max(0.1, deadline - time.monotonic()))
            except queue.Empty as error:
                self.end()
                late = f"script/up does not serve after {seconds} s:\n{self.told()}"
                raise AssertionError(late) from error
            assert line is not None, f"script/up ended:\n{self.told()}"
            printed.append(line)
        return printed

    def launch(self) -> None:
        """Start it without waiting for anything."""
        environment = {**os.environ, **dict.fromkeys(UNSET, ""), **self.variables}
        environment["KONAN_DATA_DIR"] = str(self.folder)
        self.lines, self.errors = queue.SimpleQueue(), []
        self.process = subprocess.Popen(
            [ROOT / "script" / "up"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._read_errors = _thread(_copy_errors, self.process, self.errors)
        _thread(_copy_lines, self.process, self.lines)

    def told(self) -> str:
        """All it said on standard error, once it has ended."""
        self._read_errors.join(10)
        return "".join(self.errors)

    def refusal(self, *, seconds: float = 30) -> str:
        """What it says when it does not start: exit code 1 is asserted."""
        self.launch()
        assert self.process is not None
        assert self.process.wait(seconds) == 1
        return self.told()

    def stop(self, number: signal.Signals = signal.SIGTERM, *, seconds: float = 30) -> int:
        """Signal the supervisor and return its exit code."""
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(seconds)

    def pid(self, name: str) -> int:
        """The process id in `<data>/run/<name>.pid`."""
        return int((self.folder / "run" / f"{name}.pid").read_text())

    def kill(self, name: str) -> int:
        """`kill -9` one process; returns its id."""
        pid = self.pid(name)
        os.kill(pid, signal.SIGKILL)
        return pid

    def wait_restarted(self, name: str, old: int, *, seconds: float = 30) -> None:
        wait_for(lambda: self._is_new(name, old), seconds=seconds, what=f"{name} again")
        wait_for(self.is_ready, seconds=seconds, what="ready again")

    def _is_new(self, name: str, old: int) -> bool:
        try:
            text = (self.folder / "run" / f"{name}.pid").read_text().strip()
        except FileNotFoundError:
            return False
        return bool(text) and int(text) != old and not is_gone(int(text))

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=3) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return False

    def environment(self) -> dict[str, str]:
        """What its web and worker were given, for a further process beside them."""
        return json.loads((self.folder / "run" / "environment.json").read_text())  # type: ignore[no-any-return]

    def left_processes(self) -> list[str]:
        """Whatever still runs of it: by its data folder in arguments or environment."""
        return [_described(each) for each in psutil.process_iter() if self._owns(each)]

    def _owns(self, process: psutil.Process) -> bool:
        try:
            if process.pid == os.getpid() or is_gone(process.pid):
                return False
            mentioned = [*process.cmdline(), process.environ().get("KONAN_DATA_DIR", "")]
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            return False
        return any(str(self.folder) in part for part in mentioned)

    def end(self) -> None:
        """After the test, whatever happened in it."""
        if self.process is not None and self.process.poll() is None:
            self.stop()

    @contextmanager
    def another_web(self) -> Iterator[str]:
        """A second web process on the same data; yields its URL."""
        port = free_port()
        command = [sys.executable, "-m", "uvicorn", "konan.asgi:application", "--port", str(port)]
        environment = {**os.environ, **self.environment(), "KONAN_PROCESS": "web"}
        with subprocess.Popen([*command, "--ws", "websockets"], cwd=ROOT, env=environment) as web:
            try:
                wait_for(lambda: _connects(port), seconds=30, what="the second web process")
                yield f"http://localhost:{port}"
            finally:
                web.terminate()


def _thread(function: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=function, args=arguments, daemon=True)
    thread.start()
    return thread


def _copy_lines(process: subprocess.Popen[str], lines: "queue.SimpleQueue[str | None]") -> None:
    """None stands for the end."""
    assert process.stdout
    for line in process.stdout:
        lines.put(line.rstrip("\n"))
    lines.put(None)


def _copy_errors(process: subprocess.Popen[str], errors: list[str]) -> None:
    assert process.stderr
    errors.extend(process.stderr)


def _connects(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _described(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())}"
    except psutil.NoSuchProcess:
        return f"{process.pid} (gone meanwhile)"
