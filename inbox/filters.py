"""What the list of conversations can be asked for: the sessions' filters, an order, a view."""

from collections.abc import Mapping
from typing import Any, Final

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from conversations.filters import SessionFilterSerializer, as_json, filter_fields
from konan.core.api.problems import field_errors
from konan.core.api.schema import SPARSE
from konan.core.api.serializers import ResourceSerializer
from konan.core.errors import InvalidFields

ORDERINGS: Final = {
    "newest": ("-last_message_at", "-id"),
    "oldest": ("last_message_at", "id"),
    "waiting": ("waiting_since", "id"),
}


def sort_field() -> serializers.ChoiceField:
    return serializers.ChoiceField(
        choices=list(ORDERINGS),
        required=False,
        help_text="By the last message; `waiting`: those who wait for a person, longest first.",
    )


class InboxFilterSerializer(SessionFilterSerializer):
    """The list's query: what is named beside `view` goes before what the view says."""

    def get_fields(self) -> dict[str, Any]:
        view = serializers.UUIDField(required=False, help_text="A saved view of this bot.")
        return {**super().get_fields(), "sort": sort_field(), "view": view}


@extend_schema_serializer(extensions={SPARSE: True})
class SavedFiltersSerializer(ResourceSerializer):
    """The same filters as an object; a name that is none of them is refused."""

    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), **filter_fields(), "sort": sort_field()}


def read_filters(sent: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a query string, or of a view as it is kept; raises InvalidFields."""
    read = InboxFilterSerializer(data=dict(sent))
    if not read.is_valid():
        raise InvalidFields(list(field_errors(read.errors)))
    found: dict[str, Any] = read.validated_data
    return found


def kept_filters(sent: Any) -> dict[str, Any]:
    """Filters as a saved view keeps them, checked; raises InvalidFields below `filters`."""
    read = SavedFiltersSerializer(data=sent)
    if not read.is_valid():
        raise InvalidFields(list(field_errors(read.errors, "filters")))
    return as_json(read.validated_data)
