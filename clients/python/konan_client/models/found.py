from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Found")


@_attrs_define
class Found:
    """A passage of the knowledge.

    Attributes:
        document_id (UUID):
        chunk_id (UUID):
        title (str):
        url (None | str):
        text (str):
        score (float): 0 to 1 within this search.
    """

    document_id: UUID
    chunk_id: UUID
    title: str
    url: None | str
    text: str
    score: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        document_id = str(self.document_id)

        chunk_id = str(self.chunk_id)

        title = self.title

        url: None | str
        url = self.url

        text = self.text

        score = self.score

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document_id": document_id,
                "chunk_id": chunk_id,
                "title": title,
                "url": url,
                "text": text,
                "score": score,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        document_id = UUID(d.pop("document_id"))

        chunk_id = UUID(d.pop("chunk_id"))

        title = d.pop("title")

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        text = d.pop("text")

        score = d.pop("score")

        found = cls(
            document_id=document_id,
            chunk_id=chunk_id,
            title=title,
            url=url,
            text=text,
            score=score,
        )

        found.additional_properties = d
        return found

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
