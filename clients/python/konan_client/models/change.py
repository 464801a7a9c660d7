from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """
    Attributes:
        sessions (float | None):
        messages (float | None):
        contacts (float | None):
        resolved_by_bot (float | None):
        handoffs (float | None):
        resolution_rate (float | None):
        handoff_rate (float | None):
        csat_average (float | None):
        csat_responses (float | None):
        answered_from_knowledge (float | None):
        knowledge_rate (float | None):
        median_first_response_s (float | None):
        p90_first_response_s (float | None):
        median_human_response_s (float | None):
        p90_human_response_s (float | None):
    """

    sessions: float | None
    messages: float | None
    contacts: float | None
    resolved_by_bot: float | None
    handoffs: float | None
    resolution_rate: float | None
    handoff_rate: float | None
    csat_average: float | None
    csat_responses: float | None
    answered_from_knowledge: float | None
    knowledge_rate: float | None
    median_first_response_s: float | None
    p90_first_response_s: float | None
    median_human_response_s: float | None
    p90_human_response_s: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sessions: float | None
        sessions = self.sessions

        messages: float | None
        messages = self.messages

        contacts: float | None
        contacts = self.contacts

        resolved_by_bot: float | None
        resolved_by_bot = self.resolved_by_bot

        handoffs: float | None
        handoffs = self.handoffs

        resolution_rate: float | None
        resolution_rate = self.resolution_rate

        handoff_rate: float | None
        handoff_rate = self.handoff_rate

        csat_average: float | None
        csat_average = self.csat_average

        csat_responses: float | None
        csat_responses = self.csat_responses

        answered_from_knowledge: float | None
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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
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
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_sessions(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        sessions = _parse_sessions(d.pop("sessions"))

        def _parse_messages(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        messages = _parse_messages(d.pop("messages"))

        def _parse_contacts(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        contacts = _parse_contacts(d.pop("contacts"))

        def _parse_resolved_by_bot(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        resolved_by_bot = _parse_resolved_by_bot(d.pop("resolved_by_bot"))

        def _parse_handoffs(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        handoffs = _parse_handoffs(d.pop("handoffs"))

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

        def _parse_csat_responses(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        csat_responses = _parse_csat_responses(d.pop("csat_responses"))

        def _parse_answered_from_knowledge(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        answered_from_knowledge = _parse_answered_from_knowledge(d.pop("answered_from_knowledge"))

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

        change = cls(
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
        )

        change.additional_properties = d
        return change

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
