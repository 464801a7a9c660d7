"""HTTP over a bad line, in front of a web process: what it does to each request is planned."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

import httpx2 as httpx

Plan = int | str
BUSY: Final = "busy"
"""Refused with 429 and Retry-After: 1."""
LOST: Final = "lost"
"""Carried out, and the answer never arrives."""
DELTA: Final = b"event: message.delta"
HOP: Final = {"host", "connection", "transfer-encoding", "content-length"}


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]


@dataclass
class BadLine:
    """A number in `plan` cuts a stream in the middle of the event after so many deltas."""

    upstream: str
    plan: list[Plan] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""


@contextmanager
def bad_line(upstream: str, *plan: Plan) -> Iterator[BadLine]:
    """Once the plan is used up, everything passes."""
    line = BadLine(upstream, list(plan))
    server = _Server(("127.0.0.1", 0), _Handler)
    server.line = line
    line.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield line
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    line: BadLine


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_: object) -> None:
        """Nothing on the console."""

    def do_GET(self) -> None:
        line = self.server.line
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        line.asked.append(Asked(self.command, self.path, headers))
        plan = line.plan.pop(0) if line.plan else None
        self.close_connection = True
        if plan == BUSY:
            self._refuse()
            return
        passed = {name: value for name, value in headers.items() if name not in HOP}
        url = f"{line.upstream}{self.path}"
        with httpx.stream(self.command, url, headers=passed, content=body, timeout=30) as answer:
            if plan == LOST:
                answer.read()
            else:
                with suppress(BrokenPipeError, ConnectionResetError):  # the caller's right
                    self._pass_on(answer, plan if isinstance(plan, int) else None)

    def do_POST(self) -> None:
        self.do_GET()

    def _refuse(self) -> None:
        problem = (
            b'{"type":"about:blank","title":"Too Many Requests","status":429,'
            b'"detail":"Wait.","code":"rate_limited","request_id":"r"}'
        )
        self.send_response(429)
        self.send_header("Retry-After", "1")
        self.send_header("Content-Type", "application/problem+json")
        self.send_header("Content-Length", str(len(problem)))
        self.end_headers()
        self.wfile.write(problem)

    def _pass_on(self, answer: Any, deltas: int | None) -> None:
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name.lower() not in HOP:
                self.send_header(name, value)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        seen = b""
        for chunk in answer.iter_raw():
            seen += chunk
            if deltas is not None and seen.count(DELTA) > deltas:
                self._say(chunk[: chunk.rindex(DELTA) + len(DELTA) + 8])
                return
            self._say(chunk)
        self.wfile.write(b"0\r\n\r\n")

    def _say(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
        self.wfile.flush()
