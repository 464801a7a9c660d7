from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Llm")


@_attrs_define
class Llm:
    """The bot's own model server, OpenAI-compatible. Null: the deployment's.

    Attributes:
        base_url (str):
        model (str):
        key_last4 (None | str):
    """

    base_url: str
    model: str
    key_last4: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base_url = self.base_url

        model = self.model

        key_last4: None | str
        key_last4 = self.key_last4

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "base_url": base_url,
                "model": model,
                "key_last4": key_last4,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        base_url = d.pop("base_url")

        model = d.pop("model")

        def _parse_key_last4(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key_last4 = _parse_key_last4(d.pop("key_last4"))

        llm = cls(
            base_url=base_url,
            model=model,
            key_last4=key_last4,
        )

        llm.additional_properties = d
        return llm

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
