"""What an actor sees of bots, and in which role."""

import re
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import Case, IntegerField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from konan.core.tenancy import Actor, TenantQuerySet
from teams.models import Membership
from teams.roles import Role

if TYPE_CHECKING:
    from bots.models import Bot  # noqa: F401 (the row's type)

# A team's owner has `admin` on a bot that somebody else shared with it.
_RANK_ON_SHARED = Case(
    When(role__in=["owner", "admin"], then=Value(int(Role.ADMIN))),
    When(role="agent", then=Value(int(Role.AGENT))),
    default=Value(int(Role.VIEWER)),
    output_field=IntegerField(),
)
_MOST_WORDS = 10


class BotQuerySet(TenantQuerySet["Bot"]):
    """Bots of one's own, and those that are shared with one's teams."""

    def visible_to(self, actor: Actor) -> Self:
        """What the actor may know of, each with `role` (an int of teams.roles.Role).

        Over several teams the highest role counts. A visitor sees the bot that its
        credential names, and has no role.
        """
        if actor.kind == "visitor":
            return self.filter(pk=actor.bot_id).annotate(role=Value(0))
        if actor.user_id is None:
            return self.none()
        return self.annotate(role=_role_of(actor.user_id)).filter(role__gt=0)

    def search(self, q: str) -> Self:
        """Each word of `q` begins a word of the name or the domain, whatever the case."""
        rows = self
        for word in q.split()[:_MOST_WORDS]:
            beginning = rf"(^|[^[:alnum:]]){re.escape(word)}"
            rows = rows.filter(Q(name__iregex=beginning) | Q(domain__iregex=beginning))
        return rows


def _role_of(user_id: UUID) -> Coalesce:
    shared = (
        Membership.objects.filter(user_id=user_id, team__bot_shares__bot_id=OuterRef("pk"))
        .order_by()
        .values("user_id")
        .annotate(rank=Max(_RANK_ON_SHARED))
        .values("rank")
    )
    owned = Case(When(Q(owner_id=user_id), then=Value(int(Role.OWNER))))
    return Coalesce(owned, Subquery(shared), Value(0), output_field=IntegerField())
