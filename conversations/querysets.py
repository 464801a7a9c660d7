"""What an actor sees of conversations."""

from typing import Self

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet


class SessionQuerySet(TenantQuerySet):
    def visible_to(self, actor: Actor) -> Self:
        """A visitor's own sessions; a person's: those of the bots that they see."""
        if actor.kind == "visitor":
            return self.filter(visitor_id=actor.visitor_id, visitor__isnull=False)
        bots = Bot.objects.visible_to(actor)
        return self.filter(bot__in=bots.values("pk"))
