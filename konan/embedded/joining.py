"""How a command of manage.py finds the services that `script/up` runs, or runs its own."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from .folders import DataFolder, InUse
from .keys import kept_secrets, write_private
from .services import Missing, running_services
from .variables import data_path, read_variables

PATIENCE = 15.0
TICK = 0.1


@contextmanager
def services_for_command() -> Iterator[None]:
    """Put what the environment lacks into it, for as long as the command runs.

    Beside a running `script/up` that is what it uses itself; otherwise the embedded services
    are started for this command. With both URLs given nothing is done.
    """
    read_variables()
    missing = Missing.in_environment()
    if not (missing.database or missing.redis):
        yield
        return
    folder = DataFolder.at(data_path())
    lock = _lock_or_join(folder)
    if lock is None:
        yield
        return
    with lock, running_services(folder, missing=missing) as urls:
        additions = {**kept_secrets(folder), **urls, "KONAN_EMBEDDED": "1"}
        write_private(folder.environment_file, json.dumps(additions))
        try:
            _add(additions)
            yield
        finally:
            folder.environment_file.unlink(missing_ok=True)


def _lock_or_join(folder: DataFolder) -> IO[str] | None:
    """The folder's lock, or None once the variables of its holder have been taken over."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return folder.lock()
        except InUse:
            if folder.environment_file.exists():
                _add(json.loads(folder.environment_file.read_text()))
                return None
            if time.monotonic() > deadline:
                raise
            time.sleep(TICK)


def _add(variables: dict[str, str]) -> None:
    """The caller's own variables win."""
    for name, value in variables.items():
        if not os.environ.get(name):
            os.environ[name] = value
