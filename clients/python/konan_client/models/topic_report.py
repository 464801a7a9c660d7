from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.topic_figures import TopicFigures
    from ..models.unanswered import Unanswered


T = TypeVar("T", bound="TopicReport")


@_attrs_define
class TopicReport:
    """
    Attributes:
        from_ (datetime.date): The first day.
        to (datetime.date): The last day.
        topics (list[TopicFigures]):
        unanswered (list[Unanswered]):
        computed_at (datetime.datetime | None): When sessions were last put together; null: never yet.
    """

    from_: datetime.date
    to: datetime.date
    topics: list[TopicFigures]
    unanswered: list[Unanswered]
    computed_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        topics = []
        for topics_item_data in self.topics:
            topics_item = topics_item_data.to_dict()
            topics.append(topics_item)

        unanswered = []
        for unanswered_item_data in self.unanswered:
            unanswered_item = unanswered_item_data.to_dict()
            unanswered.append(unanswered_item)

        computed_at: None | str
        if isinstance(self.computed_at, datetime.datetime):
            computed_at = self.computed_at.isoformat()
        else:
            computed_at = self.computed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "topics": topics,
                "unanswered": unanswered,
                "computed_at": computed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.topic_figures import TopicFigures  # noqa: PLC0415
        from ..models.unanswered import Unanswered  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        topics = []
        _topics = d.pop("topics")
        for topics_item_data in _topics:
            topics_item = TopicFigures.from_dict(topics_item_data)

            topics.append(topics_item)

        unanswered = []
        _unanswered = d.pop("unanswered")
        for unanswered_item_data in _unanswered:
            unanswered_item = Unanswered.from_dict(unanswered_item_data)

            unanswered.append(unanswered_item)

        def _parse_computed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                computed_at_type_0 = datetime.datetime.fromisoformat(data)

                return computed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        computed_at = _parse_computed_at(d.pop("computed_at"))

        topic_report = cls(
            from_=from_,
            to=to,
            topics=topics,
            unanswered=unanswered,
            computed_at=computed_at,
        )

        topic_report.additional_properties = d
        return topic_report

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
