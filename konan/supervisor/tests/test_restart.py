"""`kill -9` of anything that `script/up` started: it comes back, with its data."""

import subprocess

import psutil
import pytest

from konan.embedded.postgres import postgres_binary
from konan.testing.installation import Installation, wait_for

pytestmark = pytest.mark.processes


def psql(installation: Installation, query: str) -> str:
    url = installation.environment()["DATABASE_URL"]
    command = [postgres_binary("psql"), "-tAXqc", query, url]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def test_a_killed_web_process_is_started_again(running: Installation) -> None:
    running.wait_restarted("web", running.kill("web"))


def test_callers_wait_while_the_web_process_starts_again(running: Installation) -> None:
    running.kill("web")
    wait_for(running.is_ready, seconds=20, what="an answer")


def test_a_killed_database_comes_back_with_its_rows(running: Installation) -> None:
    psql(running, "create table kept (note text); insert into kept values ('still here')")
    running.wait_restarted("postgres", running.kill("postgres"))
    query = "select note from kept"
    wait_for(lambda: psql(running, query) == "still here", seconds=10, what="the row")


def test_a_killed_valkey_comes_back(running: Installation) -> None:
    running.wait_restarted("valkey", running.kill("valkey"))


def test_a_killed_worker_takes_its_beat_along(running: Installation) -> None:
    """Else two beats would wake everything twice, and write one schedule file."""
    beats = psutil.Process(running.pid("worker")).children()
    old = running.kill("worker")
    running.wait_restarted("worker", old)
    wait_for(lambda: not any(beat.is_running() for beat in beats), seconds=5, what="no old beat")


def test_a_restart_is_told_with_its_reason(running: Installation) -> None:
    running.wait_restarted("web", running.kill("web"))
    assert any("web was killed by SIGKILL" in line for line in running.errors)
