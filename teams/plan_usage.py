"""The seats of a tenant's plan: themselves, who is in their teams, and who is asked into them."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Value

from accounts.models import User
from accounts.plans import how_many
from teams.models import Invitation, Membership


def count_seats(*, into: dict[str, Any]) -> None:
    members = Membership.objects.filter(team__owner=OuterRef("pk")).exclude(user=OuterRef("pk"))
    asked = Invitation.objects.open().filter(team__owner=OuterRef("pk"))
    asked = asked.exclude(Exists(_in_a_team_of_the_same(OuterRef("email"))))
    into["seats"] = (
        Value(1)
        + how_many(members, by="team__owner", what="user")
        + how_many(asked, by="team__owner", what="email")
    )


def has_seat(owner_id: UUID, email: str) -> bool:
    """Whether the address costs no seat more."""
    seated = (
        User.objects.filter(pk=owner_id, email=email),
        Membership.objects.filter(team__owner=owner_id, user__email=email),
        Invitation.objects.open().filter(team__owner=owner_id, email=email),
    )
    return any(rows.exists() for rows in seated)


def _in_a_team_of_the_same(email: Any) -> Any:
    return Membership.objects.filter(team__owner=OuterRef("team__owner"), user__email=email)
