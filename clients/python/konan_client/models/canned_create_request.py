from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CannedCreateRequest")


@_attrs_define
class CannedCreateRequest:
    """A text that agents use again and again.

    Attributes:
        bot_id (UUID):
        shortcut (str): One word; unique in the bot, whatever the case.
        content (str): With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`.
    """

    bot_id: UUID
    shortcut: str
    content: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id = str(self.bot_id)

        shortcut = self.shortcut

        content = self.content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bot_id": bot_id,
                "shortcut": shortcut,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bot_id = UUID(d.pop("bot_id"))

        shortcut = d.pop("shortcut")

        content = d.pop("content")

        canned_create_request = cls(
            bot_id=bot_id,
            shortcut=shortcut,
            content=content,
        )

        canned_create_request.additional_properties = d
        return canned_create_request

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
