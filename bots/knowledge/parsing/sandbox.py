"""Reading a document in a child that is killed at its limits. What the worker calls."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

from bots.knowledge.parsing.limits import Limits
from bots.knowledge.parsing.nursery import ALIVE
from bots.knowledge.parsing.reading import Job, Reading, Sitemap, Survey, Unreadable

ROOT: Final = Path(__file__).resolve().parents[3]
START_S: Final = 20  # a cold start of the nursery on a busy machine
GRACE_S: Final = 2

Told = TypeVar("Told")


class NotStarted(Exception):
    """No child came to life: the machine is in trouble, not the document."""


class Sandbox:
    """Children that run `entry` ("module:function", Job to what it wants), from any thread."""

    def __init__(
        self, entry: str = "bots.knowledge.parsing.job:work", limits: Limits | None = None
    ) -> None:
        self.entry = entry
        self.limits = limits or Limits()
        self._lock = Lock()
        self._nursery: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def read(self, job: Job) -> Reading:
        """The document in chunks; raises Unreadable with the reason."""
        return self._work(job, Reading.from_bytes)

    def survey(self, job: Job) -> Survey:
        """A page in brief; raises Unreadable."""
        return self._work(replace(job, wanted="survey"), Survey.from_bytes)

    def sitemap(self, job: Job) -> Sitemap:
        """What a sitemap lists; raises Unreadable."""
        return self._work(replace(job, wanted="sitemap"), Sitemap.from_bytes)

    def _work(self, job: Job, told: Callable[[bytes], Told]) -> Told:
        for _ in range(2):  # a nursery that was idle may end just now
            with self._child() as child:
                if _lives(child):
                    return self._converse(child, job, told)
        raise NotStarted(self.entry)

    def close(self) -> None:
        with self._lock:
            self._close()

    def _converse(self, child: socket.socket, job: Job, told: Callable[[bytes], Told]) -> Told:
        started = time.monotonic()
        deadline = started + self.limits.seconds + GRACE_S
        try:
            return told(self._exchange(child, job.to_bytes(), deadline))
        except TimeoutError as error:
            raise Unreadable("timed_out") from error
        except (OSError, ValueError) as error:  # it died before it had said everything
            late = time.monotonic() - started > self.limits.seconds - 1
            raise Unreadable("timed_out" if late else "broken") from error

    def _exchange(self, child: socket.socket, request: bytes, deadline: float) -> bytes:
        child.settimeout(self.limits.seconds)
        child.sendall(request)
        child.shutdown(socket.SHUT_WR)
        answer = bytearray()
        while True:
            child.settimeout(max(0.01, deadline - time.monotonic()))
            piece = child.recv(1024 * 1024)
            if not piece:
                return bytes(answer)
            answer += piece
            if len(answer) > self.limits.output:
                raise Unreadable("too_long")

    def _child(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        ours.settimeout(START_S)
        with theirs, self._lock:
            try:
                socket.send_fds(self._running(), [b"!"], [theirs.fileno()])
            except OSError:
                self._close()
                socket.send_fds(self._running(), [b"!"], [theirs.fileno()])
        return ours

    def _running(self) -> socket.socket:
        if self._control is None or self._nursery is None or self._nursery.poll() is not None:
            self._close()
            self._start()
        assert self._control is not None
        return self._control

    def _start(self) -> None:
        """None of our environment goes along: there are secrets in it."""
        ours, theirs = socket.socketpair()
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "LANG": "C.UTF-8",
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        arguments = (self.entry, theirs.fileno(), self.limits.seconds, self.limits.memory)
        with theirs:
            self._nursery = subprocess.Popen(
                [sys.executable, "-m", "bots.knowledge.parsing", *map(str, arguments)],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self._control = ours

    def _close(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._nursery is not None:
            self._nursery.kill()
            self._nursery.wait()
            self._nursery = None


def _lives(child: socket.socket) -> bool:
    try:
        return child.recv(1) == ALIVE
    except OSError:
        return False
