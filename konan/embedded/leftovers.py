"""Processes that outlived the one that started them."""

import os
import signal
import time
from collections.abc import Iterable

import psutil

from .folders import DataFolder

STOP_SIGNALS = {"postgres": signal.SIGINT}
PATIENCE = 10.0
TICK = 0.02


def is_gone(pid: int) -> bool:
    """Whether nothing runs under `pid`; a zombie is gone."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def kill_group(leader: int) -> None:
    """Kill what is left of the process group that an ended child was the leader of."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return  # nobody is left of it, or (macOS) zombies alone


def kill_strays(ours: Iterable[int]) -> None:
    """Kill and reap the children that this process adopted: all that are not in `ours`.

    It needs `adopt_orphans`. A server process of a dead PostgreSQL is one, or a beat whose
    worker was killed.
    """
    known = set(ours)
    for child in psutil.Process().children():
        if child.pid not in known:
            _kill_and_reap(child)


def _kill_and_reap(child: psutil.Process) -> None:
    try:
        child.kill()
        os.waitpid(child.pid, 0)
    except (psutil.NoSuchProcess, ChildProcessError):
        return  # it was faster


def _recorded(folder: DataFolder, name: str) -> psutil.Process | None:
    """The process a pid file speaks of, if it is still that one and not a later namesake."""
    file = folder.pid_file(name)
    try:
        process = psutil.Process(int(file.read_text()))
        same = process.create_time() <= file.stat().st_mtime + 1
        return process if same and not is_gone(process.pid) else None
    except (OSError, ValueError, psutil.NoSuchProcess):
        return None


def end_leftovers(folder: DataFolder, names: Iterable[str]) -> None:
    """End what an earlier, killed run left; call it while holding the folder's lock.

    The kernel has mostly asked them already (see `launch`); here they are waited for.
    """
    found = {name: process for name in names if (process := _recorded(folder, name))}
    for name, process in found.items():
        if not is_gone(process.pid):
            process.send_signal(STOP_SIGNALS.get(name, signal.SIGTERM))
    deadline = time.monotonic() + PATIENCE
    while not all(is_gone(process.pid) for process in found.values()):
        if time.monotonic() > deadline:
            deadline += PATIENCE
            _kill_all(found.values())
        time.sleep(TICK)
    for name in names:
        _end_group(folder, name)
        folder.pid_file(name).unlink(missing_ok=True)


def _end_group(folder: DataFolder, name: str) -> None:
    """Kill the children that a killed process left in its group.

    While one of them lives, the kernel gives the leader's number to nobody else; so where
    the leader is gone, the group is the one that the pid file means, or none.
    """
    file = folder.pid_file(name)
    text = file.read_text().strip() if file.exists() else ""
    if text.isdigit() and not psutil.pid_exists(int(text)):
        kill_group(int(text))


def _kill_all(processes: Iterable[psutil.Process]) -> None:
    for process in processes:
        if not is_gone(process.pid):
            process.kill()
