"""What goes into the child and what comes out of it. Told in JSON and bytes, never unpickled."""

import json
import struct
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal, Self

_LENGTH: Final = struct.Struct("!I")


class Unreadable(Exception):
    """The document cannot be read; `code` is one of bots.knowledge.failures.

    `cause` says where a parser stumbled, for the log: nothing of the document's content.
    """

    def __init__(self, code: str, cause: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Job:
    """One file or page. `charset` and `content_type` are what its sender claimed; `title` is
    its owner's, `fallback` what it is called when it has no title in itself either. `wanted` is
    the whole of it in passages, a page in brief, or what a sitemap lists.
    """

    data: bytes = field(repr=False)
    file_name: str = ""
    content_type: str = ""
    charset: str = ""
    title: str = ""
    fallback: str = ""
    wanted: Literal["reading", "survey", "sitemap"] = "reading"

    def to_bytes(self) -> bytes:
        head = {name: value for name, value in asdict(self).items() if name != "data"}
        return _frame(head) + self.data

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        head, data = _unframe(raw)
        return cls(data=data, **head)


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """A passage as it will be stored; `index` is packed by bots.answering."""

    heading_path: tuple[str, ...]
    page: int | None
    text: str
    language: str
    index: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    title: str
    language: str
    characters: int
    chunks: tuple[ReadChunk, ...]

    def to_bytes(self) -> bytes:
        rows = [
            [chunk.heading_path, chunk.page, chunk.text, chunk.language, len(chunk.index)]
            for chunk in self.chunks
        ]
        head = {
            "title": self.title,
            "language": self.language,
            "characters": self.characters,
            "chunks": rows,
        }
        return _frame(head) + b"".join(chunk.index for chunk in self.chunks)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """The reading, or the Unreadable that the child told."""
        head, blob = _told_with_more(raw)
        chunks = []
        start = 0
        for path, page, text, language, size in head.pop("chunks"):
            index = blob[start : start + size]
            chunks.append(ReadChunk(tuple(path), page, text, language, index))
            start += size
        return cls(chunks=tuple(chunks), **head)


@dataclass(frozen=True, slots=True)
class Survey:
    """A page in brief: `characters` of its text and their digest, and where it leads."""

    title: str
    site: str  # as the site calls itself
    language: str
    characters: int
    digest: str
    canonical: str
    base: str
    links: tuple[str, ...]

    def to_bytes(self) -> bytes:
        return _frame(asdict(self))

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        head = _told(raw)
        return cls(links=tuple(head.pop("links")), **head)


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap lists: pages, and further sitemaps."""

    pages: tuple[str, ...]
    sitemaps: tuple[str, ...]

    def to_bytes(self) -> bytes:
        return _frame(asdict(self))

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        head = _told(raw)
        return cls(pages=tuple(head["pages"]), sitemaps=tuple(head["sitemaps"]))


def refusal(code: str, cause: str = "") -> bytes:
    return _frame({"unreadable": code, "cause": cause})


def _told(raw: bytes) -> dict[str, Any]:
    return _told_with_more(raw)[0]


def _told_with_more(raw: bytes) -> tuple[dict[str, Any], bytes]:
    """Raises the Unreadable that the child told."""
    head, more = _unframe(raw)
    if "unreadable" in head:
        raise Unreadable(str(head["unreadable"]), str(head["cause"]))
    return head, more


def _frame(head: dict[str, Any]) -> bytes:
    encoded = json.dumps(head, ensure_ascii=False).encode()
    return _LENGTH.pack(len(encoded)) + encoded


def _unframe(raw: bytes) -> tuple[dict[str, Any], bytes]:
    """Raises ValueError where `raw` is not whole."""
    if len(raw) < _LENGTH.size:
        raise ValueError("The frame has no length.")
    end = _LENGTH.size + _LENGTH.unpack_from(raw)[0]
    if len(raw) < end:
        raise ValueError("The frame is cut off.")
    head = json.loads(raw[_LENGTH.size : end])
    if not isinstance(head, dict):
        raise ValueError("The frame's head is not an object.")
    return head, raw[end:]
