"""The wheels' servers, started for real."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from konan.embedded import postgres
from konan.embedded.folders import DataFolder
from konan.embedded.identity import CannotRun, Identity, hand_over
from konan.embedded.leftovers import is_gone
from konan.embedded.services import Missing, running_services
from konan.testing.installation import wait_for

BOTH = Missing(database=True, redis=True)
DATABASE = Missing(database=True, redis=False)


def kept(url: str) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute("select note from kept").fetchone()
    return str(row[0]) if row else ""


def keep(url: str, note: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("create table kept (note text)")
        connection.execute("insert into kept values (%s)", [note])


def test_both_answer_and_keep_what_they_were_given(folder: DataFolder) -> None:
    with running_services(folder, missing=BOTH) as urls:
        keep(urls["MIGRATION_DATABASE_URL"], "a row")
        redis.Redis.from_url(urls["REDIS_URL"]).set("key", "a value")
    with running_services(folder, missing=BOTH) as urls:
        assert kept(urls["MIGRATION_DATABASE_URL"]) == "a row"
        assert redis.Redis.from_url(urls["REDIS_URL"]).get("key") == b"a value"


def test_nothing_is_left_running(folder: DataFolder) -> None:
    with running_services(folder, missing=BOTH):
        pids = [int(folder.pid_file(name).read_text()) for name in ("postgres", "valkey")]
    assert all(is_gone(pid) for pid in pids)
    assert not folder.pid_file("postgres").exists()


def test_what_is_given_is_not_started(folder: DataFolder) -> None:
    with running_services(folder, missing=DATABASE) as urls:
        assert set(urls) == {"DATABASE_URL", "MIGRATION_DATABASE_URL"}
        assert not folder.pid_file("valkey").exists()


def test_pgvector_is_there(folder: DataFolder) -> None:
    with (
        running_services(folder, missing=DATABASE) as urls,
        psycopg.connect(urls["MIGRATION_DATABASE_URL"]) as connection,
    ):
        connection.execute("create extension vector")


def test_a_killed_server_whose_number_a_zombie_holds_does_not_hinder_the_next(
    folder: DataFolder,
) -> None:
    """PostgreSQL takes the zombie for its living predecessor, and would refuse."""
    with running_services(folder, missing=DATABASE) as urls:
        keep(urls["MIGRATION_DATABASE_URL"], "safe")
    zombie = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
    stale = folder.path / "postgres" / "postmaster.pid"
    stale.write_text(f"{zombie.pid}\n{stale.parent}\n0\n5432\n{folder.sockets()}\n\n0 0\nready\n")
    with running_services(folder, missing=DATABASE) as urls:
        assert kept(urls["MIGRATION_DATABASE_URL"]) == "safe"
    zombie.wait()


def test_a_server_that_an_earlier_run_left_is_ended_first(folder: DataFolder) -> None:
    left = postgres.postgres(folder).start()
    left.wait_ready(seconds=30)
    with running_services(folder, missing=DATABASE):
        assert is_gone(left.pid)


def test_an_interrupted_first_start_is_made_good(folder: DataFolder) -> None:
    half = folder.path / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with running_services(folder, missing=DATABASE) as urls:
        keep(urls["MIGRATION_DATABASE_URL"], "made anew")
    assert not half.exists()


def test_a_server_that_cannot_start_says_why(folder: DataFolder) -> None:
    with running_services(folder, missing=DATABASE):
        pass
    (folder.path / "postgres" / "postgresql.conf").write_text("no_such_setting = 1\n")
    with (
        pytest.raises(CannotRun, match="no_such_setting"),
        running_services(folder, missing=DATABASE),
    ):
        pass


as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root is another user at will")


@pytest.fixture
def open_folder() -> Iterator[DataFolder]:
    """A data folder that nobody can reach, unlike those of pytest."""
    path = Path(f"/var/tmp/konan-test-{os.getpid()}")
    path.mkdir(mode=0o711)
    folder = DataFolder.at(path / "data")
    folder.path.chmod(0o711)
    with folder.lock():
        yield folder
    shutil.rmtree(path)


@as_root
def test_where_namespaces_are_forbidden_root_hands_over_to_nobody(
    open_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "database_identity", lambda: Identity.NOBODY)
    with running_services(open_folder, missing=DATABASE) as urls:
        keep(urls["MIGRATION_DATABASE_URL"], "by nobody")
        owner = (open_folder.path / "postgres").stat().st_uid
    assert owner == pwd.getpwnam("nobody").pw_uid


@as_root
def test_a_closed_folder_above_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "data").mkdir(parents=True)
    closed.chmod(0o700)
    with pytest.raises(CannotRun, match="set KONAN_DATA_DIR"):
        hand_over(closed / "data", Identity.NOBODY)


@as_root
def test_root_runs_it_without_giving_files_away(folder: DataFolder) -> None:
    with running_services(folder, missing=DATABASE):
        assert (folder.path / "postgres" / "PG_VERSION").stat().st_uid == os.geteuid()
        pid = int(folder.pid_file("postgres").read_text())
    assert is_gone(pid)


def test_a_child_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from konan.embedded.folders import DataFolder\n"
        "from konan.embedded.postgres import postgres\n"
        "started = postgres(DataFolder.at(Path(sys.argv[1]))).start()\n"
        "started.wait_ready(seconds=30)\n"
        "print(started.pid, flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, tmp_path / "data"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert not is_gone(pid)
        parent.send_signal(signal.SIGKILL)
    wait_for(lambda: is_gone(pid), seconds=10, what="PostgreSQL gone")


def test_a_cluster_of_an_earlier_version_gets_the_applications_role(folder: DataFolder) -> None:
    with running_services(folder, missing=DATABASE) as urls:
        keep(urls["MIGRATION_DATABASE_URL"], "from before")
        postgres.ask(folder.sockets(), "konan", "drop role konan")
    with (
        running_services(folder, missing=DATABASE) as urls,
        psycopg.connect(urls["DATABASE_URL"]) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("select note from kept")
