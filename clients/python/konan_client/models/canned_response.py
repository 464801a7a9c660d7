from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CannedResponse")


@_attrs_define
class CannedResponse:
    """A text that agents use again and again.

    Attributes:
        id (UUID):
        bot_id (UUID):
        shortcut (str): One word; unique in the bot, whatever the case.
        content (str): With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`.
        rendered (None | str): Filled in for the session of `session_id`; null where none is named.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    bot_id: UUID
    shortcut: str
    content: str
    rendered: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        bot_id = str(self.bot_id)

        shortcut = self.shortcut

        content = self.content

        rendered: None | str
        rendered = self.rendered

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "bot_id": bot_id,
                "shortcut": shortcut,
                "content": content,
                "rendered": rendered,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        bot_id = UUID(d.pop("bot_id"))

        shortcut = d.pop("shortcut")

        content = d.pop("content")

        def _parse_rendered(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rendered = _parse_rendered(d.pop("rendered"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        canned_response = cls(
            id=id,
            bot_id=bot_id,
            shortcut=shortcut,
            content=content,
            rendered=rendered,
            created_at=created_at,
            updated_at=updated_at,
        )

        canned_response.additional_properties = d
        return canned_response

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
