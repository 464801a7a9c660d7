from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change import Change
    from ..models.previous_figures import PreviousFigures


T = TypeVar("T", bound="Overview")


@_attrs_define
class Overview:
    """
    Attributes:
        from_ (datetime.date): The first day.
        to (datetime.date): The last day.
        sessions (int): Conversations that began in the period, by their first message.
        messages (int): Messages that visitors, the bot and agents wrote in the period.
        contacts (int): Different known people among those whose conversations began in the period.
        resolved_by_bot (int): Conversations that the bot answered and that then were silent for 24 hours. It is taken
            back when the visitor returns within the bot's window.
        handoffs (int): Conversations in which a person was asked for, at least once.
        resolution_rate (float | None): Conversations resolved by the bot, of all.
        handoff_rate (float | None): Conversations in which a person was asked for, of all.
        csat_average (float | None): The mean of the scores, 1 to 5, that visitors gave their conversations.
        csat_responses (int): Conversations to which the visitor gave a score.
        answered_from_knowledge (int): Answers of the bot that were taken from its documents with confidence.
        knowledge_rate (float | None): Answers from the bot's documents, of all that the bot said.
        median_first_response_s (float | None): From the visitor's first message to the bot's first answer: half of the
            conversations had it sooner. Those that a person was asked for, or joined, before are left out.
        p90_first_response_s (float | None): As the median; nine of ten conversations had the bot's first answer sooner.
        median_human_response_s (float | None): From when a person was first asked for to the first reply of one: half
            of the conversations that had a reply had it sooner. Those without a reply are left out.
        p90_human_response_s (float | None): As the median; nine of ten conversations had a person's first reply sooner.
        change (Change):
        previous (PreviousFigures):
    """

    from_: datetime.date
    to: datetime.date
    sessions: int
    messages: int
    contacts: int
    resolved_by_bot: int
    handoffs: int
    resolution_rate: float | None
    handoff_rate: float | None
    csat_average: float | None
    csat_responses: int
    answered_from_knowledge: int
    knowledge_rate: float | None
    median_first_response_s: float | None
    p90_first_response_s: float | None
    median_human_response_s: float | None
    p90_human_response_s: float | None
    change: Change
    previous: PreviousFigures
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        sessions = self.sessions

        messages = self.messages

        contacts = self.contacts

        resolved_by_bot = self.resolved_by_bot

        handoffs = self.handoffs

        resolution_rate: float | None
        resolution_rate = self.resolution_rate

        handoff_rate: float | None
        handoff_rate = self.handoff_rate

        csat_average: float | None
        csat_average = self.csat_average

        csat_responses = self.csat_responses

        answered_from_knowledge = self.answered_from_knowledge

        knowledge_rate: float | None
        knowledge_rate = self.knowledge_rate

        median_first_response_s: float | None
        median_first_response_s = self.median_first_response_s

        p90_first_response_s: float | None
        p90_first_response_s = self.p90_first_response_s

        median_human_response_s: float | None
        median_human_response_s = self.median_human_response_s

        p90_human_response_s: float | None
        p90_human_response_s = self.p90_human_response_s

        change = self.change.to_dict()

        previous = self.previous.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from": from_,
                "to": to,
                "sessions": sessions,
                "messages": messages,
                "contacts": contacts,
                "resolved_by_bot": resolved_by_bot,
                "handoffs": handoffs,
                "resolution_rate": resolution_rate,
                "handoff_rate": handoff_rate,
                "csat_average": csat_average,
                "csat_responses": csat_responses,
                "answered_from_knowledge": answered_from_knowledge,
                "knowledge_rate": knowledge_rate,
                "median_first_response_s": median_first_response_s,
                "p90_first_response_s": p90_first_response_s,
                "median_human_response_s": median_human_response_s,
                "p90_human_response_s": p90_human_response_s,
                "change": change,
                "previous": previous,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change import Change  # noqa: PLC0415
        from ..models.previous_figures import PreviousFigures  # noqa: PLC0415

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        sessions = d.pop("sessions")

        messages = d.pop("messages")

        contacts = d.pop("contacts")

        resolved_by_bot = d.pop("resolved_by_bot")

        handoffs = d.pop("handoffs")

        def _parse_resolution_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        resolution_rate = _parse_resolution_rate(d.pop("resolution_rate"))

        def _parse_handoff_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        handoff_rate = _parse_handoff_rate(d.pop("handoff_rate"))

        def _parse_csat_average(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        csat_average = _parse_csat_average(d.pop("csat_average"))

        csat_responses = d.pop("csat_responses")

        answered_from_knowledge = d.pop("answered_from_knowledge")

        def _parse_knowledge_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        knowledge_rate = _parse_knowledge_rate(d.pop("knowledge_rate"))

        def _parse_median_first_response_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        median_first_response_s = _parse_median_first_response_s(d.pop("median_first_response_s"))

        def _parse_p90_first_response_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        p90_first_response_s = _parse_p90_first_response_s(d.pop("p90_first_response_s"))

        def _parse_median_human_response_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        median_human_response_s = _parse_median_human_response_s(d.pop("median_human_response_s"))

        def _parse_p90_human_response_s(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        p90_human_response_s = _parse_p90_human_response_s(d.pop("p90_human_response_s"))

        change = Change.from_dict(d.pop("change"))

        previous = PreviousFigures.from_dict(d.pop("previous"))

        overview = cls(
            from_=from_,
            to=to,
            sessions=sessions,
            messages=messages,
            contacts=contacts,
            resolved_by_bot=resolved_by_bot,
            handoffs=handoffs,
            resolution_rate=resolution_rate,
            handoff_rate=handoff_rate,
            csat_average=csat_average,
            csat_responses=csat_responses,
            answered_from_knowledge=answered_from_knowledge,
            knowledge_rate=knowledge_rate,
            median_first_response_s=median_first_response_s,
            p90_first_response_s=p90_first_response_s,
            median_human_response_s=median_human_response_s,
            p90_human_response_s=p90_human_response_s,
            change=change,
            previous=previous,
        )

        overview.additional_properties = d
        return overview

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
