"""An owner's contacts, to take along."""

from typing import Any

from accounts.models import User
from contacts.models import Contact


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["contacts"] = list(
        Contact.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "name", "email", "phone", "external_id", "company", "tags", "attributes",
            "notes", "verified", "blocked", "first_seen_at", "last_seen_at", "created_at",
        )
    )  # fmt: skip
