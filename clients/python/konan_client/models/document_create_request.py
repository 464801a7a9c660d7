from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DocumentCreateRequest")


@_attrs_define
class DocumentCreateRequest:
    """One of three: `title` and `text`, or `url`, or `question` and `answer`.

    Attributes:
        title (str | Unset):
        text (str | Unset):
        url (str | Unset):
        question (str | Unset):
        answer (str | Unset):
    """

    title: str | Unset = UNSET
    text: str | Unset = UNSET
    url: str | Unset = UNSET
    question: str | Unset = UNSET
    answer: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        text = self.text

        url = self.url

        question = self.question

        answer = self.answer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if text is not UNSET:
            field_dict["text"] = text
        if url is not UNSET:
            field_dict["url"] = url
        if question is not UNSET:
            field_dict["question"] = question
        if answer is not UNSET:
            field_dict["answer"] = answer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        text = d.pop("text", UNSET)

        url = d.pop("url", UNSET)

        question = d.pop("question", UNSET)

        answer = d.pop("answer", UNSET)

        document_create_request = cls(
            title=title,
            text=text,
            url=url,
            question=question,
            answer=answer,
        )

        document_create_request.additional_properties = d
        return document_create_request

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
