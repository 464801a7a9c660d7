"""The file: how it is named, written and read; its manifest."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
PIECE: Final = 1 << 18
FAST: Final = 1  # of zlib's levels: a tenth larger than the usual one, three times as fast


class Damaged(Exception):
    """The file is not whole, or not a backup; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class TableEntry:
    """`rows` were counted in the snapshot, beside the copy."""

    columns: Sequence[str]
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`sealed` is a fingerprint for each key (by its id) that sealed something in the tables."""

    made_at: str
    postgres: str
    migrations: Sequence[tuple[str, str]]
    tables: Mapping[str, TableEntry]
    sequences: Mapping[str, int]
    sealed: Mapping[str, str]
    secret_key: str

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def to_json(self) -> str:
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1)

    @classmethod
    def of_json(cls, text: str | bytes) -> "Manifest":
        """Raises Damaged."""
        try:
            data: dict[str, Any] = json.loads(text)
            if data.pop("format") != FORMAT:
                raise Damaged("It was made by a later version of Konan: restore it with that one.")
            data["tables"] = {name: TableEntry(**each) for name, each in data["tables"].items()}
            data["migrations"] = [(app, name) for app, name in data["migrations"]]
            return cls(**data)
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged(f"Its manifest cannot be read: {error}") from error


@dataclass(slots=True)
class Written:
    """What went through: the number of lines, which is the number of rows, and the checksum."""

    rows: int = 0
    sha256: str = ""


@contextmanager
def new_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """A file for its owner's eyes, under its name only once all is in it and on the disk."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=FAST) as archive:
                yield archive
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def open_archive(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Raises Damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive, Manifest.of_json(archive.read(MANIFEST))
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise Damaged(f"It is not a whole backup: {error}") from error


def write_table(archive: zipfile.ZipFile, name: str, pieces: Iterable[Any]) -> Written:
    written, digest = Written(), hashlib.sha256()
    with archive.open(_entry(name), "w", force_zip64=True) as entry:
        for piece in pieces:
            entry.write(piece)
            digest.update(piece)
            written.rows += bytes(piece).count(b"\n")
    written.sha256 = digest.hexdigest()
    return written


def read_table(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(_entry(name)) as entry:
        while piece := entry.read(PIECE):
            yield piece


def check(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Reads all of it; raises Damaged where a table is not what the manifest says."""
    for name, table in manifest.tables.items():
        digest, rows = hashlib.sha256(), 0
        try:
            for piece in read_table(archive, name):
                digest.update(piece)
                rows += piece.count(b"\n")
        except (zipfile.BadZipFile, KeyError, EOFError, ValueError) as error:
            raise Damaged(f"The table {name} cannot be read: {error}") from error
        if digest.hexdigest() != table.sha256 or rows != table.rows:
            raise Damaged(f"The table {name} is not what the manifest says.")


def _entry(name: str) -> str:
    return f"tables/{name}.copy"
