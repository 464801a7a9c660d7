"""The door to who is at the desk."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import User
from konan.core import hooks
from konan.core.tenancy import Actor
from teams.models import Membership
from teams.presence.models import AgentPresence


def mates_of(actor: Actor) -> QuerySet[User]:
    """Oneself, and everybody in one's teams; newest first."""
    mates = Membership.objects.visible_to(actor).values("user_id")
    people = User.objects.filter(Q(pk__in=mates) | Q(pk=_own_id(actor)), is_active=True)
    return people.select_related("presence").order_by("-id")


def presence_of(actor: Actor) -> AgentPresence:
    """The actor's own; as it would be where nobody has heard of them yet."""
    row = AgentPresence.objects.filter(user_id=_own_id(actor)).first()
    return row or AgentPresence(user_id=_own_id(actor))


def open_sessions_of(user_ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many open sessions each has, as the floor of conversations counts them."""
    counted: dict[UUID, int] = {}
    hooks.run("open_sessions_counting", user_ids=list(user_ids), into=counted)
    return counted


def _own_id(actor: Actor) -> UUID:
    assert actor.user_id
    return actor.user_id
