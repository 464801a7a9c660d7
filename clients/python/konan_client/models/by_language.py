from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ByLanguage")


@_attrs_define
class ByLanguage:
    """
    Attributes:
        en (int):
        fr (int):
        ar (int):
        unknown (int): Nothing was answered in any language yet.
    """

    en: int
    fr: int
    ar: int
    unknown: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        en = self.en

        fr = self.fr

        ar = self.ar

        unknown = self.unknown

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "en": en,
                "fr": fr,
                "ar": ar,
                "unknown": unknown,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        en = d.pop("en")

        fr = d.pop("fr")

        ar = d.pop("ar")

        unknown = d.pop("unknown")

        by_language = cls(
            en=en,
            fr=fr,
            ar=ar,
            unknown=unknown,
        )

        by_language.additional_properties = d
        return by_language

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
