from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.days import Days
    from ..models.hours_exception import HoursException


T = TypeVar("T", bound="BusinessHours")


@_attrs_define
class BusinessHours:
    """
    Attributes:
        timezone (str): Europe/Paris
        days (Days): Opening hours by weekday; a day without slots is closed.
        exceptions (list[HoursException]):
    """

    timezone: str
    days: Days
    exceptions: list[HoursException]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        timezone = self.timezone

        days = self.days.to_dict()

        exceptions = []
        for exceptions_item_data in self.exceptions:
            exceptions_item = exceptions_item_data.to_dict()
            exceptions.append(exceptions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "timezone": timezone,
                "days": days,
                "exceptions": exceptions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.days import Days  # noqa: PLC0415
        from ..models.hours_exception import HoursException  # noqa: PLC0415

        d = dict(src_dict)
        timezone = d.pop("timezone")

        days = Days.from_dict(d.pop("days"))

        exceptions = []
        _exceptions = d.pop("exceptions")
        for exceptions_item_data in _exceptions:
            exceptions_item = HoursException.from_dict(exceptions_item_data)

            exceptions.append(exceptions_item)

        business_hours = cls(
            timezone=timezone,
            days=days,
            exceptions=exceptions,
        )

        business_hours.additional_properties = d
        return business_hours

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
