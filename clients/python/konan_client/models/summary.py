from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sentiment import Sentiment
from ..models.summary_status import SummaryStatus

T = TypeVar("T", bound="Summary")


@_attrs_define
class Summary:
    """A session in short, in its language.

    Attributes:
        status (SummaryStatus):
        summary (str):
        key_points (list[str]):
        open_questions (list[str]): What the visitor asked and nobody answered.
        sentiment (Sentiment):
        generated_at (datetime.datetime):
        up_to_message_id (None | UUID): The last message that it tells of.
        stale (bool): Messages came later; a newer summary is being written.
    """

    status: SummaryStatus
    summary: str
    key_points: list[str]
    open_questions: list[str]
    sentiment: Sentiment
    generated_at: datetime.datetime
    up_to_message_id: None | UUID
    stale: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        summary = self.summary

        key_points = self.key_points

        open_questions = self.open_questions

        sentiment = self.sentiment.value

        generated_at = self.generated_at.isoformat()

        up_to_message_id: None | str
        if isinstance(self.up_to_message_id, UUID):
            up_to_message_id = str(self.up_to_message_id)
        else:
            up_to_message_id = self.up_to_message_id

        stale = self.stale

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "summary": summary,
                "key_points": key_points,
                "open_questions": open_questions,
                "sentiment": sentiment,
                "generated_at": generated_at,
                "up_to_message_id": up_to_message_id,
                "stale": stale,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = SummaryStatus(d.pop("status"))

        summary = d.pop("summary")

        key_points = cast(list[str], d.pop("key_points"))

        open_questions = cast(list[str], d.pop("open_questions"))

        sentiment = Sentiment(d.pop("sentiment"))

        generated_at = datetime.datetime.fromisoformat(d.pop("generated_at"))

        def _parse_up_to_message_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                up_to_message_id_type_0 = UUID(data)

                return up_to_message_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        up_to_message_id = _parse_up_to_message_id(d.pop("up_to_message_id"))

        stale = d.pop("stale")

        summary = cls(
            status=status,
            summary=summary,
            key_points=key_points,
            open_questions=open_questions,
            sentiment=sentiment,
            generated_at=generated_at,
            up_to_message_id=up_to_message_id,
            stale=stale,
        )

        summary.additional_properties = d
        return summary

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
