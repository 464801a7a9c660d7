"""The teams that somebody is in, to take along."""

from typing import Any

from accounts.models import User
from teams.models import Invitation, Membership


def export_of_person(*, user: User, into: dict[str, Any]) -> None:
    """Hook of an account's export."""
    into["memberships"] = list(
        Membership.objects.filter(user=user)
        .order_by("id")
        .values("team_id", "team__name", "role", "created_at")
    )
    into["invitations"] = list(
        Invitation.objects.filter(email=user.email)
        .order_by("id")
        .values("team__name", "role", "status", "created_at", "expires_at")
    )
