from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.assigned import Assigned


T = TypeVar("T", bound="Round")


@_attrs_define
class Round:
    """
    Attributes:
        assigned (list[Assigned]):
        unassigned (int): How many sessions still wait.
    """

    assigned: list[Assigned]
    unassigned: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assigned = []
        for assigned_item_data in self.assigned:
            assigned_item = assigned_item_data.to_dict()
            assigned.append(assigned_item)

        unassigned = self.unassigned

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assigned": assigned,
                "unassigned": unassigned,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assigned import Assigned  # noqa: PLC0415

        d = dict(src_dict)
        assigned = []
        _assigned = d.pop("assigned")
        for assigned_item_data in _assigned:
            assigned_item = Assigned.from_dict(assigned_item_data)

            assigned.append(assigned_item)

        unassigned = d.pop("unassigned")

        round_ = cls(
            assigned=assigned,
            unassigned=unassigned,
        )

        round_.additional_properties = d
        return round_

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
