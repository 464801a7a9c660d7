"""The three of our own: web, worker and commands of manage.py; and the web's socket."""

import errno
import http.client
import select
import socket
import sys
from urllib.parse import urlsplit

from konan.embedded.identity import CannotRun
from konan.embedded.program import Program
from konan.embedded.variables import ROOT

from .configuration import Configuration

BACKLOG = 2048
WORKER_PATIENCE = 5.0


def listen(configuration: Configuration) -> socket.socket:
    """The listening socket; raises CannotRun when the port is taken or not ours to take.

    The supervisor keeps it, so that callers wait for a moment, and are not turned away,
    while the web process is started again. What it accepts inherits TCP_NODELAY, which
    uvicorn sets only on sockets that it opens itself: without it, streamed tokens wait.
    """
    family = socket.AF_INET6 if ":" in configuration.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((configuration.host, configuration.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise CannotRun(_refusal(configuration, error)) from error
    return listener


def _refusal(configuration: Configuration, error: OSError) -> str:
    port = configuration.port
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Try: PORT={port + 1} script/up"
    return f"Cannot listen on {configuration.host}, port {port}: {error.strerror}."


def web(configuration: Configuration, listener: socket.socket) -> Program:
    return Program(
        name="web",
        command=[
            *(sys.executable, "-m", "konan", "web", "--fd", str(listener.fileno())),
            *("--drain", "0", "--grace", "2"),  # there is no other to take over from it
        ],
        environment=configuration.for_process("web"),
        folder=configuration.folder,
        directory=ROOT,
        keep_fds=[listener.fileno()],
    )


def worker(configuration: Configuration) -> Program:
    """Celery with beat inside. What it leaves undone stands in the database, under a lease."""
    schedule = configuration.folder.path / "beat-schedule"
    return Program(
        name="worker",
        command=[
            *(sys.executable, "-m", "celery", "-A", "konan.celery", "worker"),
            *("-P", "threads", "-B", "--pidfile=", "-s", schedule, "-l", "warning"),
            *("--without-gossip", "--without-mingle"),
        ],
        environment=configuration.for_process("worker"),
        folder=configuration.folder,
        directory=ROOT,
        patience=WORKER_PATIENCE,
    )


def manage(configuration: Configuration, *arguments: str) -> Program:
    """A command of manage.py, to be run to its end."""
    return Program(
        name="command",
        command=[sys.executable, "manage.py", *arguments],
        environment=configuration.for_children(),
        folder=configuration.folder,
        directory=ROOT,
    )


class Probe:
    """Asks `/readyz` whether database, broker and migrations are there, without waiting.

    One request at a time: it lies in the listener's queue until the web process takes it.
    """

    def __init__(self, configuration: Configuration) -> None:
        host = configuration.host
        self._address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
        self._port = configuration.port
        self._name = urlsplit(configuration.public_url).netloc
        self._asked: http.client.HTTPConnection | None = None

    def __call__(self) -> bool:
        """Whether the answer has come, and says yes."""
        try:
            return self._answer() == 200
        except (OSError, http.client.HTTPException):
            self.close()
            return False

    def _answer(self) -> int | None:
        if self._asked is None:
            self._asked = http.client.HTTPConnection(self._address, self._port, timeout=5)
            self._asked.request("GET", "/readyz", headers={"Host": self._name})
        if not select.select([self._asked.sock], [], [], 0)[0]:
            return None
        status = self._asked.getresponse().status
        self.close()
        return status

    def close(self) -> None:
        if self._asked is not None:
            self._asked.close()
            self._asked = None
