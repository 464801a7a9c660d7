from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.contact_change import ContactChange

if TYPE_CHECKING:
    from ..models.contact import Contact


T = TypeVar("T", bound="ContactEvent")


@_attrs_define
class ContactEvent:
    """Of somebody erased, `contact` says the id and the bots alone.

    Attributes:
        contact (Contact): A person whom one's bots talk with.
        action (ContactChange):
        changed (list[str]): The names of the fields that changed.
        merged_contact_id (None | UUID): The contact that became part of this one, and is gone.
    """

    contact: Contact
    action: ContactChange
    changed: list[str]
    merged_contact_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        contact = self.contact.to_dict()

        action = self.action.value

        changed = self.changed

        merged_contact_id: None | str
        if isinstance(self.merged_contact_id, UUID):
            merged_contact_id = str(self.merged_contact_id)
        else:
            merged_contact_id = self.merged_contact_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contact": contact,
                "action": action,
                "changed": changed,
                "merged_contact_id": merged_contact_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact import Contact  # noqa: PLC0415

        d = dict(src_dict)
        contact = Contact.from_dict(d.pop("contact"))

        action = ContactChange(d.pop("action"))

        changed = cast(list[str], d.pop("changed"))

        def _parse_merged_contact_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                merged_contact_id_type_0 = UUID(data)

                return merged_contact_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        merged_contact_id = _parse_merged_contact_id(d.pop("merged_contact_id"))

        contact_event = cls(
            contact=contact,
            action=action,
            changed=changed,
            merged_contact_id=merged_contact_id,
        )

        contact_event.additional_properties = d
        return contact_event

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
