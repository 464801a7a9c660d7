"""An owner's bots, to take along."""

from typing import Any

from accounts.models import User
from bots.models import Bot


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export: settings as they are, secrets left out."""
    into["bots"] = list(
        Bot.objects.filter(owner=user)
        .order_by("id")
        .values(
            "id", "name", "domain", "description", "status", "language", "instructions",
            "welcome_message", "fallback_message", "suggested_questions", "temperature",
            "llm_base_url", "llm_model", "handoff", "csat_enabled", "grounding",
            "reopen_window_days", "daily_message_limit", "widget", "business_hours",
            "public_token", "created_at", "updated_at",
        )
    )  # fmt: skip
