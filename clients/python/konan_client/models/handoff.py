from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Handoff")


@_attrs_define
class Handoff:
    """
    Attributes:
        enabled (bool):
        message (str):
        keywords (list[str] | None): Words that hand over at once. Null for agents and viewers.
        auto_assign (bool):
    """

    enabled: bool
    message: str
    keywords: list[str] | None
    auto_assign: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enabled = self.enabled

        message = self.message

        keywords: list[str] | None
        if isinstance(self.keywords, list):
            keywords = self.keywords

        else:
            keywords = self.keywords

        auto_assign = self.auto_assign

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enabled": enabled,
                "message": message,
                "keywords": keywords,
                "auto_assign": auto_assign,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        enabled = d.pop("enabled")

        message = d.pop("message")

        def _parse_keywords(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                keywords_type_0 = cast(list[str], data)

                return keywords_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        keywords = _parse_keywords(d.pop("keywords"))

        auto_assign = d.pop("auto_assign")

        handoff = cls(
            enabled=enabled,
            message=message,
            keywords=keywords,
            auto_assign=auto_assign,
        )

        handoff.additional_properties = d
        return handoff

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
