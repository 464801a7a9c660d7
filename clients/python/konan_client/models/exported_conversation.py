from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.exported_conversation_claim_type_0 import ExportedConversationClaimType0
    from ..models.exported_conversation_metadata import ExportedConversationMetadata


T = TypeVar("T", bound="ExportedConversation")


@_attrs_define
class ExportedConversation:
    """
    Attributes:
        id (UUID):
        bot_id (UUID):
        status (str):
        handler (str):
        channel (str):
        tags (list[str]):
        subject (str):
        language (str):
        priority (str):
        csat (int | None):
        metadata (ExportedConversationMetadata):
        claim (ExportedConversationClaimType0 | None):
        created_at (datetime.datetime):
        resolved_at (datetime.datetime | None):
    """

    id: UUID
    bot_id: UUID
    status: str
    handler: str
    channel: str
    tags: list[str]
    subject: str
    language: str
    priority: str
    csat: int | None
    metadata: ExportedConversationMetadata
    claim: ExportedConversationClaimType0 | None
    created_at: datetime.datetime
    resolved_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.exported_conversation_claim_type_0 import (
            ExportedConversationClaimType0,  # noqa: PLC0415
        )

        id = str(self.id)

        bot_id = str(self.bot_id)

        status = self.status

        handler = self.handler

        channel = self.channel

        tags = self.tags

        subject = self.subject

        language = self.language

        priority = self.priority

        csat: int | None
        csat = self.csat

        metadata = self.metadata.to_dict()

        claim: dict[str, Any] | None
        if isinstance(self.claim, ExportedConversationClaimType0):
            claim = self.claim.to_dict()
        else:
            claim = self.claim

        created_at = self.created_at.isoformat()

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "bot_id": bot_id,
                "status": status,
                "handler": handler,
                "channel": channel,
                "tags": tags,
                "subject": subject,
                "language": language,
                "priority": priority,
                "csat": csat,
                "metadata": metadata,
                "claim": claim,
                "created_at": created_at,
                "resolved_at": resolved_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.exported_conversation_claim_type_0 import (
            ExportedConversationClaimType0,  # noqa: PLC0415
        )
        from ..models.exported_conversation_metadata import ExportedConversationMetadata  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        bot_id = UUID(d.pop("bot_id"))

        status = d.pop("status")

        handler = d.pop("handler")

        channel = d.pop("channel")

        tags = cast(list[str], d.pop("tags"))

        subject = d.pop("subject")

        language = d.pop("language")

        priority = d.pop("priority")

        def _parse_csat(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        csat = _parse_csat(d.pop("csat"))

        metadata = ExportedConversationMetadata.from_dict(d.pop("metadata"))

        def _parse_claim(data: object) -> ExportedConversationClaimType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                claim_type_0 = ExportedConversationClaimType0.from_dict(data)

                return claim_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExportedConversationClaimType0 | None, data)

        claim = _parse_claim(d.pop("claim"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        exported_conversation = cls(
            id=id,
            bot_id=bot_id,
            status=status,
            handler=handler,
            channel=channel,
            tags=tags,
            subject=subject,
            language=language,
            priority=priority,
            csat=csat,
            metadata=metadata,
            claim=claim,
            created_at=created_at,
            resolved_at=resolved_at,
        )

        exported_conversation.additional_properties = d
        return exported_conversation

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
