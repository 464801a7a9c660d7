from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="People")


@_attrs_define
class People:
    """The people behind the bot, at this moment.

    Attributes:
        available (bool): Somebody is there and has room.
        open_ (bool): It is within the business hours.
        opens_at (datetime.datetime | None): null while open.
        wait_s (int | None): The usual wait: the median of the last 50 of a week.
    """

    available: bool
    open_: bool
    opens_at: datetime.datetime | None
    wait_s: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        available = self.available

        open_ = self.open_

        opens_at: None | str
        if isinstance(self.opens_at, datetime.datetime):
            opens_at = self.opens_at.isoformat()
        else:
            opens_at = self.opens_at

        wait_s: int | None
        wait_s = self.wait_s

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "available": available,
                "open": open_,
                "opens_at": opens_at,
                "wait_s": wait_s,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        available = d.pop("available")

        open_ = d.pop("open")

        def _parse_opens_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opens_at_type_0 = datetime.datetime.fromisoformat(data)

                return opens_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        opens_at = _parse_opens_at(d.pop("opens_at"))

        def _parse_wait_s(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        wait_s = _parse_wait_s(d.pop("wait_s"))

        people = cls(
            available=available,
            open_=open_,
            opens_at=opens_at,
            wait_s=wait_s,
        )

        people.additional_properties = d
        return people

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
