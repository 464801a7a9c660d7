from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.plan_limits import PlanLimits
    from ..models.plan_usage import PlanUsage


T = TypeVar("T", bound="Plan")


@_attrs_define
class Plan:
    """
    Attributes:
        code (str): Stable name of the plan.
        name (str): Name for people.
        limits (PlanLimits): What the plan holds; null does not bind.
        usage (PlanUsage): How much of each limit is used now; messages: in this calendar month (UTC).
    """

    code: str
    name: str
    limits: PlanLimits
    usage: PlanUsage
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        limits = self.limits.to_dict()

        usage = self.usage.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "name": name,
                "limits": limits,
                "usage": usage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan_limits import PlanLimits  # noqa: PLC0415
        from ..models.plan_usage import PlanUsage  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

        limits = PlanLimits.from_dict(d.pop("limits"))

        usage = PlanUsage.from_dict(d.pop("usage"))

        plan = cls(
            code=code,
            name=name,
            limits=limits,
            usage=usage,
        )

        plan.additional_properties = d
        return plan

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
