from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.exported_message_attachments_item import ExportedMessageAttachmentsItem


T = TypeVar("T", bound="ExportedMessage")


@_attrs_define
class ExportedMessage:
    """
    Attributes:
        id (UUID):
        session_id (UUID):
        seq (int):
        role (str):
        content (str):
        attachments (list[ExportedMessageAttachmentsItem]):
        created_at (datetime.datetime):
    """

    id: UUID
    session_id: UUID
    seq: int
    role: str
    content: str
    attachments: list[ExportedMessageAttachmentsItem]
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        session_id = str(self.session_id)

        seq = self.seq

        role = self.role

        content = self.content

        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "session_id": session_id,
                "seq": seq,
                "role": role,
                "content": content,
                "attachments": attachments,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.exported_message_attachments_item import (
            ExportedMessageAttachmentsItem,  # noqa: PLC0415
        )

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        session_id = UUID(d.pop("session_id"))

        seq = d.pop("seq")

        role = d.pop("role")

        content = d.pop("content")

        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in _attachments:
            attachments_item = ExportedMessageAttachmentsItem.from_dict(attachments_item_data)

            attachments.append(attachments_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        exported_message = cls(
            id=id,
            session_id=session_id,
            seq=seq,
            role=role,
            content=content,
            attachments=attachments,
            created_at=created_at,
        )

        exported_message.additional_properties = d
        return exported_message

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
