from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.saved_filters_request import SavedFiltersRequest


T = TypeVar("T", bound="PatchedSavedViewRequest")


@_attrs_define
class PatchedSavedViewRequest:
    """Filters of the list of conversations under a name.

    Attributes:
        name (str | Unset):
        filters (SavedFiltersRequest | Unset): The same filters as an object; a name that is none of them is refused.
        shared (bool | Unset): With everybody who sees the bot; needs role agent.
    """

    name: str | Unset = UNSET
    filters: SavedFiltersRequest | Unset = UNSET
    shared: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        filters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.filters, Unset):
            filters = self.filters.to_dict()

        shared = self.shared

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if filters is not UNSET:
            field_dict["filters"] = filters
        if shared is not UNSET:
            field_dict["shared"] = shared

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.saved_filters_request import SavedFiltersRequest  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name", UNSET)

        _filters = d.pop("filters", UNSET)
        filters: SavedFiltersRequest | Unset
        if isinstance(_filters, Unset):
            filters = UNSET
        else:
            filters = SavedFiltersRequest.from_dict(_filters)

        shared = d.pop("shared", UNSET)

        patched_saved_view_request = cls(
            name=name,
            filters=filters,
            shared=shared,
        )

        patched_saved_view_request.additional_properties = d
        return patched_saved_view_request

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
