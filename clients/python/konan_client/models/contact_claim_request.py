from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ContactClaimRequest")


@_attrs_define
class ContactClaimRequest:
    """
    Attributes:
        name (None | str | Unset):
        email (None | str | Unset):
        external_id (None | str | Unset):
        identity_token (None | str | Unset): JWT HS256: `sub`, `aud` (bot id), `exp`.
        identity_hash (None | str | Unset): HMAC-SHA256 of the external id, hex.
    """

    name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    external_id: None | str | Unset = UNSET
    identity_token: None | str | Unset = UNSET
    identity_hash: None | str | Unset = UNSET
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

        external_id: None | str | Unset
        if isinstance(self.external_id, Unset):
            external_id = UNSET
        else:
            external_id = self.external_id

        identity_token: None | str | Unset
        if isinstance(self.identity_token, Unset):
            identity_token = UNSET
        else:
            identity_token = self.identity_token

        identity_hash: None | str | Unset
        if isinstance(self.identity_hash, Unset):
            identity_hash = UNSET
        else:
            identity_hash = self.identity_hash

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if email is not UNSET:
            field_dict["email"] = email
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if identity_token is not UNSET:
            field_dict["identity_token"] = identity_token
        if identity_hash is not UNSET:
            field_dict["identity_hash"] = identity_hash

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        def _parse_external_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        external_id = _parse_external_id(d.pop("external_id", UNSET))

        def _parse_identity_token(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        identity_token = _parse_identity_token(d.pop("identity_token", UNSET))

        def _parse_identity_hash(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        identity_hash = _parse_identity_hash(d.pop("identity_hash", UNSET))

        contact_claim_request = cls(
            name=name,
            email=email,
            external_id=external_id,
            identity_token=identity_token,
            identity_hash=identity_hash,
        )

        contact_claim_request.additional_properties = d
        return contact_claim_request

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
