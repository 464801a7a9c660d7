from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.intent import Intent

if TYPE_CHECKING:
    from ..models.merged_topic import MergedTopic


T = TypeVar("T", bound="TopicFigures")


@_attrs_define
class TopicFigures:
    """A topic, and what people did with it.

    Attributes:
        id (UUID):
        topic (str): The name that somebody gave it, or the phrase.
        phrase (str): What its questions have in common, as visitors wrote it.
        name (str): Given by a person; empty: the phrase serves.
        intent (Intent):
        pinned (bool): Shown first, and always.
        sessions (int): Conversations that began in the period with a question of the topic.
        share (float | None): Of all conversations that began in the period.
        change (float | None): Against as many days just before, as a share of the figure of then. null where there was
            nothing to compare with.
        resolution_rate (float | None): Of the topic's conversations, those resolved by the bot.
        examples (list[str]): As visitors wrote it, with addresses, links and numbers of four digits covered.
        merged (list[MergedTopic]): Topics that were merged into it.
    """

    id: UUID
    topic: str
    phrase: str
    name: str
    intent: Intent
    pinned: bool
    sessions: int
    share: float | None
    change: float | None
    resolution_rate: float | None
    examples: list[str]
    merged: list[MergedTopic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        topic = self.topic

        phrase = self.phrase

        name = self.name

        intent = self.intent.value

        pinned = self.pinned

        sessions = self.sessions

        share: float | None
        share = self.share

        change: float | None
        change = self.change

        resolution_rate: float | None
        resolution_rate = self.resolution_rate

        examples = self.examples

        merged = []
        for merged_item_data in self.merged:
            merged_item = merged_item_data.to_dict()
            merged.append(merged_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "topic": topic,
                "phrase": phrase,
                "name": name,
                "intent": intent,
                "pinned": pinned,
                "sessions": sessions,
                "share": share,
                "change": change,
                "resolution_rate": resolution_rate,
                "examples": examples,
                "merged": merged,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.merged_topic import MergedTopic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        topic = d.pop("topic")

        phrase = d.pop("phrase")

        name = d.pop("name")

        intent = Intent(d.pop("intent"))

        pinned = d.pop("pinned")

        sessions = d.pop("sessions")

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        def _parse_change(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        change = _parse_change(d.pop("change"))

        def _parse_resolution_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        resolution_rate = _parse_resolution_rate(d.pop("resolution_rate"))

        examples = cast(list[str], d.pop("examples"))

        merged = []
        _merged = d.pop("merged")
        for merged_item_data in _merged:
            merged_item = MergedTopic.from_dict(merged_item_data)

            merged.append(merged_item)

        topic_figures = cls(
            id=id,
            topic=topic,
            phrase=phrase,
            name=name,
            intent=intent,
            pinned=pinned,
            sessions=sessions,
            share=share,
            change=change,
            resolution_rate=resolution_rate,
            examples=examples,
            merged=merged,
        )

        topic_figures.additional_properties = d
        return topic_figures

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
