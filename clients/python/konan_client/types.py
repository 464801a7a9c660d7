"""What the generated modules share."""

from collections.abc import Mapping, MutableMapping
from http import HTTPStatus
from typing import IO, BinaryIO, Generic, Literal, TypeVar

from attrs import define


class Unset:
    def __bool__(self) -> Literal[False]:
        return False


UNSET: Unset = Unset()

FileContent = IO[bytes] | bytes | str
FileTypes = (
    tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]
T = TypeVar("T")


@define
class File:
    """A file to upload, or one that was downloaded."""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        return self.file_name, self.payload, self.mime_type


@define
class Response(Generic[T]):
    """An answer with its headers. `parsed` is None where there was nothing to parse: a 304, or
    a table that was asked for as CSV (see `content`)."""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


def parsed_of(response: Response[T]) -> T:
    if response.parsed is None:
        raise ValueError(f"{response.status_code} has nothing parsed; call the detailed function")
    return response.parsed


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset", "parsed_of"]
