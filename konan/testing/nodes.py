"""Konan spread over several processes, as a real installation runs it, on this machine alone.

`script/nodes` (`python -m konan.testing.nodes`) starts it to be tried; tests start, stop and
kill its parts one by one. Two web and two worker processes, one beat, one PostgreSQL, one
Valkey, and nginx with `docs/deploy/nginx.conf` in front: only ports and certificate differ.
"""

import json
import os
import signal
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from konan.embedded.binaries import NotInstalled
from konan.embedded.folders import DataFolder, InUse
from konan.embedded.identity import CannotRun
from konan.embedded.keys import kept_secrets
from konan.embedded.program import Program, Running
from konan.embedded.services import Missing, running_services
from konan.embedded.variables import ROOT
from konan.testing.installation import free_port, wait_for
from konan.testing.proxy import Proxy

WEBS: Final = ("web-1", "web-2")
WORKERS: Final = ("worker-1", "worker-2")
ALL: Final = (*WEBS, *WORKERS, "beat")
READY_S: Final = 90.0
PATIENCE_S: Final = 40.0  # the containers' stop_grace_period
MIGRATION: Final = ("MIGRATION_DATABASE_URL", "MIGRATION_DATABASE_URL_FILE")


class Nodes:
    """The processes by their names. `url` is the proxy's, `urls` are the web processes' own."""

    def __init__(self, folder: DataFolder, urls: Mapping[str, str], **variables: str) -> None:
        self.folder = folder
        self.ports = {name: free_port() for name in WEBS}
        self.urls = {name: f"http://127.0.0.1:{port}" for name, port in self.ports.items()}
        self.proxy = Proxy(folder, upstreams=[self.ports[name] for name in WEBS])
        self.url = self.proxy.url
        self._given = {**kept_secrets(folder), **urls, **variables}
        self._running: dict[str, Running] = {}
        self.web_arguments: tuple[str, ...] = ()

    def environment(self) -> dict[str, str]:
        """What a command beside them needs; web, worker and beat get it too, but for the role
        that migrates."""
        inherited = {k: v for k, v in os.environ.items() if k not in ("KONAN_EMBEDDED", "PORT")}
        fixed = {
            "DJANGO_SETTINGS_MODULE": "konan.settings",
            "KONAN_DATA_DIR": str(self.folder.path),
            "KONAN_EMBEDDED": "",
            "PUBLIC_URL": self.url,
            "TRUSTED_PROXIES": "1",
        }
        return {**inherited, **fixed, **self._given}

    def migrate(self) -> None:
        self.run("-m", "konan", "migrate")

    def run(self, *command: str, **variables: str) -> str:
        """A Python command beside them, to its end; returns what it said."""
        program = self._program("command", command, {**self.environment(), **variables})
        log = self.folder.log("command")
        log.unlink(missing_ok=True)
        running = program.start()
        code = running.process.wait(READY_S)
        said = log.read_text()
        if code != 0:
            raise CannotRun(f"{' '.join(command)} ended with {code}:\n{said}")
        return said

    def start(self, *names: str) -> None:
        """All of them unless some are named; returns when the web processes are ready."""
        for name in names or ALL:
            self._running[name] = self._of(name).start()
        for name in names or ALL:
            if name in WEBS:
                self.wait_ready(name)

    @contextmanager
    def another_web(self, **variables: str) -> Iterator[str]:
        """A web process that is none of them, with other variables; yields its address."""
        port = free_port()
        environment = {**self.environment(), **dict.fromkeys(MIGRATION, ""), **variables}
        command = ("-m", "konan", "web", "--port", str(port), "--drain", "0")
        running = self._program("web-other", command, environment).start()
        url = f"http://127.0.0.1:{port}"
        try:
            wait_for(lambda: says_ready(url), seconds=READY_S, what=f"{url} is ready")
            yield url
        finally:
            running.stop()

    def wait_ready(self, name: str) -> None:
        def is_ready() -> bool:
            code = self._running[name].exit_code()
            if code is not None:
                raise CannotRun(f"{name} ended with {code}:\n{self.log(name)[-3000:]}")
            return says_ready(self.urls[name])

        wait_for(is_ready, seconds=READY_S, what=f"{name} is ready")

    def pid(self, name: str) -> int:
        return self._running[name].pid

    def signal(self, name: str, number: signal.Signals) -> None:
        self._running[name].process.send_signal(number)

    def kill(self, name: str) -> None:
        """As a crash would, children included."""
        self.signal(name, signal.SIGKILL)
        self.ended(name)

    def ended(self, name: str, *, seconds: float = PATIENCE_S) -> int:
        """Its exit code, waited for."""
        code = self._running[name].process.wait(seconds)
        self._running.pop(name).clear()
        return code

    def stop(self, name: str) -> int:
        """As an operator would; returns the exit code."""
        self.signal(name, signal.SIGTERM)
        return self.ended(name)

    def stop_all(self) -> dict[str, int]:
        """Every process that runs, all at once: their exit codes."""
        names = list(self._running)
        for name in names:
            self.signal(name, signal.SIGTERM)
        return {name: self.ended(name) for name in names}

    def kill_all(self) -> None:
        for name in list(self._running):
            self.kill(name)

    def log(self, name: str) -> str:
        return self.folder.log(name).read_text(errors="replace")

    def _of(self, name: str) -> Program:
        kind = name.partition("-")[0]
        port = ("--port", str(self.ports[name]), *self.web_arguments) if name in WEBS else ()
        pulse = {"KONAN_PULSE": str(self.folder.run / f"{name}.pulse")}
        variables = {**self.environment(), **pulse, **dict.fromkeys(MIGRATION, "")}
        return self._program(name, ("-m", "konan", kind, *port), variables)

    def _program(
        self, name: str, command: tuple[str, ...], environment: Mapping[str, str]
    ) -> Program:
        return Program(
            name=name,
            command=[sys.executable, *command],
            environment=environment,
            folder=self.folder,
            directory=ROOT,
            patience=PATIENCE_S,
        )


def says_ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=3) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


@contextmanager
def nodes(folder: DataFolder, **variables: str) -> Iterator[Nodes]:
    """Everything of it, migrated and ready; the caller holds the folder's lock."""
    missing = Missing(database=True, redis=True)
    with running_services(folder, missing=missing) as urls:
        made = Nodes(folder, urls, **variables)
        try:
            made.migrate()
            made.start()
            with made.proxy.running():
                yield made
        finally:
            made.kill_all()


def main() -> int:
    """Run until a signal, in a folder of its own that is kept."""
    folder = DataFolder.at(ROOT / os.environ.get("KONAN_DATA_DIR", "var/nodes"))
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    try:
        with folder.lock(), nodes(folder) as running:
            _announce(running)
            ended.wait()
            print({name: f"ended with {code}" for name, code in running.stop_all().items()})
    except (CannotRun, InUse, NotInstalled) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _announce(running: Nodes) -> None:
    running.run("manage.py", "seed_demo")
    login = json.loads((running.folder.path / "demo.json").read_text())
    for name in ALL:
        where = f"  {running.urls[name]}" if name in WEBS else ""
        print(f"{name:10} process {running.pid(name)}{where}")
    print(
        f"Open: {running.url}\nE-mail: {login['email']}\nPassword: {login['password']}", flush=True
    )


if __name__ == "__main__":
    sys.exit(main())
