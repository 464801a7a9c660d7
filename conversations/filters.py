"""What sessions can be narrowed by: one grammar for lists, saved views, pages and rules.

The fields below read and check the values; `SessionQuerySet.narrowed` carries them out.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, TypedDict
from uuid import UUID

from rest_framework import serializers

from conversations.models import Session
from konan.core.api.serializers import QuerySerializer
from konan.core.text import LANGUAGES

SessionFilters = TypedDict(
    "SessionFilters",
    {
        "status": str,
        "handler": str,
        "assignee": str,
        "tag": str,
        "channel": str,
        "contact_id": UUID,
        "priority": str,
        "language": str,
        "from": date,
        "to": date,
        "updated_after": datetime,
        "q": str,
    },
    total=False,
)
CHANNELS: Final = (Session.Channel.WIDGET.value, Session.Channel.API.value)


def filter_fields() -> dict[str, Any]:
    """The fields of the grammar, for a query string and for a body alike."""
    return {
        "status": serializers.ChoiceField(choices=Session.Status.choices, required=False),
        "handler": serializers.ChoiceField(choices=Session.Handler.choices, required=False),
        "assignee": AssigneeField(required=False, help_text="A user's id, `me` or `none`."),
        "tag": serializers.CharField(required=False, max_length=40),
        "channel": serializers.ChoiceField(choices=list(CHANNELS), required=False),
        "contact_id": serializers.UUIDField(required=False),
        "priority": serializers.ChoiceField(choices=Session.Priority.choices, required=False),
        "language": serializers.ChoiceField(choices=list(LANGUAGES), required=False),
        "from": serializers.DateField(required=False, help_text="Begun on this day or later."),
        "to": serializers.DateField(required=False, help_text="Begun on this day or before."),
        "updated_after": serializers.DateTimeField(required=False),
        "q": serializers.CharField(
            required=False,
            max_length=200,
            help_text="Beginnings of words, in the contact and what was said.",
        ),
    }


class AssigneeField(serializers.CharField):
    def to_internal_value(self, data: Any) -> str:
        text: str = super().to_internal_value(data)
        if text in ("me", "none"):
            return text
        return str(serializers.UUIDField().run_validation(text))


class SessionFilterSerializer(QuerySerializer):
    """The filters as query parameters."""

    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), **filter_fields()}


def as_json(filters: Mapping[str, Any]) -> dict[str, Any]:
    """Filters as they are kept and shown: dates, moments and ids as text."""
    return {name: _text(value) for name, value in filters.items()}


def _text(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
