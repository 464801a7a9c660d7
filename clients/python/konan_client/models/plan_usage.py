from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlanUsage")


@_attrs_define
class PlanUsage:
    """How much of each limit is used now; messages: in this calendar month (UTC).

    Attributes:
        bots (int):
        seats (int): You, your teams' members, and open invitations.
        documents (int):
        messages_per_month (int):
        webhooks (int):
    """

    bots: int
    seats: int
    documents: int
    messages_per_month: int
    webhooks: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bots = self.bots

        seats = self.seats

        documents = self.documents

        messages_per_month = self.messages_per_month

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
        bots = d.pop("bots")

        seats = d.pop("seats")

        documents = d.pop("documents")

        messages_per_month = d.pop("messages_per_month")

        webhooks = d.pop("webhooks")

        plan_usage = cls(
            bots=bots,
            seats=seats,
            documents=documents,
            messages_per_month=messages_per_month,
            webhooks=webhooks,
        )

        plan_usage.additional_properties = d
        return plan_usage

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
