from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Unanswered")


@_attrs_define
class Unanswered:
    """
    Attributes:
        id (UUID):
        question (str): As visitors wrote it, with addresses, links and numbers of four digits covered.
        count (int): How often it was asked, in any wording.
        wordings (list[str]): The same in other words.
        last_asked_at (datetime.datetime):
    """

    id: UUID
    question: str
    count: int
    wordings: list[str]
    last_asked_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        question = self.question

        count = self.count

        wordings = self.wordings

        last_asked_at = self.last_asked_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "question": question,
                "count": count,
                "wordings": wordings,
                "last_asked_at": last_asked_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        question = d.pop("question")

        count = d.pop("count")

        wordings = cast(list[str], d.pop("wordings"))

        last_asked_at = datetime.datetime.fromisoformat(d.pop("last_asked_at"))

        unanswered = cls(
            id=id,
            question=question,
            count=count,
            wordings=wordings,
            last_asked_at=last_asked_at,
        )

        unanswered.additional_properties = d
        return unanswered

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
