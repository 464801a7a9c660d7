"""What agents wrote on an owner's bots, to take along."""

from typing import Any

from accounts.models import User
from inbox.models import CannedResponse, Note, SavedView, Summary


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["notes"] = list(
        Note.objects.filter(session__owner=user)
        .order_by("id")
        .values("id", "session_id", "author_id", "content", "mentions", "created_at")
    )
    into["summaries"] = list(
        Summary.objects.filter(session__owner=user, generated_at__isnull=False)
        .order_by("session_id")
        .values("session_id", "text", "key_points", "open_questions", "sentiment", "generated_at")
    )
    into["canned_responses"] = list(
        CannedResponse.objects.filter(owner=user)
        .order_by("id")
        .values("id", "bot_id", "shortcut", "content", "created_at")
    )
    into["views"] = list(
        SavedView.objects.filter(user=user)
        .order_by("id")
        .values("id", "bot_id", "name", "filters", "shared", "created_at")
    )
