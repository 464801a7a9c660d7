from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.thumb import Thumb

T = TypeVar("T", bound="Comment")


@_attrs_define
class Comment:
    """
    Attributes:
        session_id (UUID):
        message_id (None | UUID): The answer that a thumb was given; null with a score.
        csat (int | None):
        rating (None | Thumb):
        comment (str):
        updated_at (datetime.datetime):
    """

    session_id: UUID
    message_id: None | UUID
    csat: int | None
    rating: None | Thumb
    comment: str
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_id = str(self.session_id)

        message_id: None | str
        if isinstance(self.message_id, UUID):
            message_id = str(self.message_id)
        else:
            message_id = self.message_id

        csat: int | None
        csat = self.csat

        rating: None | str
        if isinstance(self.rating, Thumb):
            rating = self.rating.value
        else:
            rating = self.rating

        comment = self.comment

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session_id": session_id,
                "message_id": message_id,
                "csat": csat,
                "rating": rating,
                "comment": comment,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        def _parse_csat(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        csat = _parse_csat(d.pop("csat"))

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

        comment = d.pop("comment")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        comment = cls(
            session_id=session_id,
            message_id=message_id,
            csat=csat,
            rating=rating,
            comment=comment,
            updated_at=updated_at,
        )

        comment.additional_properties = d
        return comment

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
