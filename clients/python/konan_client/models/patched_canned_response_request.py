from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedCannedResponseRequest")


@_attrs_define
class PatchedCannedResponseRequest:
    """A text that agents use again and again.

    Attributes:
        shortcut (str | Unset): One word; unique in the bot, whatever the case.
        content (str | Unset): With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`.
    """

    shortcut: str | Unset = UNSET
    content: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shortcut = self.shortcut

        content = self.content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if shortcut is not UNSET:
            field_dict["shortcut"] = shortcut
        if content is not UNSET:
            field_dict["content"] = content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        shortcut = d.pop("shortcut", UNSET)

        content = d.pop("content", UNSET)

        patched_canned_response_request = cls(
            shortcut=shortcut,
            content=content,
        )

        patched_canned_response_request.additional_properties = d
        return patched_canned_response_request

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
