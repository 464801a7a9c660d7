from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.widget_position import WidgetPosition

if TYPE_CHECKING:
    from ..models.pre_chat_field import PreChatField


T = TypeVar("T", bound="Widget")


@_attrs_define
class Widget:
    """
    Attributes:
        color (str): #rrggbb
        position (WidgetPosition):
        launcher_text (str):
        avatar_url (None | str): https alone.
        allowed_origins (list[str]): Scheme, host and port of the sites that may embed the bot; `*.` stands for one
            label. Empty: any site.
        pre_chat_fields (list[PreChatField]):
        require_identity (bool):
        attachments (bool):
    """

    color: str
    position: WidgetPosition
    launcher_text: str
    avatar_url: None | str
    allowed_origins: list[str]
    pre_chat_fields: list[PreChatField]
    require_identity: bool
    attachments: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        color = self.color

        position = self.position.value

        launcher_text = self.launcher_text

        avatar_url: None | str
        avatar_url = self.avatar_url

        allowed_origins = self.allowed_origins

        pre_chat_fields = []
        for pre_chat_fields_item_data in self.pre_chat_fields:
            pre_chat_fields_item = pre_chat_fields_item_data.to_dict()
            pre_chat_fields.append(pre_chat_fields_item)

        require_identity = self.require_identity

        attachments = self.attachments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "color": color,
                "position": position,
                "launcher_text": launcher_text,
                "avatar_url": avatar_url,
                "allowed_origins": allowed_origins,
                "pre_chat_fields": pre_chat_fields,
                "require_identity": require_identity,
                "attachments": attachments,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.pre_chat_field import PreChatField  # noqa: PLC0415

        d = dict(src_dict)
        color = d.pop("color")

        position = WidgetPosition(d.pop("position"))

        launcher_text = d.pop("launcher_text")

        def _parse_avatar_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        avatar_url = _parse_avatar_url(d.pop("avatar_url"))

        allowed_origins = cast(list[str], d.pop("allowed_origins"))

        pre_chat_fields = []
        _pre_chat_fields = d.pop("pre_chat_fields")
        for pre_chat_fields_item_data in _pre_chat_fields:
            pre_chat_fields_item = PreChatField.from_dict(pre_chat_fields_item_data)

            pre_chat_fields.append(pre_chat_fields_item)

        require_identity = d.pop("require_identity")

        attachments = d.pop("attachments")

        widget = cls(
            color=color,
            position=position,
            launcher_text=launcher_text,
            avatar_url=avatar_url,
            allowed_origins=allowed_origins,
            pre_chat_fields=pre_chat_fields,
            require_identity=require_identity,
            attachments=attachments,
        )

        widget.additional_properties = d
        return widget

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
