from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.widget_position import WidgetPosition
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pre_chat_field_request import PreChatFieldRequest


T = TypeVar("T", bound="WidgetRequest")


@_attrs_define
class WidgetRequest:
    """
    Attributes:
        color (str | Unset): #rrggbb
        position (WidgetPosition | Unset):
        launcher_text (str | Unset):
        avatar_url (None | str | Unset): https alone.
        allowed_origins (list[str] | Unset): Scheme, host and port of the sites that may embed the bot; `*.` stands for
            one label. Empty: any site.
        pre_chat_fields (list[PreChatFieldRequest] | Unset):
        require_identity (bool | Unset):
        attachments (bool | Unset):
    """

    color: str | Unset = UNSET
    position: WidgetPosition | Unset = UNSET
    launcher_text: str | Unset = UNSET
    avatar_url: None | str | Unset = UNSET
    allowed_origins: list[str] | Unset = UNSET
    pre_chat_fields: list[PreChatFieldRequest] | Unset = UNSET
    require_identity: bool | Unset = UNSET
    attachments: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        color = self.color

        position: str | Unset = UNSET
        if not isinstance(self.position, Unset):
            position = self.position.value

        launcher_text = self.launcher_text

        avatar_url: None | str | Unset
        if isinstance(self.avatar_url, Unset):
            avatar_url = UNSET
        else:
            avatar_url = self.avatar_url

        allowed_origins: list[str] | Unset = UNSET
        if not isinstance(self.allowed_origins, Unset):
            allowed_origins = self.allowed_origins

        pre_chat_fields: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.pre_chat_fields, Unset):
            pre_chat_fields = []
            for pre_chat_fields_item_data in self.pre_chat_fields:
                pre_chat_fields_item = pre_chat_fields_item_data.to_dict()
                pre_chat_fields.append(pre_chat_fields_item)

        require_identity = self.require_identity

        attachments = self.attachments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if color is not UNSET:
            field_dict["color"] = color
        if position is not UNSET:
            field_dict["position"] = position
        if launcher_text is not UNSET:
            field_dict["launcher_text"] = launcher_text
        if avatar_url is not UNSET:
            field_dict["avatar_url"] = avatar_url
        if allowed_origins is not UNSET:
            field_dict["allowed_origins"] = allowed_origins
        if pre_chat_fields is not UNSET:
            field_dict["pre_chat_fields"] = pre_chat_fields
        if require_identity is not UNSET:
            field_dict["require_identity"] = require_identity
        if attachments is not UNSET:
            field_dict["attachments"] = attachments

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pre_chat_field_request import PreChatFieldRequest  # noqa: PLC0415

        d = dict(src_dict)
        color = d.pop("color", UNSET)

        _position = d.pop("position", UNSET)
        position: WidgetPosition | Unset
        if isinstance(_position, Unset):
            position = UNSET
        else:
            position = WidgetPosition(_position)

        launcher_text = d.pop("launcher_text", UNSET)

        def _parse_avatar_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        avatar_url = _parse_avatar_url(d.pop("avatar_url", UNSET))

        allowed_origins = cast(list[str], d.pop("allowed_origins", UNSET))

        _pre_chat_fields = d.pop("pre_chat_fields", UNSET)
        pre_chat_fields: list[PreChatFieldRequest] | Unset = UNSET
        if _pre_chat_fields is not UNSET:
            pre_chat_fields = []
            for pre_chat_fields_item_data in _pre_chat_fields:
                pre_chat_fields_item = PreChatFieldRequest.from_dict(pre_chat_fields_item_data)

                pre_chat_fields.append(pre_chat_fields_item)

        require_identity = d.pop("require_identity", UNSET)

        attachments = d.pop("attachments", UNSET)

        widget_request = cls(
            color=color,
            position=position,
            launcher_text=launcher_text,
            avatar_url=avatar_url,
            allowed_origins=allowed_origins,
            pre_chat_fields=pre_chat_fields,
            require_identity=require_identity,
            attachments=attachments,
        )

        widget_request.additional_properties = d
        return widget_request

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
