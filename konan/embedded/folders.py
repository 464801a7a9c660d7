"""The data folder of one installation, and the short folder for its sockets."""

import fcntl
import hashlib
import os
import pwd
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .identity import CannotRun

LONGEST_SOCKET_PATH = 107
LONGEST_SOCKET_NAME = len("/.s.PGSQL.5432")


class InUse(Exception):
    """Another process holds the data folder."""


@dataclass(frozen=True)
class DataFolder:
    """Everything one installation keeps: `postgres/ valkey/ log/ run/`, secrets, the lock."""

    path: Path

    @classmethod
    def at(cls, path: Path) -> "DataFolder":
        """The folder at `path`, made (readable by its owner alone) if it is not there."""
        folder = cls(path.resolve())
        for part in (folder.path, folder.run, folder.logs):
            part.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    @property
    def run(self) -> Path:
        return self.path / "run"

    @property
    def logs(self) -> Path:
        return self.path / "log"

    @property
    def environment_file(self) -> Path:
        """What a running supervisor or test run tells commands: variables as JSON."""
        return self.run / "environment.json"

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def pid_file(self, name: str) -> Path:
        return self.run / f"{name}.pid"

    def lock(self) -> IO[str]:
        """Hold the folder until the returned file is closed; raises InUse."""
        handle = (self.path / "lock").open("a+")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            handle.close()
            raise InUse(f"{self.path} is in use by {self._holder()}.") from error
        return handle

    def _holder(self) -> str:
        try:
            return f"process {int(self.pid_file('supervisor').read_text())}"
        except (OSError, ValueError):
            return "another process"

    def sockets(self) -> Path:
        """The folder for this data folder's sockets: 0700, ours, not a link.

        It lies in the folder for temporary files, because a socket's path has at most
        107 bytes; its name is made of the user and of the data folder's path.
        """
        digest = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        name = f"konan-{os.getuid()}-{digest}"
        folder = Path(tempfile.gettempdir()) / name
        if len(os.fsencode(folder)) + LONGEST_SOCKET_NAME > LONGEST_SOCKET_PATH:
            folder = Path("/tmp") / name
        folder.mkdir(mode=0o700, exist_ok=True)
        _check_private(folder)
        return folder


def _check_private(folder: Path) -> None:
    state = folder.lstat()
    owners = {os.getuid()}
    if os.getuid() == 0:
        owners.add(pwd.getpwnam("nobody").pw_uid)
    private = stat.S_ISDIR(state.st_mode) and not state.st_mode & 0o077
    if not private or state.st_uid not in owners:
        raise CannotRun(f"{folder} is not a private folder of this user: remove it.")
