from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.by_channel import ByChannel
    from ..models.by_language import ByLanguage
    from ..models.by_resolver import ByResolver
    from ..models.by_status import ByStatus
    from ..models.session_counts import SessionCounts
    from ..models.session_point import SessionPoint


T = TypeVar("T", bound="ConversationFigures")


@_attrs_define
class ConversationFigures:
    """
    Attributes:
        from_ (datetime.date): The first day.
        to (datetime.date): The last day.
        series (list[SessionPoint]):
        totals (SessionCounts):
        by_status (ByStatus):
        by_resolver (ByResolver):
        by_channel (ByChannel):
        by_language (ByLanguage):
        by_hour (list[list[int]]): When conversations began: seven days of 24 hours, Monday first, in the time zone
            asked.
        median_duration_s (float | None): From the first message to the last: half of the conversations were shorter.
        p90_duration_s (float | None): From the first message to the last: nine of ten conversations were shorter.
        messages_per_session (float | None): All messages of the conversations that began in the period, by their
            number.
    """

    from_: datetime.date
    to: datetime.date
    series: list[SessionPoint]
    totals: SessionCounts
    by_status: ByStatus
    by_resolver: ByResolver
    by_channel: ByChannel
    by_language: ByLanguage
    by_hour: list[list[int]]
    median_duration_s: float | None
    p90_duration_s: float | None
    messages_per_session: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        series = []
        for series_item_data in self.series:
            series_item = series_item_data.to_dict()
            series.append(series_item)

        totals = self.totals.to_dict()

        by_status = self.by_status.to_dict()

        by_resolver = self.by_resolver.to_dict()

        by_channel = self.by_channel.to_dict()

        by_language = self.by_language.to_dict()

        by_hour = []
        for by_hour_item_data in self.by_hour:
            by_hour_item = by_hour_item_data

            by_hour.append(by_hour_item)

        median_duration_s: float | None
        median_duration_s = self.median_duration_s

        p90_duration_s: float | None
        p90_duration_s = self.p90_duration_s

        messages_per_session: float | None
        messages_per_session = self.messages_per_session

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "series": series,
                "totals": totals,
                "by_status": by_status,
                "by_resolver": by_resolver,
                "by_channel": by_channel,
                "by_language": by_language,
                "by_hour": by_hour,
                "median_duration_s": median_duration_s,
                "p90_duration_s": p90_duration_s,
                "messages_per_session": messages_per_session,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.by_channel import ByChannel  # noqa: PLC0415
        from ..models.by_language import ByLanguage  # noqa: PLC0415
        from ..models.by_resolver import ByResolver  # noqa: PLC0415
        from ..models.by_status import ByStatus  # noqa: PLC0415
        from ..models.session_counts import SessionCounts  # noqa: PLC0415
        from ..models.session_point import SessionPoint  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        series = []
        _series = d.pop("series")
        for series_item_data in _series:
            series_item = SessionPoint.from_dict(series_item_data)

            series.append(series_item)

        totals = SessionCounts.from_dict(d.pop("totals"))

        by_status = ByStatus.from_dict(d.pop("by_status"))

        by_resolver = ByResolver.from_dict(d.pop("by_resolver"))

        by_channel = ByChannel.from_dict(d.pop("by_channel"))

        by_language = ByLanguage.from_dict(d.pop("by_language"))

        by_hour = []
        _by_hour = d.pop("by_hour")
        for by_hour_item_data in _by_hour:
            by_hour_item = cast(list[int], by_hour_item_data)

            by_hour.append(by_hour_item)

        def _parse_median_duration_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        median_duration_s = _parse_median_duration_s(d.pop("median_duration_s"))

        def _parse_p90_duration_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        p90_duration_s = _parse_p90_duration_s(d.pop("p90_duration_s"))

        def _parse_messages_per_session(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        messages_per_session = _parse_messages_per_session(d.pop("messages_per_session"))

        conversation_figures = cls(
            from_=from_,
            to=to,
            series=series,
            totals=totals,
            by_status=by_status,
            by_resolver=by_resolver,
            by_channel=by_channel,
            by_language=by_language,
            by_hour=by_hour,
            median_duration_s=median_duration_s,
            p90_duration_s=p90_duration_s,
            messages_per_session=messages_per_session,
        )

        conversation_figures.additional_properties = d
        return conversation_figures

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
