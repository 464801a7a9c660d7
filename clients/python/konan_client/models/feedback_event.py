from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.thumb import Thumb

if TYPE_CHECKING:
    from ..models.session import Session


T = TypeVar("T", bound="FeedbackEvent")


@_attrs_define
class FeedbackEvent:
    """
    Attributes:
        session (Session):
        message_id (None | UUID):
        rating (None | Thumb):
        csat (int | None):
        comment (None | str):
    """

    session: Session
    message_id: None | UUID
    rating: None | Thumb
    csat: int | None
    comment: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session = self.session.to_dict()

        message_id: None | str
        if isinstance(self.message_id, UUID):
            message_id = str(self.message_id)
        else:
            message_id = self.message_id

        rating: None | str
        if isinstance(self.rating, Thumb):
            rating = self.rating.value
        else:
            rating = self.rating

        csat: int | None
        csat = self.csat

        comment: None | str
        comment = self.comment

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session": session,
                "message_id": message_id,
                "rating": rating,
                "csat": csat,
                "comment": comment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.session import Session  # noqa: PLC0415

        d = dict(src_dict)
        session = Session.from_dict(d.pop("session"))

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

        def _parse_rating(data: object) -> None | Thumb:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rating_type_0 = Thumb(data)

                return rating_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Thumb, data)

        rating = _parse_rating(d.pop("rating"))

        def _parse_csat(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        csat = _parse_csat(d.pop("csat"))

        def _parse_comment(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        comment = _parse_comment(d.pop("comment"))

        feedback_event = cls(
            session=session,
            message_id=message_id,
            rating=rating,
            csat=csat,
            comment=comment,
        )

        feedback_event.additional_properties = d
        return feedback_event

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
