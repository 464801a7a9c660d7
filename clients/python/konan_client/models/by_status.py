from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ByStatus")


@_attrs_define
class ByStatus:
    """
    Attributes:
        open_ (int):
        pending (int):
        snoozed (int):
        resolved (int):
    """

    open_: int
    pending: int
    snoozed: int
    resolved: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        open_ = self.open_

        pending = self.pending

        snoozed = self.snoozed

        resolved = self.resolved

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "open": open_,
                "pending": pending,
                "snoozed": snoozed,
                "resolved": resolved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        open_ = d.pop("open")

        pending = d.pop("pending")

        snoozed = d.pop("snoozed")

        resolved = d.pop("resolved")

        by_status = cls(
            open_=open_,
            pending=pending,
            snoozed=snoozed,
            resolved=resolved,
        )

        by_status.additional_properties = d
        return by_status

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
