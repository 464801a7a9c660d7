"""What an actor sees of topics: those of the bots that they see."""

from typing import Any, Self

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet


class TopicQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        return self.filter(bot__in=Bot.objects.visible_to(actor).values("pk"))
