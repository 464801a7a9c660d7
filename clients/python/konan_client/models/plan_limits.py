from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlanLimits")


@_attrs_define
class PlanLimits:
    """What the plan holds; null does not bind.

    Attributes:
        bots (int | None):
        seats (int | None):
        documents (int | None):
        messages_per_month (int | None):
        webhooks (int | None):
    """

    bots: int | None
    seats: int | None
    documents: int | None
    messages_per_month: int | None
    webhooks: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bots: int | None
        bots = self.bots

        seats: int | None
        seats = self.seats

        documents: int | None
        documents = self.documents

        messages_per_month: int | None
        messages_per_month = self.messages_per_month

        webhooks: int | None
        webhooks = self.webhooks

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bots": bots,
                "seats": seats,
                "documents": documents,
                "messages_per_month": messages_per_month,
                "webhooks": webhooks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_bots(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        bots = _parse_bots(d.pop("bots"))

        def _parse_seats(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        seats = _parse_seats(d.pop("seats"))

        def _parse_documents(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        documents = _parse_documents(d.pop("documents"))

        def _parse_messages_per_month(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        messages_per_month = _parse_messages_per_month(d.pop("messages_per_month"))

        def _parse_webhooks(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        webhooks = _parse_webhooks(d.pop("webhooks"))

        plan_limits = cls(
            bots=bots,
            seats=seats,
            documents=documents,
            messages_per_month=messages_per_month,
            webhooks=webhooks,
        )

        plan_limits.additional_properties = d
        return plan_limits

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
