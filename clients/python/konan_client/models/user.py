from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.locale import Locale

if TYPE_CHECKING:
    from ..models.plan import Plan


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """
    Attributes:
        id (UUID):
        email (str):
        name (str):
        locale (Locale):
        timezone (str): IANA name.
        email_verified (bool):
        totp_enabled (bool): Two-factor sign-in is on.
        plan (Plan):
        created_at (datetime.datetime):
    """

    id: UUID
    email: str
    name: str
    locale: Locale
    timezone: str
    email_verified: bool
    totp_enabled: bool
    plan: Plan
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        name = self.name

        locale = self.locale.value

        timezone = self.timezone

        email_verified = self.email_verified

        totp_enabled = self.totp_enabled

        plan = self.plan.to_dict()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "name": name,
                "locale": locale,
                "timezone": timezone,
                "email_verified": email_verified,
                "totp_enabled": totp_enabled,
                "plan": plan,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan import Plan  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        name = d.pop("name")

        locale = Locale(d.pop("locale"))

        timezone = d.pop("timezone")

        email_verified = d.pop("email_verified")

        totp_enabled = d.pop("totp_enabled")

        plan = Plan.from_dict(d.pop("plan"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        user = cls(
            id=id,
            email=email,
            name=name,
            locale=locale,
            timezone=timezone,
            email_verified=email_verified,
            totp_enabled=totp_enabled,
            plan=plan,
            created_at=created_at,
        )

        user.additional_properties = d
        return user

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
