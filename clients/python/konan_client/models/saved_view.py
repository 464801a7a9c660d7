from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.saved_filters import SavedFilters


T = TypeVar("T", bound="SavedView")


@_attrs_define
class SavedView:
    """Filters of the list of conversations under a name.

    Attributes:
        id (UUID):
        name (str):
        bot_id (UUID):
        filters (SavedFilters): The same filters as an object; a name that is none of them is refused.
        shared (bool): With everybody who sees the bot; needs role agent.
        count (int): How many sessions it shows to you, up to 1,000.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    name: str
    bot_id: UUID
    filters: SavedFilters
    shared: bool
    count: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        bot_id = str(self.bot_id)

        filters = self.filters.to_dict()

        shared = self.shared

        count = self.count

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "bot_id": bot_id,
                "filters": filters,
                "shared": shared,
                "count": count,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.saved_filters import SavedFilters  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        bot_id = UUID(d.pop("bot_id"))

        filters = SavedFilters.from_dict(d.pop("filters"))

        shared = d.pop("shared")

        count = d.pop("count")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        saved_view = cls(
            id=id,
            name=name,
            bot_id=bot_id,
            filters=filters,
            shared=shared,
            count=count,
            created_at=created_at,
            updated_at=updated_at,
        )

        saved_view.additional_properties = d
        return saved_view

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
