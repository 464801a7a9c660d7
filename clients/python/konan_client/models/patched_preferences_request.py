from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.email_notifications_request import EmailNotificationsRequest
    from ..models.in_app_notifications_request import InAppNotificationsRequest


T = TypeVar("T", bound="PatchedPreferencesRequest")


@_attrs_define
class PatchedPreferencesRequest:
    """What one wants to be told, by channel and type.

    Attributes:
        in_app (InAppNotificationsRequest | Unset):
        email (EmailNotificationsRequest | Unset):
    """

    in_app: InAppNotificationsRequest | Unset = UNSET
    email: EmailNotificationsRequest | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        in_app: dict[str, Any] | Unset = UNSET
        if not isinstance(self.in_app, Unset):
            in_app = self.in_app.to_dict()

        email: dict[str, Any] | Unset = UNSET
        if not isinstance(self.email, Unset):
            email = self.email.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if in_app is not UNSET:
            field_dict["in_app"] = in_app
        if email is not UNSET:
            field_dict["email"] = email

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.email_notifications_request import EmailNotificationsRequest  # noqa: PLC0415
        from ..models.in_app_notifications_request import InAppNotificationsRequest  # noqa: PLC0415

        d = dict(src_dict)
        _in_app = d.pop("in_app", UNSET)
        in_app: InAppNotificationsRequest | Unset
        if isinstance(_in_app, Unset):
            in_app = UNSET
        else:
            in_app = InAppNotificationsRequest.from_dict(_in_app)

        _email = d.pop("email", UNSET)
        email: EmailNotificationsRequest | Unset
        if isinstance(_email, Unset):
            email = UNSET
        else:
            email = EmailNotificationsRequest.from_dict(_email)

        patched_preferences_request = cls(
            in_app=in_app,
            email=email,
        )

        patched_preferences_request.additional_properties = d
        return patched_preferences_request

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
