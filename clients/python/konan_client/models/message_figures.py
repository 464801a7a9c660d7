from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.message_counts import MessageCounts
    from ..models.message_point import MessagePoint


T = TypeVar("T", bound="MessageFigures")


@_attrs_define
class MessageFigures:
    """
    Attributes:
        from_ (datetime.date): The first day.
        to (datetime.date): The last day.
        series (list[MessagePoint]): Messages that visitors, the bot and agents wrote in the period.
        totals (MessageCounts):
        answered_from_knowledge (int): Answers of the bot that were taken from its documents with confidence.
    """

    from_: datetime.date
    to: datetime.date
    series: list[MessagePoint]
    totals: MessageCounts
    answered_from_knowledge: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        series = []
        for series_item_data in self.series:
            series_item = series_item_data.to_dict()
            series.append(series_item)

        totals = self.totals.to_dict()

        answered_from_knowledge = self.answered_from_knowledge

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "series": series,
                "totals": totals,
                "answered_from_knowledge": answered_from_knowledge,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.message_counts import MessageCounts  # noqa: PLC0415
        from ..models.message_point import MessagePoint  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        series = []
        _series = d.pop("series")
        for series_item_data in _series:
            series_item = MessagePoint.from_dict(series_item_data)

            series.append(series_item)

        totals = MessageCounts.from_dict(d.pop("totals"))

        answered_from_knowledge = d.pop("answered_from_knowledge")

        message_figures = cls(
            from_=from_,
            to=to,
            series=series,
            totals=totals,
            answered_from_knowledge=answered_from_knowledge,
        )

        message_figures.additional_properties = d
        return message_figures

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
