from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.kb_updated_letter_type import KbUpdatedLetterType

if TYPE_CHECKING:
    from ..models.knowledge_event import KnowledgeEvent


T = TypeVar("T", bound="KbUpdatedLetter")


@_attrs_define
class KbUpdatedLetter:
    """
    Attributes:
        type_ (KbUpdatedLetterType):
        timestamp (datetime.datetime):
        bot_id (UUID):
        data (KnowledgeEvent):
    """

    type_: KbUpdatedLetterType
    timestamp: datetime.datetime
    bot_id: UUID
    data: KnowledgeEvent
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_.value

        timestamp = self.timestamp.isoformat()

        bot_id = str(self.bot_id)

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "timestamp": timestamp,
                "bot_id": bot_id,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.knowledge_event import KnowledgeEvent  # noqa: PLC0415

        d = dict(src_dict)
        type_ = KbUpdatedLetterType(d.pop("type"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        bot_id = UUID(d.pop("bot_id"))

        data = KnowledgeEvent.from_dict(d.pop("data"))

        kb_updated_letter = cls(
            type_=type_,
            timestamp=timestamp,
            bot_id=bot_id,
            data=data,
        )

        kb_updated_letter.additional_properties = d
        return kb_updated_letter

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
