"""An owner's documents, to take along."""

from typing import Any

from accounts.models import User
from bots.knowledge.models import Document


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export: the texts as they were read."""
    into["documents"] = list(
        Document.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "bot_id", "kind", "title", "url", "file_name", "text", "enabled", "status",
            "created_at", "updated_at",
        )
    )  # fmt: skip
