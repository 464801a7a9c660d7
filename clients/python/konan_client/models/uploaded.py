from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Uploaded")


@_attrs_define
class Uploaded:
    """
    Attributes:
        id (UUID):
        name (str):
        content_type (str):
        size (int):
        url (str):
        visitor_token (None | str): Handed out where a visitor sent none; keep it.
    """

    id: UUID
    name: str
    content_type: str
    size: int
    url: str
    visitor_token: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        content_type = self.content_type

        size = self.size

        url = self.url

        visitor_token: None | str
        visitor_token = self.visitor_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "content_type": content_type,
                "size": size,
                "url": url,
                "visitor_token": visitor_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        content_type = d.pop("content_type")

        size = d.pop("size")

        url = d.pop("url")

        def _parse_visitor_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        visitor_token = _parse_visitor_token(d.pop("visitor_token"))

        uploaded = cls(
            id=id,
            name=name,
            content_type=content_type,
            size=size,
            url=url,
            visitor_token=visitor_token,
        )

        uploaded.additional_properties = d
        return uploaded

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
