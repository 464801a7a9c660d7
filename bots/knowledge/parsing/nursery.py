"""The process that has the parsers imported, and forks a child for each document.

It never reads a document itself. A message with a socket in it comes over `control`; the child
says a byte of life on that socket, reads the job, answers, and is gone. The nursery ends when
its owner does (the control socket closes) or when nothing came for a while.
"""

import gc
import logging
import os
import select
import signal
import socket
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn, Protocol

from bots.knowledge.parsing.limits import Limits, confine, leave_network
from bots.knowledge.parsing.reading import Job, Unreadable, refusal

ALIVE: Final = b"+"
IDLE_S: Final = 90  # longer than a child may live: children die with the nursery
MOST_INPUT: Final = 24 * 1024 * 1024


class Answer(Protocol):
    def to_bytes(self) -> bytes: ...


Entry = Callable[[Job], Answer]


def serve(control: socket.socket, entry: str, limits: Limits) -> None:
    """Forks until `control` closes or `IDLE_S` pass without a job."""
    module, _, name = entry.partition(":")
    read: Entry = getattr(import_module(module), name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries the children
    logging.disable(logging.CRITICAL)
    leave_network()
    gc.collect()
    gc.freeze()
    while select.select([control], [], [], max(IDLE_S, 2 * limits.seconds))[0]:
        message, descriptors, *_ = socket.recv_fds(control, 1, 1)
        if not message:
            return
        if os.fork() == 0:
            control.close()
            _live(socket.socket(fileno=descriptors[0]), read, limits)
        os.close(descriptors[0])


def _live(owner: socket.socket, read: Entry, limits: Limits) -> NoReturn:
    """The whole life of a child. Whatever happens, it ends here."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # parsers print what they think of a file
        confine(limits)
        owner.sendall(ALIVE)
        owner.sendall(_answer(_receive(owner), read))
    finally:
        os._exit(0)


def _receive(owner: socket.socket) -> Job:
    raw = bytearray()
    while piece := owner.recv(1024 * 1024):
        raw += piece
        if len(raw) > MOST_INPUT:
            raise ValueError("The job is larger than any upload may be.")
    return Job.from_bytes(bytes(raw))


def _answer(job: Job, read: Entry) -> bytes:
    """Anything that a parser raises over a document says that the document is broken."""
    try:
        return read(job).to_bytes()
    except Unreadable as unreadable:
        return refusal(unreadable.code)
    except MemoryError:
        return refusal("too_complex")
    except Exception as error:
        return refusal("broken", _where(error))


def _where(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
