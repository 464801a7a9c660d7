from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.contact_request_attributes import ContactRequestAttributes


T = TypeVar("T", bound="ContactRequest")


@_attrs_define
class ContactRequest:
    """A person whom one's bots talk with.

    Attributes:
        name (None | str | Unset):
        email (None | str | Unset): Once in an account, whatever the case.
        phone (None | str | Unset):
        external_id (None | str | Unset): Your own id of the person, once in an account; signed, it verifies.
        company (None | str | Unset):
        tags (list[str] | Unset): Trimmed, lower case, each once.
        attributes (ContactRequestAttributes | Unset): Yours to name: at most 100 and 16 kB. They merge; a null removes
            the name.
        notes (None | str | Unset):
        bot_ids (list[UUID] | Unset): The bots that the person is a contact of, all of one account. Those that you do
            not see are left out, and left alone.
    """

    name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    external_id: None | str | Unset = UNSET
    company: None | str | Unset = UNSET
    tags: list[str] | Unset = UNSET
    attributes: ContactRequestAttributes | Unset = UNSET
    notes: None | str | Unset = UNSET
    bot_ids: list[UUID] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        phone: None | str | Unset
        if isinstance(self.phone, Unset):
            phone = UNSET
        else:
            phone = self.phone

        external_id: None | str | Unset
        if isinstance(self.external_id, Unset):
            external_id = UNSET
        else:
            external_id = self.external_id

        company: None | str | Unset
        if isinstance(self.company, Unset):
            company = UNSET
        else:
            company = self.company

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        attributes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attributes, Unset):
            attributes = self.attributes.to_dict()

        notes: None | str | Unset
        if isinstance(self.notes, Unset):
            notes = UNSET
        else:
            notes = self.notes

        bot_ids: list[str] | Unset = UNSET
        if not isinstance(self.bot_ids, Unset):
            bot_ids = []
            for bot_ids_item_data in self.bot_ids:
                bot_ids_item = str(bot_ids_item_data)
                bot_ids.append(bot_ids_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if email is not UNSET:
            field_dict["email"] = email
        if phone is not UNSET:
            field_dict["phone"] = phone
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if company is not UNSET:
            field_dict["company"] = company
        if tags is not UNSET:
            field_dict["tags"] = tags
        if attributes is not UNSET:
            field_dict["attributes"] = attributes
        if notes is not UNSET:
            field_dict["notes"] = notes
        if bot_ids is not UNSET:
            field_dict["bot_ids"] = bot_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact_request_attributes import ContactRequestAttributes  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone = _parse_phone(d.pop("phone", UNSET))

        def _parse_external_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        external_id = _parse_external_id(d.pop("external_id", UNSET))

        def _parse_company(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        company = _parse_company(d.pop("company", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        _attributes = d.pop("attributes", UNSET)
        attributes: ContactRequestAttributes | Unset
        if isinstance(_attributes, Unset):
            attributes = UNSET
        else:
            attributes = ContactRequestAttributes.from_dict(_attributes)

        def _parse_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        notes = _parse_notes(d.pop("notes", UNSET))

        _bot_ids = d.pop("bot_ids", UNSET)
        bot_ids: list[UUID] | Unset = UNSET
        if _bot_ids is not UNSET:
            bot_ids = []
            for bot_ids_item_data in _bot_ids:
                bot_ids_item = UUID(bot_ids_item_data)

                bot_ids.append(bot_ids_item)

        contact_request = cls(
            name=name,
            email=email,
            phone=phone,
            external_id=external_id,
            company=company,
            tags=tags,
            attributes=attributes,
            notes=notes,
            bot_ids=bot_ids,
        )

        contact_request.additional_properties = d
        return contact_request

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
