from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.stats_agent import StatsAgent


T = TypeVar("T", bound="Stats")


@_attrs_define
class Stats:
    """
    Attributes:
        open_ (int):
        pending (int):
        snoozed (int):
        resolved_today (int): Since midnight where the caller lives.
        unassigned (int): With people, and nobody's.
        mine (int): The caller's, open or pending.
        median_first_response_s (int | None): From the hand-over to an agent's first reply; of the last 7 days.
        median_resolution_s (int | None): From beginning to end, of what did not just fall silent; of the last 7 days.
        longest_wait_s (int | None): Of whoever waits for a person now.
        agents (list[StatsAgent]): Everybody who may answer for the bot.
    """

    open_: int
    pending: int
    snoozed: int
    resolved_today: int
    unassigned: int
    mine: int
    median_first_response_s: int | None
    median_resolution_s: int | None
    longest_wait_s: int | None
    agents: list[StatsAgent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        open_ = self.open_

        pending = self.pending

        snoozed = self.snoozed

        resolved_today = self.resolved_today

        unassigned = self.unassigned

        mine = self.mine

        median_first_response_s: int | None
        median_first_response_s = self.median_first_response_s

        median_resolution_s: int | None
        median_resolution_s = self.median_resolution_s

        longest_wait_s: int | None
        longest_wait_s = self.longest_wait_s

        agents = []
        for agents_item_data in self.agents:
            agents_item = agents_item_data.to_dict()
            agents.append(agents_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "open": open_,
                "pending": pending,
                "snoozed": snoozed,
                "resolved_today": resolved_today,
                "unassigned": unassigned,
                "mine": mine,
                "median_first_response_s": median_first_response_s,
                "median_resolution_s": median_resolution_s,
                "longest_wait_s": longest_wait_s,
                "agents": agents,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stats_agent import StatsAgent  # noqa: PLC0415

        d = dict(src_dict)
        open_ = d.pop("open")

        pending = d.pop("pending")

        snoozed = d.pop("snoozed")

        resolved_today = d.pop("resolved_today")

        unassigned = d.pop("unassigned")

        mine = d.pop("mine")

        def _parse_median_first_response_s(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        median_first_response_s = _parse_median_first_response_s(d.pop("median_first_response_s"))

        def _parse_median_resolution_s(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        median_resolution_s = _parse_median_resolution_s(d.pop("median_resolution_s"))

        def _parse_longest_wait_s(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        longest_wait_s = _parse_longest_wait_s(d.pop("longest_wait_s"))

        agents = []
        _agents = d.pop("agents")
        for agents_item_data in _agents:
            agents_item = StatsAgent.from_dict(agents_item_data)

            agents.append(agents_item)

        stats = cls(
            open_=open_,
            pending=pending,
            snoozed=snoozed,
            resolved_today=resolved_today,
            unassigned=unassigned,
            mine=mine,
            median_first_response_s=median_first_response_s,
            median_resolution_s=median_resolution_s,
            longest_wait_s=longest_wait_s,
            agents=agents,
        )

        stats.additional_properties = d
        return stats

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
