"""`script/up` as an operator meets it: what it prints, and what it leaves behind."""

import os
import shutil
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from konan.testing.installation import PROCESSES, Installation, wait_for
from konan.testing.services import ROOT

pytestmark = pytest.mark.processes


def test_without_a_demo_the_address_is_all_it_prints(bare_installation: Installation) -> None:
    assert bare_installation.start() == [f"Open: {bare_installation.url}"]
    assert bare_installation.is_ready()
    assert all(bare_installation.pid(name) for name in PROCESSES)
    assert bare_installation.stop() == 0
    assert bare_installation.left_processes() == []


def test_with_the_demo_its_login_is_printed_the_same_at_every_start(
    bare_installation: Installation,
) -> None:
    bare_installation.variables["KONAN_DEMO"] = "1"
    first = bare_installation.start(seconds=120)
    assert [line.split(": ")[0] for line in first] == ["Open", "E-mail", "Password"]
    assert bare_installation.stop() == 0
    assert bare_installation.start() == first


@pytest.mark.alone
def test_the_second_start_takes_less_than_eight_seconds(installation: Installation) -> None:
    began = time.monotonic()
    installation.start()
    assert time.monotonic() - began < 8


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_the_whole_group_ends_all_in_order(
    installation: Installation, number: signal.Signals
) -> None:
    """As Ctrl-C in a terminal does; PostgreSQL is shut down last, and properly."""
    installation.start()
    assert installation.process is not None
    os.killpg(installation.process.pid, number)
    assert installation.process.wait(30) == 0
    assert installation.left_processes() == []
    assert "database system is shut down" in (installation.folder / "log/postgres.log").read_text()


def test_a_signal_during_the_start_ends_it_too(bare_installation: Installation) -> None:
    bare_installation.launch()
    pid_file = bare_installation.folder / "run" / "postgres.pid"
    wait_for(pid_file.exists, seconds=30, what="PostgreSQL")
    assert bare_installation.stop() == 0
    assert bare_installation.left_processes() == []


def test_a_killed_supervisor_leaves_nothing_and_its_data_is_found_again(
    installation: Installation,
) -> None:
    installation.start()
    kept = (installation.folder / "secrets.env").read_text()
    installation.kill("supervisor")
    wait_for(lambda: not installation.left_processes(), seconds=10, what="nothing left")
    installation.start()
    assert installation.is_ready()
    assert (installation.folder / "secrets.env").read_text() == kept


def test_all_killed_at_once_the_next_start_works(installation: Installation) -> None:
    installation.start()
    for name in PROCESSES:
        installation.kill(name)
    wait_for(lambda: not installation.left_processes(), seconds=10, what="nothing left")
    assert installation.start() == [f"Open: {installation.url}"]


def test_a_taken_port_is_named(installation: Installation) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", installation.port))
        other.listen()
        assert f"Port {installation.port} is taken" in installation.refusal()


def test_data_in_use_is_refused(installation: Installation) -> None:
    installation.start()
    told = Installation(installation.folder).refusal()
    assert f"in use by process {installation.pid('supervisor')}" in told
    assert installation.is_ready()


def test_python_and_a_shell_are_all_it_needs_on_path(
    bare_installation: Installation, tmp_path: Path
) -> None:
    """No PostgreSQL, Valkey, Redis or Node of the machine: the wheels' are what runs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "python3").symlink_to(Path(sys.executable).resolve())
    (programs / "sh").symlink_to(str(shutil.which("sh")))
    bare_installation.variables["PATH"] = str(programs)
    bare_installation.start(seconds=120)
    wheels = str(ROOT / ".venv")
    for name in ("postgres", "valkey"):
        assert wheels in Path(f"/proc/{bare_installation.pid(name)}/exe").resolve().as_posix()


def test_secrets_are_for_the_owner_alone(installation: Installation) -> None:
    installation.start()
    for name in ("secrets.env", "run/environment.json"):
        assert (installation.folder / name).stat().st_mode & 0o077 == 0
    assert installation.folder.stat().st_mode & 0o077 == 0
