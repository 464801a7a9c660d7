from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.message_delivery import MessageDelivery
from ..models.message_role import MessageRole
from ..models.thumb import Thumb

if TYPE_CHECKING:
    from ..models.attachment import Attachment
    from ..models.person import Person
    from ..models.source import Source


T = TypeVar("T", bound="Message")


@_attrs_define
class Message:
    """
    Attributes:
        id (UUID):
        seq (int): 1, 2, 3 … in its session.
        client_id (None | str):
        session_id (UUID):
        role (MessageRole):
        content (str): Markdown.
        event (None | str): Of a system message: what changed (handoff_requested, …).
        author (None | Person):
        sources (list[Source]):
        confidence (float | None):
        feedback (None | Thumb):
        attachments (list[Attachment]):
        delivery (MessageDelivery):
        created_at (datetime.datetime):
    """

    id: UUID
    seq: int
    client_id: None | str
    session_id: UUID
    role: MessageRole
    content: str
    event: None | str
    author: None | Person
    sources: list[Source]
    confidence: float | None
    feedback: None | Thumb
    attachments: list[Attachment]
    delivery: MessageDelivery
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person  # noqa: PLC0415

        id = str(self.id)

        seq = self.seq

        client_id: None | str
        client_id = self.client_id

        session_id = str(self.session_id)

        role = self.role.value

        content = self.content

        event: None | str
        event = self.event

        author: dict[str, Any] | None
        if isinstance(self.author, Person):
            author = self.author.to_dict()
        else:
            author = self.author

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        confidence: float | None
        confidence = self.confidence

        feedback: None | str
        if isinstance(self.feedback, Thumb):
            feedback = self.feedback.value
        else:
            feedback = self.feedback

        attachments = []
        for attachments_item_data in self.attachments:
            attachments_item = attachments_item_data.to_dict()
            attachments.append(attachments_item)

        delivery = self.delivery.value

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "seq": seq,
                "client_id": client_id,
                "session_id": session_id,
                "role": role,
                "content": content,
                "event": event,
                "author": author,
                "sources": sources,
                "confidence": confidence,
                "feedback": feedback,
                "attachments": attachments,
                "delivery": delivery,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attachment import Attachment  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415
        from ..models.source import Source  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        seq = d.pop("seq")

        def _parse_client_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        client_id = _parse_client_id(d.pop("client_id"))

        session_id = UUID(d.pop("session_id"))

        role = MessageRole(d.pop("role"))

        content = d.pop("content")

        def _parse_event(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        event = _parse_event(d.pop("event"))

        def _parse_author(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = Person.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        author = _parse_author(d.pop("author"))

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = Source.from_dict(sources_item_data)

            sources.append(sources_item)

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        def _parse_feedback(data: object) -> None | Thumb:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                feedback_type_0 = Thumb(data)

                return feedback_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Thumb, data)

        feedback = _parse_feedback(d.pop("feedback"))

        attachments = []
        _attachments = d.pop("attachments")
        for attachments_item_data in _attachments:
            attachments_item = Attachment.from_dict(attachments_item_data)

            attachments.append(attachments_item)

        delivery = MessageDelivery(d.pop("delivery"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        message = cls(
            id=id,
            seq=seq,
            client_id=client_id,
            session_id=session_id,
            role=role,
            content=content,
            event=event,
            author=author,
            sources=sources,
            confidence=confidence,
            feedback=feedback,
            attachments=attachments,
            delivery=delivery,
            created_at=created_at,
        )

        message.additional_properties = d
        return message

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
