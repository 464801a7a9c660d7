from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.contact_attributes import ContactAttributes


T = TypeVar("T", bound="Contact")


@_attrs_define
class Contact:
    """A person whom one's bots talk with.

    Attributes:
        id (UUID):
        name (None | str):
        email (None | str): Once in an account, whatever the case.
        phone (None | str):
        external_id (None | str): Your own id of the person, once in an account; signed, it verifies.
        company (None | str):
        tags (list[str]): Trimmed, lower case, each once.
        attributes (ContactAttributes): Yours to name: at most 100 and 16 kB. They merge; a null removes the name.
        notes (None | str):
        verified (bool): A signed identity vouched for the external id. Another external id ends it.
        blocked (bool):
        blocked_until (datetime.datetime | None):
        bot_ids (list[UUID]): The bots that the person is a contact of, all of one account. Those that you do not see
            are left out, and left alone.
        sessions (int):
        first_seen_at (datetime.datetime | None):
        last_seen_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    name: None | str
    email: None | str
    phone: None | str
    external_id: None | str
    company: None | str
    tags: list[str]
    attributes: ContactAttributes
    notes: None | str
    verified: bool
    blocked: bool
    blocked_until: datetime.datetime | None
    bot_ids: list[UUID]
    sessions: int
    first_seen_at: datetime.datetime | None
    last_seen_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name: None | str
        name = self.name

        email: None | str
        email = self.email

        phone: None | str
        phone = self.phone

        external_id: None | str
        external_id = self.external_id

        company: None | str
        company = self.company

        tags = self.tags

        attributes = self.attributes.to_dict()

        notes: None | str
        notes = self.notes

        verified = self.verified

        blocked = self.blocked

        blocked_until: None | str
        if isinstance(self.blocked_until, datetime.datetime):
            blocked_until = self.blocked_until.isoformat()
        else:
            blocked_until = self.blocked_until

        bot_ids = []
        for bot_ids_item_data in self.bot_ids:
            bot_ids_item = str(bot_ids_item_data)
            bot_ids.append(bot_ids_item)

        sessions = self.sessions

        first_seen_at: None | str
        if isinstance(self.first_seen_at, datetime.datetime):
            first_seen_at = self.first_seen_at.isoformat()
        else:
            first_seen_at = self.first_seen_at

        last_seen_at: None | str
        if isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "email": email,
                "phone": phone,
                "external_id": external_id,
                "company": company,
                "tags": tags,
                "attributes": attributes,
                "notes": notes,
                "verified": verified,
                "blocked": blocked,
                "blocked_until": blocked_until,
                "bot_ids": bot_ids,
                "sessions": sessions,
                "first_seen_at": first_seen_at,
                "last_seen_at": last_seen_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact_attributes import ContactAttributes  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        def _parse_phone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        phone = _parse_phone(d.pop("phone"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        def _parse_company(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        company = _parse_company(d.pop("company"))

        tags = cast(list[str], d.pop("tags"))

        attributes = ContactAttributes.from_dict(d.pop("attributes"))

        def _parse_notes(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        notes = _parse_notes(d.pop("notes"))

        verified = d.pop("verified")

        blocked = d.pop("blocked")

        def _parse_blocked_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                blocked_until_type_0 = datetime.datetime.fromisoformat(data)

                return blocked_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        blocked_until = _parse_blocked_until(d.pop("blocked_until"))

        bot_ids = []
        _bot_ids = d.pop("bot_ids")
        for bot_ids_item_data in _bot_ids:
            bot_ids_item = UUID(bot_ids_item_data)

            bot_ids.append(bot_ids_item)

        sessions = d.pop("sessions")

        def _parse_first_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return first_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        first_seen_at = _parse_first_seen_at(d.pop("first_seen_at"))

        def _parse_last_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        contact = cls(
            id=id,
            name=name,
            email=email,
            phone=phone,
            external_id=external_id,
            company=company,
            tags=tags,
            attributes=attributes,
            notes=notes,
            verified=verified,
            blocked=blocked,
            blocked_until=blocked_until,
            bot_ids=bot_ids,
            sessions=sessions,
            first_seen_at=first_seen_at,
            last_seen_at=last_seen_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        contact.additional_properties = d
        return contact

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
