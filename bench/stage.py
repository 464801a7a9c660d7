"""Everything a bench runs on: services, the two applications, and who has which core."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil
import psycopg

from konan.embedded.folders import DataFolder
from konan.embedded.postgres import database_url
from konan.embedded.program import Program, Running, tail
from konan.embedded.services import DATABASE, Missing, running_services
from konan.embedded.valkey import valkey_socket, valkey_url
from konan.embedded.variables import ROOT
from konan.supervisor.configuration import Configuration
from konan.supervisor.processes import listen, manage, web

LIMIT_DATABASE: Final = "limit"
LIMIT_VALKEY: Final = 3
START_SECONDS: Final = 60.0
# Limits are counted and refuse nobody; what an operator has set is not measured.
SETTINGS: Final = {
    "RATE_LIMIT_CHAT": "100000000/m",
    "OPENAI_API_KEY": "bench",
    "OPENAI_MODEL": "mock",
    "KONAN_DEMO": "0",
    "KONAN_EMBEDDED": "1",
    "DJANGO_SETTINGS_MODULE": "konan.settings",
}
OURS: Final = ("DATABASE_URL", "REDIS_URL", "EMAIL_URL", "DEBUG", "PUBLIC_URL", "PORT")


class BenchFailed(Exception):
    """Something the bench stands on does not stand."""


@dataclass(frozen=True)
class Cores:
    """Application on one core, everything else on another; None where there is no choice."""

    app: int | None
    rest: int | None

    @classmethod
    def of_machine(cls) -> "Cores":
        if not hasattr(os, "sched_setaffinity"):
            return cls(None, None)
        usable = sorted(os.sched_getaffinity(0))
        return cls(usable[0], usable[1]) if len(usable) > 1 else cls(None, None)

    def pin_rest(self) -> None:
        """This process and all that it starts from now on."""
        if self.rest is not None:
            os.sched_setaffinity(0, {self.rest})

    def pin_app(self, pid: int) -> None:
        """A process that has just been started, with the threads it has by now."""
        if self.app is None:
            return
        for thread in psutil.Process(pid).threads():
            os.sched_setaffinity(thread.id, {self.app})


@dataclass(frozen=True)
class Application:
    """A server under measurement. `key` is its caller's credential."""

    name: str
    url: str
    key: str
    process: psutil.Process

    def cpu_ms(self) -> float:
        times = self.process.cpu_times()
        return float(times.user + times.system) * 1000


@dataclass(frozen=True)
class Stage:
    folder: DataFolder
    cores: Cores
    limit: Application
    konan: Application
    model_url: str
    seeded: Mapping[str, Any]
    environment: Mapping[str, str]

    def run(self, module: str, *arguments: str, on_app_core: bool = False) -> Any:
        """A program of the bench, to its end; what it prints is JSON."""
        return run(module, *arguments, environment=self.environment, core=self._core(on_app_core))

    def _core(self, on_app_core: bool) -> int | None:
        return self.cores.app if on_app_core else self.cores.rest


def run(module: str, *arguments: str, environment: Mapping[str, str], core: int | None) -> Any:
    result = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=dict(environment),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=None if core is None else lambda: os.sched_setaffinity(0, {core}),
    )
    if result.returncode:
        raise BenchFailed(f"{module} failed:\n{result.stderr}")
    return json.loads(result.stdout.splitlines()[-1])


@dataclass(frozen=True)
class Ground:
    """What every stage stands on: empty databases, migrated, and who has which core."""

    folder: DataFolder
    cores: Cores
    configuration: Configuration
    environment: Mapping[str, str]


@contextmanager
def ground(path: Path, *, port: int, **variables: str) -> Iterator[Ground]:
    """PostgreSQL and Valkey running, the product's database made anew."""
    cores, folder = Cores.of_machine(), DataFolder.at(path)
    cores.pin_rest()
    for name in OURS:
        os.environ[name] = ""
    os.environ.update(SETTINGS, KONAN_DATA_DIR=str(folder.path), PORT=str(port), **variables)
    with ExitStack() as stack:
        stack.enter_context(folder.lock())
        missing = Missing(database=True, redis=True)
        stack.enter_context(running_services(folder, missing=missing))
        configuration = Configuration.from_environment()
        _fresh_databases(folder)
        _to_end(manage(configuration, "migrate", "--noinput", "-v", "0"))
        yield Ground(folder, cores, configuration, configuration.for_children())


@contextmanager
def stage(path: Path, *, first_port: int) -> Iterator[Stage]:
    """Fresh databases, seeded; the model, the limit and the product running."""
    model_url = f"http://127.0.0.1:{first_port}/v1"
    with ExitStack() as stack:
        base = stack.enter_context(ground(path, port=first_port + 2, OPENAI_BASE_URL=model_url))
        folder, cores = base.folder, base.cores
        seeded = run("bench.seeding", environment=base.environment, core=cores.app)
        _settle(folder)
        stack.enter_context(_serving(_model(folder, first_port), first_port))
        limit = stack.enter_context(
            _serving(_limit(folder, model_url, first_port + 1), first_port + 1)
        )
        konan = stack.enter_context(product(base, first_port + 2))
        cores.pin_app(limit.pid)
        yield Stage(
            folder,
            cores,
            _application("limit", first_port + 1, "bench-key", limit),
            _application("konan", first_port + 2, seeded["key"], konan),
            model_url,
            seeded,
            base.environment,
        )


@contextmanager
def product(base: Ground, port: int) -> Iterator[Running]:
    """The product's web process, on the application's core."""
    with (
        listen(base.configuration) as listener,
        _serving(web(base.configuration, listener), port) as running,
    ):
        base.cores.pin_app(running.pid)
        yield running


@contextmanager
def relay(base: Ground, port: int) -> Iterator[Running]:
    """The reference of sockets (`reference/ws_limit.py`), on the application's core."""
    url = valkey_url(valkey_socket(base.folder)) + f"?db={LIMIT_VALKEY}"
    program = _uvicorn("relay", base.folder, {"VK": url}, "bench.reference.ws_limit:app", port)
    with _serving(program, port) as running:
        base.cores.pin_app(running.pid)
        yield running


def _application(name: str, port: int, key: str, running: Running) -> Application:
    return Application(name, f"http://127.0.0.1:{port}", key, psutil.Process(running.pid))


def _fresh_databases(folder: DataFolder) -> None:
    sockets = folder.sockets()
    with psycopg.connect(database_url(sockets, "postgres"), autocommit=True) as server:
        for name in (DATABASE, LIMIT_DATABASE):
            server.execute(f'drop database if exists "{name}" with (force)'.encode())
            server.execute(f'create database "{name}"'.encode())
    with psycopg.connect(database_url(sockets, LIMIT_DATABASE), autocommit=True) as database:
        database.execute((ROOT / "bench" / "reference" / "seed.sql").read_bytes())


def _settle(folder: DataFolder) -> None:
    """What autovacuum would otherwise do in the middle of a round."""
    for name in (DATABASE, LIMIT_DATABASE):
        with psycopg.connect(database_url(folder.sockets(), name), autocommit=True) as database:
            database.execute("vacuum analyze")
            database.execute("checkpoint")


def sessions_of_limit(folder: DataFolder) -> tuple[str, list[str]]:
    """The limit's bot and its sessions."""
    with psycopg.connect(database_url(folder.sockets(), LIMIT_DATABASE)) as database:
        rows = database.execute("select bot_id, id from session").fetchall()
    return str(rows[0][0]), [str(row[1]) for row in rows]


def _to_end(program: Program) -> None:
    running = program.start()
    if running.process.wait() != 0:
        log = program.folder.log(program.name)
        raise BenchFailed(f"{program.command[-1]} failed:\n{tail(log)}")


def _model(folder: DataFolder, port: int) -> Program:
    return _program("model", folder, {}, "-m", "bench.reference.mockllm", str(port))


def _limit(folder: DataFolder, model_url: str, port: int) -> Program:
    variables = {
        "DSN": f"postgresql:///{LIMIT_DATABASE}?host={folder.sockets()}&user=postgres",
        "VALKEY": valkey_url(valkey_socket(folder)) + f"?db={LIMIT_VALKEY}",
        "LLM": model_url,
    }
    return _uvicorn("limit", folder, variables, "bench.reference.limit_app:app", port)


def _uvicorn(
    name: str, folder: DataFolder, variables: Mapping[str, str], application: str, port: int
) -> Program:
    return _program(
        name,
        folder,
        variables,
        *("-m", "uvicorn", application, "--port", str(port)),
        *("--loop", "uvloop", "--http", "httptools", "--ws", "websockets", "--no-access-log"),
        *("--log-level", "warning", "--backlog", "4096"),
    )


def _program(
    name: str, folder: DataFolder, variables: Mapping[str, str], *arguments: str
) -> Program:
    return Program(
        name=name,
        command=[sys.executable, *arguments],
        environment={**os.environ, **variables},
        folder=folder,
        directory=ROOT,
    )


@contextmanager
def _serving(program: Program, port: int) -> Iterator[Running]:
    """The program, from its first answer on."""
    running = program.start()
    try:
        _wait_for_answer(running, port)
        yield running
    finally:
        running.stop()


def _wait_for_answer(running: Running, port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(port):
        if running.exit_code() is not None or time.monotonic() > deadline:
            log = running.program.folder.log(running.program.name)
            raise BenchFailed(f"{running.program.name} does not answer:\n{tail(log)}")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    """Whether a request gets any answer: the listener alone accepts before anybody serves."""
    try:
        with socket.create_connection(("127.0.0.1", port), 0.5) as connection:
            connection.settimeout(1.0)
            connection.sendall(
                b"POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}"
            )
            return bool(connection.recv(1))
    except OSError:
        return False
