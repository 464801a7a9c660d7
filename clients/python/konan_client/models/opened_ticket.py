from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ticket_status import TicketStatus

T = TypeVar("T", bound="OpenedTicket")


@_attrs_define
class OpenedTicket:
    """
    Attributes:
        id (UUID):
        number (int):
        subject (str):
        status (TicketStatus):
        created_at (datetime.datetime):
        visitor_token (None | str): Handed out where a visitor sent none; keep it.
    """

    id: UUID
    number: int
    subject: str
    status: TicketStatus
    created_at: datetime.datetime
    visitor_token: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        subject = self.subject

        status = self.status.value

        created_at = self.created_at.isoformat()

        visitor_token: None | str
        visitor_token = self.visitor_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "subject": subject,
                "status": status,
                "created_at": created_at,
                "visitor_token": visitor_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        subject = d.pop("subject")

        status = TicketStatus(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_visitor_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        visitor_token = _parse_visitor_token(d.pop("visitor_token"))

        opened_ticket = cls(
            id=id,
            number=number,
            subject=subject,
            status=status,
            created_at=created_at,
            visitor_token=visitor_token,
        )

        opened_ticket.additional_properties = d
        return opened_ticket

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
