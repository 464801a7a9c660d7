from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.session import Session
    from ..models.source import Source


T = TypeVar("T", bound="ChatAnswer")


@_attrs_define
class ChatAnswer:
    """
    Attributes:
        session_id (UUID):
        message_id (None | UUID): The answer's.
        visitor_message_id (UUID):
        response (None | str): null while people have the session.
        sources (list[Source]):
        confidence (float | None):
        handoff (bool): With this message the session went to people.
        session (Session):
        visitor_token (None | str): Handed out where none was sent; keep it.
    """

    session_id: UUID
    message_id: None | UUID
    visitor_message_id: UUID
    response: None | str
    sources: list[Source]
    confidence: float | None
    handoff: bool
    session: Session
    visitor_token: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_id = str(self.session_id)

        message_id: None | str
        if isinstance(self.message_id, UUID):
            message_id = str(self.message_id)
        else:
            message_id = self.message_id

        visitor_message_id = str(self.visitor_message_id)

        response: None | str
        response = self.response

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        confidence: float | None
        confidence = self.confidence

        handoff = self.handoff

        session = self.session.to_dict()

        visitor_token: None | str
        visitor_token = self.visitor_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session_id": session_id,
                "message_id": message_id,
                "visitor_message_id": visitor_message_id,
                "response": response,
                "sources": sources,
                "confidence": confidence,
                "handoff": handoff,
                "session": session,
                "visitor_token": visitor_token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.session import Session  # noqa: PLC0415
        from ..models.source import Source  # noqa: PLC0415

        d = dict(src_dict)
        session_id = UUID(d.pop("session_id"))

        def _parse_message_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                message_id_type_0 = UUID(data)

                return message_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        message_id = _parse_message_id(d.pop("message_id"))

        visitor_message_id = UUID(d.pop("visitor_message_id"))

        def _parse_response(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        response = _parse_response(d.pop("response"))

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

        handoff = d.pop("handoff")

        session = Session.from_dict(d.pop("session"))

        def _parse_visitor_token(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        visitor_token = _parse_visitor_token(d.pop("visitor_token"))

        chat_answer = cls(
            session_id=session_id,
            message_id=message_id,
            visitor_message_id=visitor_message_id,
            response=response,
            sources=sources,
            confidence=confidence,
            handoff=handoff,
            session=session,
            visitor_token=visitor_token,
        )

        chat_answer.additional_properties = d
        return chat_answer

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
