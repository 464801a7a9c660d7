from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SessionPoint")


@_attrs_define
class SessionPoint:
    """
    Attributes:
        sessions (int): Conversations that began in the period, by their first message.
        resolved (int): Conversations that are resolved now, by whomever. One to which the visitor came back within the
            bot's window, or which was reopened, is not.
        handoffs (int): Conversations in which a person was asked for, at least once.
        at (datetime.datetime): When the interval begins.
    """

    sessions: int
    resolved: int
    handoffs: int
    at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sessions = self.sessions

        resolved = self.resolved

        handoffs = self.handoffs

        at = self.at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sessions": sessions,
                "resolved": resolved,
                "handoffs": handoffs,
                "at": at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sessions = d.pop("sessions")

        resolved = d.pop("resolved")

        handoffs = d.pop("handoffs")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        session_point = cls(
            sessions=sessions,
            resolved=resolved,
            handoffs=handoffs,
            at=at,
        )

        session_point.additional_properties = d
        return session_point

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
