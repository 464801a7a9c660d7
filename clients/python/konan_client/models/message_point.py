from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MessagePoint")


@_attrs_define
class MessagePoint:
    """
    Attributes:
        visitor (int):
        assistant (int): What the bot said.
        agent (int):
        at (datetime.datetime): When the interval begins.
    """

    visitor: int
    assistant: int
    agent: int
    at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        visitor = self.visitor

        assistant = self.assistant

        agent = self.agent

        at = self.at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "visitor": visitor,
                "assistant": assistant,
                "agent": agent,
                "at": at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        visitor = d.pop("visitor")

        assistant = d.pop("assistant")

        agent = d.pop("agent")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        message_point = cls(
            visitor=visitor,
            assistant=assistant,
            agent=agent,
            at=at,
        )

        message_point.additional_properties = d
        return message_point

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
