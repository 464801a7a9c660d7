"""PostgreSQL over a line that breaks at the worst moment: it is done, and nobody hears of it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict

READY_FOR_QUERY: Final = b"Z\x00\x00\x00\x05"


class Line:
    """`url` leads to the database of `connection`, by way of a socket in `folder`."""

    def __init__(self, folder: Path, connection: "psycopg.Connection[object]") -> None:
        info = connection.info
        self._upstream = f"{info.host}/.s.PGSQL.{info.port}"
        given = conninfo_to_dict(info.dsn)
        self.url = f"postgresql://{given['user']}@{quote(str(folder), safe='')}/{info.dbname}"
        self.cuts = 0
        self._words: bytes | None = None
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / ".s.PGSQL.5432"))
        self._listener.listen()

    def cut_after(self, words: bytes) -> None:
        """The next statement that holds these words is carried out; its answer is lost."""
        self._words = words

    def run(self) -> None:
        with suppress(OSError):  # once it is closed
            while True:
                client, _address = self._listener.accept()
                server = socket.socket(socket.AF_UNIX)
                server.connect(self._upstream)
                doomed = threading.Event()
                for pump in (self._ask, self._answer):
                    threading.Thread(
                        target=pump, args=(client, server, doomed), daemon=True
                    ).start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _ask(self, client: socket.socket, server: socket.socket, doomed: threading.Event) -> None:
        with suppress(OSError):  # the other direction has ended
            while data := client.recv(65536):
                if self._words and self._words in data:
                    self._words = None
                    doomed.set()
                server.sendall(data)
        _hang_up(client, server)

    def _answer(
        self, client: socket.socket, server: socket.socket, doomed: threading.Event
    ) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                if doomed.is_set() and READY_FOR_QUERY in data:
                    self.cuts += 1
                    break
                client.sendall(data)
        _hang_up(client, server)


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):  # it was hung up already
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def breaking_line(folder: Path, connection: "psycopg.Connection[object]") -> Iterator[Line]:
    line = Line(folder, connection)
    threading.Thread(target=line.run, daemon=True).start()
    try:
        yield line
    finally:
        line.close()
