from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.days_request import DaysRequest
    from ..models.hours_exception_request import HoursExceptionRequest


T = TypeVar("T", bound="BusinessHoursRequest")


@_attrs_define
class BusinessHoursRequest:
    """
    Attributes:
        timezone (str | Unset): Europe/Paris
        days (DaysRequest | Unset): Opening hours by weekday; a day without slots is closed.
        exceptions (list[HoursExceptionRequest] | Unset):
    """

    timezone: str | Unset = UNSET
    days: DaysRequest | Unset = UNSET
    exceptions: list[HoursExceptionRequest] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        timezone = self.timezone

        days: dict[str, Any] | Unset = UNSET
        if not isinstance(self.days, Unset):
            days = self.days.to_dict()

        exceptions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.exceptions, Unset):
            exceptions = []
            for exceptions_item_data in self.exceptions:
                exceptions_item = exceptions_item_data.to_dict()
                exceptions.append(exceptions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if days is not UNSET:
            field_dict["days"] = days
        if exceptions is not UNSET:
            field_dict["exceptions"] = exceptions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.days_request import DaysRequest  # noqa: PLC0415
        from ..models.hours_exception_request import HoursExceptionRequest  # noqa: PLC0415

        d = dict(src_dict)
        timezone = d.pop("timezone", UNSET)

        _days = d.pop("days", UNSET)
        days: DaysRequest | Unset
        if isinstance(_days, Unset):
            days = UNSET
        else:
            days = DaysRequest.from_dict(_days)

        _exceptions = d.pop("exceptions", UNSET)
        exceptions: list[HoursExceptionRequest] | Unset = UNSET
        if _exceptions is not UNSET:
            exceptions = []
            for exceptions_item_data in _exceptions:
                exceptions_item = HoursExceptionRequest.from_dict(exceptions_item_data)

                exceptions.append(exceptions_item)

        business_hours_request = cls(
            timezone=timezone,
            days=days,
            exceptions=exceptions,
        )

        business_hours_request.additional_properties = d
        return business_hours_request

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
