"""What an actor sees of the desk."""

from typing import Any, Self

from django.db.models import Q

from bots.models import Bot
from conversations.models import Session
from konan.core.tenancy import Actor, TenantQuerySet


class OfSessionQuerySet(TenantQuerySet[Any]):
    """What is kept beside a session: for people who see the session, never for visitors."""

    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        return self.filter(session__in=Session.objects.visible_to(actor).values("pk"))


class NoteQuerySet(OfSessionQuerySet):
    pass


class ActivityQuerySet(OfSessionQuerySet):
    pass


class CannedResponseQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """Those of the bots that a person sees."""
        if not actor.is_person:
            return self.none()
        return self.filter(bot__in=Bot.objects.visible_to(actor).values("pk"))


class SavedViewQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own, and those that are shared, of the bots that a person sees."""
        if not actor.is_person:
            return self.none()
        bots = Bot.objects.visible_to(actor).values("pk")
        return self.filter(Q(user_id=actor.user_id) | Q(shared=True), bot__in=bots)
