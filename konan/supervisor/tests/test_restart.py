"""`kill -9` of anything that `script/up` started: it comes back, with its data."""

import subprocess
import urllib.request

import psutil
import pytest

from konan.embedded.binaries import postgres_binary
from konan.embedded.leftovers import is_gone
from konan.testing.installation import Installation, wait_for

pytestmark = pytest.mark.processes


def psql(installation: Installation, query: str) -> str:
    url = installation.environment()["MIGRATION_DATABASE_URL"]  # who may make a table
    command = [str(postgres_binary("psql")), "-tAXqc", query, url]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout.strip()


def test_a_killed_web_process_is_started_again(running_installation: Installation) -> None:
    running_installation.wait_restarted("web", running_installation.kill("web"))


def test_callers_wait_while_the_web_process_starts_again(
    running_installation: Installation,
) -> None:
    """They are not turned away: the supervisor holds the listening socket."""
    killed = running_installation.kill("web")
    wait_for(lambda: is_gone(killed), seconds=5, what="the end of it")
    with urllib.request.urlopen(f"{running_installation.url}/healthz", timeout=30) as answer:
        assert answer.status == 200


def test_a_killed_database_comes_back_with_its_rows(running_installation: Installation) -> None:
    psql(
        running_installation,
        "create table kept (note text); insert into kept values ('still here')",
    )
    running_installation.wait_restarted("postgres", running_installation.kill("postgres"))
    query = "select note from kept"
    wait_for(lambda: psql(running_installation, query) == "still here", seconds=10, what="the row")


def test_a_killed_valkey_comes_back(running_installation: Installation) -> None:
    running_installation.wait_restarted("valkey", running_installation.kill("valkey"))


def test_a_killed_worker_takes_its_beat_along(running_installation: Installation) -> None:
    """Else two beats would wake everything twice, and write one schedule file."""
    worker = psutil.Process(running_installation.pid("worker"))
    wait_for(worker.children, seconds=20, what="a beat")
    beats = worker.children()
    old = running_installation.kill("worker")
    running_installation.wait_restarted("worker", old)
    wait_for(lambda: not any(beat.is_running() for beat in beats), seconds=5, what="no old beat")


def test_a_restart_is_told_with_its_reason(running_installation: Installation) -> None:
    running_installation.wait_restarted("web", running_installation.kill("web"))
    assert any("web was killed by SIGKILL" in line for line in running_installation.errors)
