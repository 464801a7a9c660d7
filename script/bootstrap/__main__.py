"""`python -m script.bootstrap COMMAND`, for each command of script/, with nothing installed yet."""

import os
import sys
from collections.abc import Sequence

from .clients import ensure_client_tools, rebuild_clients
from .debian import ensure_authenticator, ensure_browser, ensure_caddy, ensure_proxy
from .environment import BENCH, DEVELOPMENT, PYTHON, RUNTIME, ensure_environment
from .front_end import ensure_front_end
from .lock import lock
from .messages import ensure_messages, update_messages
from .steps import StepFailed, alone, say
from .testing import run_all, run_selection


def up() -> int:
    """Set up, then become the supervisor: signals reach it without a process between."""
    with alone():
        ensure_environment(RUNTIME, contained_in=DEVELOPMENT)
        ensure_front_end()
        ensure_messages()
    os.execv(PYTHON, [str(PYTHON), "-m", "konan.supervisor"])


def nodes() -> int:
    """The same, as the processes of a real installation."""
    with alone():
        ensure_environment(RUNTIME, contained_in=DEVELOPMENT)
        ensure_front_end()
        ensure_messages()
    if missing := ensure_proxy():
        raise StepFailed(missing)
    os.execv(PYTHON, [str(PYTHON), "-m", "konan.testing.nodes"])


def test(arguments: Sequence[str]) -> int:
    with alone():
        ensure_environment(DEVELOPMENT)
        ensure_front_end()
        ensure_client_tools()
        ensure_messages()
    if arguments:
        return run_selection(arguments)
    ensure_authenticator()
    ensure_caddy()
    if missing := ensure_proxy():
        say(f"The tests of several processes are left out, because {missing}.")
    return run_all(browser=ensure_browser())


def bench(arguments: Sequence[str]) -> int:
    with alone():
        ensure_environment(RUNTIME, contained_in=DEVELOPMENT)
        ensure_environment(BENCH)
    os.execv(PYTHON, [str(PYTHON), "-m", "bench", *arguments])


def faults(arguments: Sequence[str]) -> int:
    with alone():
        ensure_environment(RUNTIME, contained_in=DEVELOPMENT)
        ensure_front_end()
        ensure_messages()
    os.execv(PYTHON, [str(PYTHON), "-m", "konan.testing.faults", *arguments])


def screens(arguments: Sequence[str]) -> int:
    with alone():
        ensure_environment(DEVELOPMENT)
        ensure_front_end()
        ensure_messages()
    if missing := ensure_browser():
        raise StepFailed(missing)
    os.execv(PYTHON, [str(PYTHON), "-m", "konan.testing.screens", *arguments])


def clients() -> int:
    with alone():
        ensure_environment(DEVELOPMENT)
        ensure_client_tools()
        return rebuild_clients()


def main(command: str, arguments: Sequence[str]) -> int:
    try:
        if command == "up":
            return up()
        if command == "nodes":
            return nodes()
        if command == "bench":
            return bench(arguments)
        if command == "faults":
            return faults(arguments)
        if command == "screens":
            return screens(arguments)
        if command == "messages":
            return update_messages()
        if command == "clients":
            return clients()
        return test(arguments) if command == "test" else lock(arguments)
    except StepFailed as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
