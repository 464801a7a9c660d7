from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.judged import Judged
    from ..models.touched_contact import TouchedContact


T = TypeVar("T", bound="Touched")


@_attrs_define
class Touched:
    """
    Attributes:
        session_id (UUID):
        subject (None | str):
        contact (None | TouchedContact):
        at (datetime.datetime): The last time.
        times (int):
        conditions (list[Judged]):
    """

    session_id: UUID
    subject: None | str
    contact: None | TouchedContact
    at: datetime.datetime
    times: int
    conditions: list[Judged]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.touched_contact import TouchedContact  # noqa: PLC0415

        session_id = str(self.session_id)

        subject: None | str
        subject = self.subject

        contact: dict[str, Any] | None
        if isinstance(self.contact, TouchedContact):
            contact = self.contact.to_dict()
        else:
            contact = self.contact

        at = self.at.isoformat()

        times = self.times

        conditions = []
        for conditions_item_data in self.conditions:
            conditions_item = conditions_item_data.to_dict()
            conditions.append(conditions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session_id": session_id,
                "subject": subject,
                "contact": contact,
                "at": at,
                "times": times,
                "conditions": conditions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.judged import Judged  # noqa: PLC0415
        from ..models.touched_contact import TouchedContact  # noqa: PLC0415

        d = dict(src_dict)
        session_id = UUID(d.pop("session_id"))

        def _parse_subject(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        subject = _parse_subject(d.pop("subject"))

        def _parse_contact(data: object) -> None | TouchedContact:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contact_type_0 = TouchedContact.from_dict(data)

                return contact_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TouchedContact, data)

        contact = _parse_contact(d.pop("contact"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        times = d.pop("times")

        conditions = []
        _conditions = d.pop("conditions")
        for conditions_item_data in _conditions:
            conditions_item = Judged.from_dict(conditions_item_data)

            conditions.append(conditions_item)

        touched = cls(
            session_id=session_id,
            subject=subject,
            contact=contact,
            at=at,
            times=times,
            conditions=conditions,
        )

        touched.additional_properties = d
        return touched

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
