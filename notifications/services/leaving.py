"""Notifications go with what they tell of, and after a while; a person may take theirs along."""

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import User
from bots.models import Bot
from notifications.models import Notification, Preference

KEPT: Final = timedelta(days=90)


def erase_of_bot(*, bot: Bot) -> None:
    """Hook of a bot's end, whose sessions go without Django's cascade."""
    Notification.objects.filter(bot=bot).delete()


def forget_old() -> None:
    """Hook of the housekeeping: what has been read, or left unread, for three months."""
    Notification.objects.filter(updated_at__lt=timezone.now() - KEPT).delete()


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["notifications"] = list(
        Notification.objects.filter(user=user)
        .order_by("id")
        .values(
            "id", "type", "session_id", "bot_id", "data", "count", "read_at", "created_at",
            "updated_at",
        )
    )  # fmt: skip
    into["notification_preferences"] = list(
        Preference.objects.filter(user=user).values("in_app", "email", "updated_at")
    )
