"""A client at one of our sockets: what it sends, and what it waits for."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol
from uuid import UUID

import orjson
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

PATIENCE_S = 8.0
Frame = dict[str, Any]


class Server(Protocol):
    """Whatever answers at a URL."""

    url: str


class Line:
    """An open socket; keeps every frame that came."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self.heard: list[Frame] = []

    def send(self, **frame: Any) -> None:
        self._connection.send(orjson.dumps(frame).decode())

    def send_text(self, text: str) -> None:
        self._connection.send(text)

    def wait(self, kind: str, *, within: float = PATIENCE_S, **fields: Any) -> Frame:
        """The next frame of this type with these fields; what comes before it is kept too."""
        end = time.monotonic() + within
        while True:
            frame = self._next(end, f"{kind} {fields}")
            if frame["type"] == kind and all(frame.get(k) == v for k, v in fields.items()):
                return frame

    def see(self, kind: str, **fields: Any) -> Frame:
        """The same, also where it has come already."""
        for frame in self.of(kind):
            if all(frame.get(k) == v for k, v in fields.items()):
                return frame
        return self.wait(kind, **fields)

    def of(self, kind: str) -> list[Frame]:
        return [frame for frame in self.heard if frame["type"] == kind]

    def closed(self, *, within: float = PATIENCE_S) -> int:
        """The code that the server closes with."""
        end = time.monotonic() + within
        try:
            while True:
                self._next(end, "the end")
        except ConnectionClosed as error:
            assert error.rcvd is not None, "The connection broke off without a code."
            return error.rcvd.code

    def _next(self, end: float, awaited: str) -> Frame:
        try:
            text = self._connection.recv(timeout=max(end - time.monotonic(), 0.01))
        except TimeoutError:
            raise AssertionError(f"No {awaited} came; heard: {self.heard}") from None
        frame: Frame = orjson.loads(text)
        self.heard.append(frame)
        return frame


@contextmanager
def line(
    served: Server, path: str, *, origin: str | None = None, cookie: str | None = None
) -> Iterator[Line]:
    """A socket that has not yet said who it is."""
    url = served.url.replace("http://", "ws://") + path
    headers = {"Cookie": cookie} if cookie else {}
    with connect(url, origin=origin, additional_headers=headers, close_timeout=1) as connection:  # type: ignore[arg-type]
        yield Line(connection)


@contextmanager
def chat_line(
    served: Server, session_id: UUID | str, token: str, *, origin: str | None = None, **first: Any
) -> Iterator[Line]:
    """A socket at a session, let in."""
    with line(served, f"/ws/chat/{session_id}", origin=origin) as opened:
        opened.send(type="auth", token=token, **first)
        opened.wait("ready")
        yield opened


@contextmanager
def inbox_line(served: Server, token: str) -> Iterator[Line]:
    """A socket at the desk, let in."""
    with line(served, "/ws/inbox") as opened:
        opened.send(type="auth", token=token)
        opened.wait("ready")
        yield opened
