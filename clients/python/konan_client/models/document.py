from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.document_kind import DocumentKind
from ..models.document_status import DocumentStatus

T = TypeVar("T", bound="Document")


@_attrs_define
class Document:
    """A page, a file, a text or a curated answer.

    Attributes:
        id (UUID):
        title (str):
        kind (DocumentKind):
        url (None | str):
        enabled (bool): Whether answers may be taken from it.
        status (DocumentStatus):
        error (None | str): Why it failed, for a person to read.
        chunks (int):
        characters (int):
        hits (int): How many answers were taken from it.
        last_used_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    title: str
    kind: DocumentKind
    url: None | str
    enabled: bool
    status: DocumentStatus
    error: None | str
    chunks: int
    characters: int
    hits: int
    last_used_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        kind = self.kind.value

        url: None | str
        url = self.url

        enabled = self.enabled

        status = self.status.value

        error: None | str
        error = self.error

        chunks = self.chunks

        characters = self.characters

        hits = self.hits

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "kind": kind,
                "url": url,
                "enabled": enabled,
                "status": status,
                "error": error,
                "chunks": chunks,
                "characters": characters,
                "hits": hits,
                "last_used_at": last_used_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        kind = DocumentKind(d.pop("kind"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        enabled = d.pop("enabled")

        status = DocumentStatus(d.pop("status"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        chunks = d.pop("chunks")

        characters = d.pop("characters")

        hits = d.pop("hits")

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_used_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        document = cls(
            id=id,
            title=title,
            kind=kind,
            url=url,
            enabled=enabled,
            status=status,
            error=error,
            chunks=chunks,
            characters=characters,
            hits=hits,
            last_used_at=last_used_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        document.additional_properties = d
        return document

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
