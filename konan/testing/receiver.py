"""A receiver of webhooks that writes down every request, and is in the mood that a test gives it.

The path says how it answers: `/ok`, `/flaky` (503 to the first attempt of each id, then 200),
`/hang`, `/drip`, `/huge`, `/bomb`, `/redirect`, `/gone`, `/busy` (429), `/down` (500). What
stands behind it (`/ok/7`) only tells requests apart. `mood` overrules the path.
"""

import gzip
import socket
import socketserver
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, Self

import orjson

BOMB: Final = gzip.compress(b"\0" * 50_000_000, 9)


@dataclass(frozen=True, slots=True)
class Received:
    """A request, as it came. `at` is this machine's clock, in seconds."""

    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def letter(self) -> dict[str, Any]:
        return orjson.loads(self.body)  # type: ignore[no-any-return]


@dataclass
class Receiver:
    host: str = "127.0.0.1"
    mood: str = ""
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    wanted_port: int = 0

    def __enter__(self) -> Self:
        self._ended = threading.Event()
        server = _ServerOfIPv6 if ":" in self.host else _Server
        self._server = server((self.host, self.wanted_port), _Handler)
        self._server.receiver = self
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str = "/ok") -> str:
        return f"http://{self.host}:{self.port}{path}"

    def ids(self, path: str | None = None) -> list[str]:
        return [each.id for each in list(self.received) if path in (None, each.path)]

    def seen_before(self, request: Received) -> bool:
        return self.ids(request.path).count(request.id) > 1

    def wait(self, seconds: float) -> None:
        """Until then, or until the test is over."""
        self._ended.wait(seconds)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024
    receiver: Receiver

    def server_bind(self) -> None:
        """Without the reverse look-up of http.server."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "receiver", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away: its right."""


class _ServerOfIPv6(_Server):
    address_family = socket.AF_INET6


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def setup(self) -> None:
        self.server.receiver.connections += 1
        super().setup()

    def log_message(self, *_: object) -> None:
        """Nothing on the console."""

    def do_POST(self) -> None:
        receiver = self.server.receiver
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Received(self.path, headers, body, time.time())
        receiver.received.append(request)
        mood = receiver.mood or self.path.split("/")[1]
        MOODS[mood](self, request)

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def flaky(self, request: Received) -> None:
        self.say(200 if self.server.receiver.seen_before(request) else 503)

    def hang(self, _: Received) -> None:
        self.server.receiver.wait(60)

    def drip(self, _: Received) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(600):
            self.wfile.write(f"X-Drop-{number}: y\r\n".encode())
            self.server.receiver.wait(0.2)


Mood = Callable[[_Handler, Received], None]
MOODS: Final[dict[str, Mood]] = {
    "ok": lambda handler, _: handler.say(200, b"thank you"),
    "flaky": _Handler.flaky,
    "hang": _Handler.hang,
    "drip": _Handler.drip,
    "huge": lambda handler, _: handler.say(200, b"x" * 20_000_000),
    "bomb": lambda handler, _: handler.say(200, BOMB, Content_Encoding="gzip"),
    "redirect": lambda handler, _: handler.say(302, Location="/ok/redirected"),
    "gone": lambda handler, _: handler.say(410),
    "busy": lambda handler, _: handler.say(429, Retry_After="120"),
    "down": lambda handler, _: handler.say(500, b"<p>Sorry</p>"),
}
