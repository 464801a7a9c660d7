from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.email_notifications import EmailNotifications
    from ..models.in_app_notifications import InAppNotifications


T = TypeVar("T", bound="Preferences")


@_attrs_define
class Preferences:
    """What one wants to be told, by channel and type.

    Attributes:
        in_app (InAppNotifications):
        email (EmailNotifications):
    """

    in_app: InAppNotifications
    email: EmailNotifications
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        in_app = self.in_app.to_dict()

        email = self.email.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "in_app": in_app,
                "email": email,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_notifications import EmailNotifications  # noqa: PLC0415
        from ..models.in_app_notifications import InAppNotifications  # noqa: PLC0415

        d = dict(src_dict)
        in_app = InAppNotifications.from_dict(d.pop("in_app"))

        email = EmailNotifications.from_dict(d.pop("email"))

        preferences = cls(
            in_app=in_app,
            email=email,
        )

        preferences.additional_properties = d
        return preferences

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
