"""Secrets that a first run makes for itself and keeps in its data folder."""

import base64
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from .folders import DataFolder

FILE = "secrets.env"


def kept_secrets(folder: DataFolder) -> Mapping[str, str]:
    """SECRET_KEY, ENCRYPTION_KEYS and JWT_KEYS of this data folder, made at the first call.

    The file (0600) belongs into the backup of the data: without it, what is stored
    encrypted cannot be read again.
    """
    path = folder.path / FILE
    if not path.exists():
        write_private(path, _new_secrets())
    lines = (line.strip() for line in path.read_text().splitlines())
    return dict(_pair(line) for line in lines if line and not line.startswith("#"))


def _pair(line: str) -> tuple[str, str]:
    name, _, value = line.partition("=")
    return name, value


def _new_secrets() -> str:
    key_id = secrets.token_hex(4)
    encryption = base64.b64encode(secrets.token_bytes(32)).decode()
    return (
        "# Made by script/up. Keep it with the data: it encrypts and signs them.\n"
        f"SECRET_KEY={secrets.token_urlsafe(48)}\n"
        f"ENCRYPTION_KEYS={key_id}:{encryption}\n"
        f"JWT_KEYS={key_id}:{secrets.token_urlsafe(48)}\n"
    )


def write_private(path: Path, text: str) -> None:
    """Write all or nothing, for the owner's eyes alone."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.rename(path)
