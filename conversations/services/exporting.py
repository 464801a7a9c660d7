"""The conversations of an owner's bots, to take along."""

from typing import Any

from accounts.models import User
from conversations.models import Attachment, Feedback, Message, Session


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export: what was said, and what people thought of it."""
    into["sessions"] = list(
        Session.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "bot_id", "contact_id", "status", "handler", "channel", "tags", "subject",
            "language", "priority", "csat", "metadata", "claim", "created_at", "resolved_at",
        )
    )  # fmt: skip
    into["messages"] = list(
        Message.objects.filter(session__owner=user)
        .order_by("id")
        .values("id", "session_id", "seq", "role", "author_id", "content", "created_at")
    )
    into["attachments"] = list(
        Attachment.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "bot_id", "session_id", "message_id", "name", "content_type", "size",
            "created_at",
        )
    )  # fmt: skip
    into["feedback"] = list(
        Feedback.objects.filter(session__owner=user)
        .order_by("id")
        .values("id", "session_id", "message_id", "rating", "csat", "comment", "created_at")
    )
