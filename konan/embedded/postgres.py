"""PostgreSQL 18 with pgvector out of its wheel: one cluster in the data folder."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import psutil

from .binaries import postgres_binary
from .folders import DataFolder
from .identity import CannotRun, Identity, database_identity, hand_over
from .launch import launch
from .leftovers import is_gone
from .program import Program, tail

NAME = "postgres"
SUPERUSER = "postgres"  # owns the tables: migrations run as this role
APPLICATION = "konan"
FAST_AND_LOSABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
SETTINGS = ("listen_addresses=", "unix_socket_permissions=0700", "max_connections=200")


def database_url(sockets: Path, database: str, *, role: str = SUPERUSER) -> str:
    """What psycopg and django-environ both read: the socket folder percent-encoded."""
    return f"postgresql://{role}@{quote(str(sockets), safe='')}/{database}"


def postgres(folder: DataFolder, *, durable: bool = True) -> Program:
    """The cluster in `folder`; not `durable` is for tests: it may be lost with the power."""
    data, sockets = folder.path / "postgres", folder.sockets()
    identity = database_identity()
    settings = [*SETTINGS, f"unix_socket_directories={sockets}"]
    if not durable:
        settings += FAST_AND_LOSABLE
    options = [part for setting in settings for part in ("-c", setting)]

    def prepare() -> None:
        hand_over(sockets, identity)
        _make_cluster(folder, data, identity)
        _clear_stale_pid(data, sockets)

    return Program(
        name=NAME,
        command=[postgres_binary("postgres"), "-D", data, *options],
        environment=_environment(),
        folder=folder,
        stop_signal=signal.SIGINT,
        patience=30.0,
        identity=identity,
        prepare=prepare,
        is_ready=lambda pid: _is_ready(data, pid),
    )


def ensure_database(sockets: Path, name: str) -> bool:
    """Create the database `name` and the application's role on the running cluster.

    False if the database was there; in clusters of earlier versions the role is not.
    """
    _ensure_application(sockets)
    query = f"select 1 from pg_database where datname = '{name}'"
    if ask(sockets, "postgres", query):
        return False
    _client("createdb", name, sockets=sockets)
    return True


def _ensure_application(sockets: Path) -> None:
    """What it may do is said after every migration (konan.core.roles)."""
    query = f"select 1 from pg_roles where rolname = '{APPLICATION}'"
    if not ask(sockets, "postgres", query):
        ask(sockets, "postgres", f"create role {APPLICATION} login")


def ask(sockets: Path, database: str, query: str) -> str:
    """The answer to `query` as psql prints it; raises CannotRun with the server's error."""
    return _client("psql", "-tAXqc", query, database, sockets=sockets)


def _client(program: str, *arguments: str, sockets: Path) -> str:
    command = [str(postgres_binary(program)), "-h", str(sockets), "-U", SUPERUSER, *arguments]
    result = subprocess.run(
        command, env=_environment(), capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise CannotRun(f"{program} failed: {result.stderr.strip()}")
    return result.stdout.strip()


def _environment() -> Mapping[str, str]:
    """Nothing of the caller's PG* variables and locale reaches the embedded cluster."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def _make_cluster(folder: DataFolder, data: Path, identity: Identity) -> None:
    """`initdb` beside the final place, then a rename: a killed one leaves no half cluster."""
    if (data / "PG_VERSION").exists():
        return
    fresh = data.with_name("postgres.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    hand_over(fresh, identity)
    command: list[str | Path] = [
        *(postgres_binary("initdb"), "-D", fresh, "-U", SUPERUSER, "--auth=trust", "--no-sync"),
        *("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
    ]
    log = folder.log("initdb")
    process = launch(command, environment=_environment(), log=log, identity=identity)
    if process.wait() != 0:
        raise CannotRun(f"initdb failed. The end of {log}:\n{tail(log)}")
    fresh.rename(data)


def _is_ready(data: Path, pid: int) -> bool:
    """The status line of `postmaster.pid`, if it speaks of our child and not of another."""
    lines = _pid_lines(data)
    return len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready"


def _pid_lines(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def _clear_stale_pid(data: Path, sockets: Path) -> None:
    """Remove the pid file of a killed server where PostgreSQL would not dare to.

    A zombie, or another program that was given the same number, makes PostgreSQL believe
    that its predecessor lives. It lives not (we hold the data folder's lock), so the file
    and the socket's go, unless a process is still attached to the shared memory it names:
    then PostgreSQL's own check must decide.
    """
    lines = _pid_lines(data)
    if not lines or not lines[0].isdigit() or _is_postgres(int(lines[0])):
        return
    if len(lines) > 6 and _is_attached(lines[6].split()[-1]):
        return
    (data / "postmaster.pid").unlink(missing_ok=True)
    for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
        (sockets / name).unlink(missing_ok=True)


def _is_postgres(pid: int) -> bool:
    try:
        return not is_gone(pid) and psutil.Process(pid).name() == "postgres"
    except psutil.NoSuchProcess:
        return False


def _is_attached(segment: str) -> bool:
    """Whether a process uses the System V shared memory `segment` (Linux; else: perhaps)."""
    table = Path("/proc/sysvipc/shm")
    if not table.exists():
        return True
    rows = (line.split() for line in table.read_text().splitlines()[1:])
    return any(row[1] == segment and row[6] != "0" for row in rows)
