"""A real listener that remembers who connected, and says what a test tells it to."""

import socket
import threading
from collections.abc import Callable
from typing import Self

Talk = Callable[[socket.socket, str], None]


def page(
    body: bytes = b"<p>Hello</p>", *, status: str = "200 OK", headers: tuple[str, ...] = ()
) -> Talk:
    """Answers every request with one page."""
    lines = ["Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}", *headers]
    head = "\r\n".join([f"HTTP/1.1 {status}", *lines, "Connection: close", "", ""])

    def talk(peer: socket.socket, _: str) -> None:
        peer.sendall(head.encode() + body)

    return talk


def redirect(to: str) -> Talk:
    return page(b"", status="302 Found", headers=(f"Location: {to}",))


class Listener:
    """Serves `talk(socket, request head)` on a free port until it is closed."""

    def __init__(self, talk: Talk, *, host: str = "127.0.0.1") -> None:
        self._socket = socket.create_server((host, 0))
        self.host, self.port = self._socket.getsockname()[:2]
        self.requests: list[str] = []
        self.connections = 0
        self._talk = talk
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._socket.accept()
            except OSError:
                return  # closed: the test is over
            self.connections += 1
            threading.Thread(target=self._one, args=(peer,), daemon=True).start()

    def _one(self, peer: socket.socket) -> None:
        with peer:
            try:
                head = self._head(peer)
                self.requests.append(head)
                self._talk(peer, head)
            except OSError:
                return  # the client went away: its right

    def _head(self, peer: socket.socket) -> str:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = peer.recv(4096)
            if not piece:
                raise ConnectionError("closed before the request was whole")
            head += piece
        return head.decode("latin-1")
