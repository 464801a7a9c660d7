from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.knowledge_change import KnowledgeChange

if TYPE_CHECKING:
    from ..models.document import Document


T = TypeVar("T", bound="KnowledgeEvent")


@_attrs_define
class KnowledgeEvent:
    """
    Attributes:
        document (Document): A page, a file, a text or a curated answer.
        action (KnowledgeChange):
    """

    document: Document
    action: KnowledgeChange
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        document = self.document.to_dict()

        action = self.action.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "action": action,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document import Document  # noqa: PLC0415

        d = dict(src_dict)
        document = Document.from_dict(d.pop("document"))

        action = KnowledgeChange(d.pop("action"))

        knowledge_event = cls(
            document=document,
            action=action,
        )

        knowledge_event.additional_properties = d
        return knowledge_event

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
