"""What becomes of rules and their log when conversations, accounts or days go."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from conversations.models import Session
from inbox.automations.models import Automation, Run

KEPT: Final = timedelta(days=30)


def erase_of_sessions(*, sessions: "QuerySet[Session]") -> None:
    """Hook: before the rows of these sessions go in one statement, in its transaction."""
    gone = Run.objects.filter(session__in=sessions.order_by().values("pk"))
    Run.objects.filter(cause__in=gone.values("pk")).update(cause=None)
    gone._raw_delete(gone.db)


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["automations"] = list(
        Automation.objects.filter(owner=user)
        .order_by("id")
        .values("id", "bot_id", "name", "enabled", "event", "match", "conditions", "actions")
    )


def forget_old_runs() -> None:
    """Hook of housekeeping: runs are kept as long as the events that they came of."""
    Run.objects.filter(created_at__lt=timezone.now() - KEPT).exclude(state="due").delete()
