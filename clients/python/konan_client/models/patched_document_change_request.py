from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedDocumentChangeRequest")


@_attrs_define
class PatchedDocumentChangeRequest:
    """`text` only of a text; `question` and `answer` only of a curated answer.

    Attributes:
        title (str | Unset):
        enabled (bool | Unset): Whether answers may be taken from it.
        text (str | Unset):
        question (str | Unset):
        answer (str | Unset):
    """

    title: str | Unset = UNSET
    enabled: bool | Unset = UNSET
    text: str | Unset = UNSET
    question: str | Unset = UNSET
    answer: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        enabled = self.enabled

        text = self.text

        question = self.question

        answer = self.answer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if text is not UNSET:
            field_dict["text"] = text
        if question is not UNSET:
            field_dict["question"] = question
        if answer is not UNSET:
            field_dict["answer"] = answer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        enabled = d.pop("enabled", UNSET)

        text = d.pop("text", UNSET)

        question = d.pop("question", UNSET)

        answer = d.pop("answer", UNSET)

        patched_document_change_request = cls(
            title=title,
            enabled=enabled,
            text=text,
            question=question,
            answer=answer,
        )

        patched_document_change_request.additional_properties = d
        return patched_document_change_request

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
