from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.intent import Intent

T = TypeVar("T", bound="NamedTopic")


@_attrs_define
class NamedTopic:
    """A topic, and what people did with it.

    Attributes:
        id (UUID):
        topic (str): The name that somebody gave it, or the phrase.
        phrase (str): What its questions have in common, as visitors wrote it.
        name (str): Given by a person; empty: the phrase serves.
        intent (Intent):
        pinned (bool): Shown first, and always.
    """

    id: UUID
    topic: str
    phrase: str
    name: str
    intent: Intent
    pinned: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        topic = self.topic

        phrase = self.phrase

        name = self.name

        intent = self.intent.value

        pinned = self.pinned

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
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        topic = d.pop("topic")

        phrase = d.pop("phrase")

        name = d.pop("name")

        intent = Intent(d.pop("intent"))

        pinned = d.pop("pinned")

        named_topic = cls(
            id=id,
            topic=topic,
            phrase=phrase,
            name=name,
            intent=intent,
            pinned=pinned,
        )

        named_topic.additional_properties = d
        return named_topic

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
