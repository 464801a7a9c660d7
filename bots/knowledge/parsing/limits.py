"""What one child may use. Set by the child on itself, kept by the kernel."""

import ctypes
import os
import resource
import signal
import socket
import sys
from dataclasses import dataclass
from typing import Any, Final, NoReturn

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_NO_NEW_PRIVS: Final = 38
_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000
_OPEN_FILES: Final = 64


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` bounds both the clock and the CPU; `memory` the address space, in bytes."""

    seconds: int = 60
    memory: int = 512 * 1024 * 1024
    output: int = 64 * 1024 * 1024


def confine(limits: Limits) -> None:
    """From here on the process is killed when it takes more, and dies with its parent."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    for signal_number in (signal.SIGALRM, signal.SIGXCPU, signal.SIGPIPE):
        signal.signal(signal_number, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    for kind, amount in (
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        resource.setrlimit(kind, (amount, amount))


def leave_network() -> None:
    """An empty network where the kernel lets us, else no sockets from Python.

    For the process and for all that it forks; sockets that are open stay usable.
    """
    if not _unshare_network():
        socket.socket.connect = _no_network  # type: ignore[method-assign]
        socket.socket.connect_ex = _no_network  # type: ignore[method-assign]
        socket.socket.sendto = _no_network  # type: ignore[method-assign]
        socket.getaddrinfo = _no_network


def _unshare_network() -> bool:
    if sys.platform != "linux":
        return False
    flags = _CLONE_NEWNET if os.geteuid() == 0 else _CLONE_NEWNET | _CLONE_NEWUSER
    return bool(ctypes.CDLL(None).unshare(flags) == 0)


def _no_network(*_: Any, **__: Any) -> NoReturn:
    raise OSError("There is no network while a document is read.")


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
