"""What somebody sees of teams, of who is in them, and of what they are asked into."""

from typing import TYPE_CHECKING, Self

from django.db.models import Count, F, OuterRef, Subquery
from django.utils import timezone

from accounts.models import User
from konan.core.tenancy import Actor, TenantQuerySet
from konan.core.wordsearch import words_begin

if TYPE_CHECKING:
    from teams.models import Invitation, Membership, Team  # noqa: F401 (the rows' types)


class TeamQuerySet(TenantQuerySet["Team"]):
    def visible_to(self, actor: Actor) -> Self:
        """The teams that one is in, each with one's `role` and the number of `members`."""
        if not actor.is_person:
            return self.none()
        rows = self.filter(memberships__user_id=actor.user_id)
        every = self.model._base_manager.filter(pk=OuterRef("pk")).order_by()
        members = every.annotate(how_many=Count("memberships")).values("how_many")
        return rows.annotate(role=F("memberships__role"), members=Subquery(members))

    def search(self, q: str) -> Self:
        return self.filter(words_begin(q, "name"))


class MembershipQuerySet(TenantQuerySet["Membership"]):
    def visible_to(self, actor: Actor) -> Self:
        """Everybody in the teams that one is in."""
        return self.filter(team__memberships__user_id=actor.user_id)

    def search(self, q: str) -> Self:
        return self.filter(words_begin(q, "user__name", "user__email"))


class InvitationQuerySet(TenantQuerySet["Invitation"]):
    def visible_to(self, actor: Actor) -> Self:
        """What one is asked into, by the address that one has now."""
        if actor.user_id is None:
            return self.none()
        address = User.objects.filter(pk=actor.user_id).values("email")
        return self.open().filter(email__in=address)

    def open(self) -> Self:
        """Neither answered nor expired."""
        return self.filter(status="pending", expires_at__gt=timezone.now())
