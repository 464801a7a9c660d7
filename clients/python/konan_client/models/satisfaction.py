from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.comment import Comment
    from ..models.distribution import Distribution
    from ..models.score_point import ScorePoint
    from ..models.thumbs import Thumbs


T = TypeVar("T", bound="Satisfaction")


@_attrs_define
class Satisfaction:
    """
    Attributes:
        from_ (datetime.date): The first day.
        to (datetime.date): The last day.
        average (float | None): The mean of the scores, 1 to 5, that visitors gave their conversations.
        responses (int): Conversations to which the visitor gave a score.
        distribution (Distribution):
        thumbs (Thumbs):
        series (list[ScorePoint]):
        comments (list[Comment]): What visitors wrote with a score or a thumb; the latest 100.
    """

    from_: datetime.date
    to: datetime.date
    average: float | None
    responses: int
    distribution: Distribution
    thumbs: Thumbs
    series: list[ScorePoint]
    comments: list[Comment]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        average: float | None
        average = self.average

        responses = self.responses

        distribution = self.distribution.to_dict()

        thumbs = self.thumbs.to_dict()

        series = []
        for series_item_data in self.series:
            series_item = series_item_data.to_dict()
            series.append(series_item)

        comments = []
        for comments_item_data in self.comments:
            comments_item = comments_item_data.to_dict()
            comments.append(comments_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "average": average,
                "responses": responses,
                "distribution": distribution,
                "thumbs": thumbs,
                "series": series,
                "comments": comments,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comment import Comment  # noqa: PLC0415
        from ..models.distribution import Distribution  # noqa: PLC0415
        from ..models.score_point import ScorePoint  # noqa: PLC0415
        from ..models.thumbs import Thumbs  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        def _parse_average(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        average = _parse_average(d.pop("average"))

        responses = d.pop("responses")

        distribution = Distribution.from_dict(d.pop("distribution"))

        thumbs = Thumbs.from_dict(d.pop("thumbs"))

        series = []
        _series = d.pop("series")
        for series_item_data in _series:
            series_item = ScorePoint.from_dict(series_item_data)

            series.append(series_item)

        comments = []
        _comments = d.pop("comments")
        for comments_item_data in _comments:
            comments_item = Comment.from_dict(comments_item_data)

            comments.append(comments_item)

        satisfaction = cls(
            from_=from_,
            to=to,
            average=average,
            responses=responses,
            distribution=distribution,
            thumbs=thumbs,
            series=series,
            comments=comments,
        )

        satisfaction.additional_properties = d
        return satisfaction

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
