"""Starting a child that never outlives its parent."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from .identity import Identity, assume

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None, use_errno=True)


def adopt_orphans() -> None:
    """Make this process the parent of every descendant whose own parent dies (Linux)."""
    if sys.platform == "linux":
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def die_with(parent: int, death_signal: signal.Signals) -> None:
    """Ask the kernel for `death_signal` when `parent` ends; leave at once if it has."""
    if sys.platform == "linux":
        _libc.prctl(PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def launch(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str],
    log: Path,
    identity: Identity = Identity.CALLER,
    death_signal: signal.Signals = signal.SIGTERM,
    keep_fds: Sequence[int] = (),
    directory: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start `command` in a session of its own, its output appended to `log`.

    Call it from the main thread alone: the kernel sends the death signal when the *thread*
    that started the child ends. The identity changes before the death signal is asked for,
    because the kernel forgets the request when credentials change.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("Children are started from the main thread.")
    parent = os.getpid()

    def become_child() -> None:
        assume(identity)
        die_with(parent, death_signal)

    with log.open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            env=dict(environment),
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=tuple(keep_fds),
            preexec_fn=become_child,  # safe: there is one thread
        )
