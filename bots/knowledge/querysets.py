"""What an actor sees of the knowledge: that of the bots that it sees."""

from typing import Self

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet


class KnowledgeQuerySet(TenantQuerySet):
    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        bots = Bot.objects.visible_to(actor)
        return self.filter(bot__in=bots.values("pk"))
