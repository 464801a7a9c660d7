from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Chunk")


@_attrs_define
class Chunk:
    """A passage as it is searched and quoted.

    Attributes:
        id (UUID):
        ordinal (int):
        heading_path (list[str]):
        page (int | None):
        language (str):
        text (str):
    """

    id: UUID
    ordinal: int
    heading_path: list[str]
    page: int | None
    language: str
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        ordinal = self.ordinal

        heading_path = self.heading_path

        page: int | None
        page = self.page

        language = self.language

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "ordinal": ordinal,
                "heading_path": heading_path,
                "page": page,
                "language": language,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        ordinal = d.pop("ordinal")

        heading_path = cast(list[str], d.pop("heading_path"))

        def _parse_page(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        page = _parse_page(d.pop("page"))

        language = d.pop("language")

        text = d.pop("text")

        chunk = cls(
            id=id,
            ordinal=ordinal,
            heading_path=heading_path,
            page=page,
            language=language,
            text=text,
        )

        chunk.additional_properties = d
        return chunk

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
