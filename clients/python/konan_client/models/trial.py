from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.touched import Touched


T = TypeVar("T", bound="Trial")


@_attrs_define
class Trial:
    """What the rule would have touched.

    Attributes:
        days (int):
        looked_at (int): Events, or waits, that were looked at.
        count (int): Sessions.
        sessions (list[Touched]): The latest 100 of them.
    """

    days: int
    looked_at: int
    count: int
    sessions: list[Touched]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days = self.days

        looked_at = self.looked_at

        count = self.count

        sessions = []
        for sessions_item_data in self.sessions:
            sessions_item = sessions_item_data.to_dict()
            sessions.append(sessions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days": days,
                "looked_at": looked_at,
                "count": count,
                "sessions": sessions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.touched import Touched  # noqa: PLC0415

        d = dict(src_dict)
        days = d.pop("days")

        looked_at = d.pop("looked_at")

        count = d.pop("count")

        sessions = []
        _sessions = d.pop("sessions")
        for sessions_item_data in _sessions:
            sessions_item = Touched.from_dict(sessions_item_data)

            sessions.append(sessions_item)

        trial = cls(
            days=days,
            looked_at=looked_at,
            count=count,
            sessions=sessions,
        )

        trial.additional_properties = d
        return trial

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
