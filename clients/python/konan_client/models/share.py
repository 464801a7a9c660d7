from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.shared_bot import SharedBot
    from ..models.shared_team import SharedTeam


T = TypeVar("T", bound="Share")


@_attrs_define
class Share:
    """
    Attributes:
        team (SharedTeam):
        bot (SharedBot):
        created_at (datetime.datetime):
    """

    team: SharedTeam
    bot: SharedBot
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        team = self.team.to_dict()

        bot = self.bot.to_dict()

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "team": team,
                "bot": bot,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.shared_bot import SharedBot  # noqa: PLC0415
        from ..models.shared_team import SharedTeam  # noqa: PLC0415

        d = dict(src_dict)
        team = SharedTeam.from_dict(d.pop("team"))

        bot = SharedBot.from_dict(d.pop("bot"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        share = cls(
            team=team,
            bot=bot,
            created_at=created_at,
        )

        share.additional_properties = d
        return share

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
