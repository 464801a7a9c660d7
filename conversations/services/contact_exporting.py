"""The conversations of one person, to hand over to them."""

from typing import Any

from contacts.models import Contact
from conversations.models import Attachment, Feedback, Message, Session
from konan.core.tenancy import Actor


def export_of_contact(*, actor: Actor, contact: Contact, into: dict[str, Any]) -> None:
    """Hook of a contact's export: what was said, sent along and thought of it.

    At the bots that the actor sees: the owner's export has all of it.
    """
    sessions = Session.objects.visible_to(actor).filter(contact=contact)
    into["conversations"] = list(
        sessions.order_by("id").values(
            "id", "bot_id", "status", "handler", "channel", "tags", "subject", "language",
            "priority", "csat", "metadata", "claim", "created_at", "resolved_at",
        )
    )  # fmt: skip
    into["messages"] = list(
        Message.objects.filter(session__in=sessions)
        .order_by("session_id", "seq")
        .values("id", "session_id", "seq", "role", "content", "attachments", "created_at")
    )
    into["attachments"] = list(
        Attachment.objects.filter(session__in=sessions)
        .order_by("id")
        .values("id", "session_id", "message_id", "name", "content_type", "size", "created_at")
    )
    into["feedback"] = list(
        Feedback.objects.filter(session__in=sessions)
        .order_by("id")
        .values("id", "session_id", "message_id", "rating", "csat", "comment", "created_at")
    )
