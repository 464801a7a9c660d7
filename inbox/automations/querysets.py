"""What an actor sees of automations: those of the bots that it sees."""

from typing import Any, Self

from django.db.models import Max

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet
from konan.core.wordsearch import words_begin


class AutomationQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        return self.filter(bot__in=Bot.objects.visible_to(actor).values("pk"))

    def search(self, q: str) -> Self:
        return self.filter(words_begin(q, "name"))

    def with_last_run(self) -> Self:
        return self.annotate(last_run_at=Max("runs__finished_at"))


class RunQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        return self.filter(automation__bot__in=Bot.objects.visible_to(actor).values("pk"))

    def finished(self) -> Self:
        return self.exclude(state="due")
