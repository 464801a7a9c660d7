"""What is kept of somebody's plan: to take along, and forgotten after a while."""

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import User
from accounts.plan_models import PlanNotice, PlanTerm, PlanUsage

NOTICES_KEPT: Final = timedelta(days=62)  # longer than the month that they are of


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export. An operator's note stays with the operators."""
    into["plan"] = {
        "code": user.plan_id,
        "terms": list(
            PlanTerm.objects.filter(user=user).values(
                "kind", "plan_id", "plan_after_id", "until", "created_at"
            )
        ),
        "usage": list(
            PlanUsage.objects.filter(owner=user).order_by("month").values("month", "messages")
        ),
    }


def forget_old_notices() -> None:
    """Hook of the housekeeping."""
    PlanNotice.objects.filter(created_at__lt=timezone.now() - NOTICES_KEPT).delete()
