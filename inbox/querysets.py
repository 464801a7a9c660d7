"""What an actor sees of the desk."""

import re
from typing import Any, Final, Self

from django.db.models import Q
from django.db.models.functions import Lower

from bots.models import Bot
from conversations.models import Session
from konan.core.tenancy import Actor, TenantQuerySet

_MOST_WORDS: Final = 10


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

    def of_bot(self, bot: Bot) -> Self:
        """In the order of their shortcuts, which `key` holds without regard to case."""
        return self.filter(bot=bot).annotate(key=Lower("shortcut")).order_by("key", "pk")

    def search(self, q: str) -> Self:
        """Each word of `q` begins a word of the shortcut or the text, whatever the case."""
        rows = self
        for word in q.split()[:_MOST_WORDS]:
            beginning = rf"(^|[^[:alnum:]]){re.escape(word)}"
            rows = rows.filter(Q(shortcut__iregex=beginning) | Q(content__iregex=beginning))
        return rows


class SavedViewQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """One's own, and those that are shared, of the bots that a person sees."""
        if not actor.is_person:
            return self.none()
        bots = Bot.objects.visible_to(actor).values("pk")
        return self.filter(Q(user_id=actor.user_id) | Q(shared=True), bot__in=bots)
