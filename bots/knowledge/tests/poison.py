"""Parsers that misbehave, for the sandbox to end. Which one is said by the document itself."""

import ctypes
import os
import socket
import time
from pathlib import Path

from bots.knowledge.parsing.job import read as read_properly
from bots.knowledge.parsing.reading import Job, Reading, Unreadable


def read(job: Job) -> Reading:
    name, _, argument = job.data.decode(errors="replace").partition(" ")
    act = {
        "segfault": lambda: ctypes.string_at(0),
        "burn": _burn,
        "sleep": lambda: time.sleep(600),
        "eat": lambda: bytearray(4 * 1024**3),
        "exit": lambda: os._exit(1),
        "raise": lambda: 1 / 0,
        "recurse": _recurse,
        "connect": lambda: _report(_connect(argument)),
        "write": lambda: _report(_write(argument)),
        "environment": lambda: _report(" ".join(sorted(os.environ))),
        "pid": lambda: _report(str(os.getpid())),
    }.get(name)
    if act:
        act()
    return read_properly(job)


def _burn() -> None:
    while True:
        pass


def _recurse() -> None:
    _recurse()


def _connect(port: str) -> str:
    try:
        with socket.create_connection(("127.0.0.1", int(port)), timeout=2):
            return "connected"
    except OSError:
        return "closed"


def _write(path: str) -> str:
    try:
        Path(path).write_text("something")
    except OSError:
        return "closed"
    return "written"


def _report(text: str) -> None:
    """Tells the test what happened, by the only way out that there is."""
    raise Unreadable(text)
