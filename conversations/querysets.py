"""What an actor sees of conversations."""

from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, QuerySet

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet


class SessionQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """A visitor's own sessions; a person's: those of the bots that they see."""
        if actor.kind == "visitor":
            return self.filter(visitor_id=actor.visitor_id, visitor__isnull=False)
        bots = Bot.objects.visible_to(actor)
        return self.filter(bot__in=bots.values("pk"))

    def search(self, text: str, messages: "QuerySet[Any]") -> Self:
        """By beginnings of words, in the subject, the contact and what was said."""
        query = beginnings(text)
        if query is None:
            return self
        said = messages.filter(session_id=OuterRef("pk"), search=query)
        named = Q(contact__name__istartswith=text) | Q(contact__email__istartswith=text)
        titled = Q(subject__istartswith=text) | Q(subject__icontains=f" {text}")
        return self.filter(Exists(said) | named | titled)


class MessageQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """Messages of the sessions that the actor sees."""
        sessions = self.model._meta.get_field("session").related_model
        assert sessions is not None and not isinstance(sessions, str)
        return self.filter(session__in=sessions._default_manager.visible_to(actor).values("pk"))


def beginnings(text: str) -> SearchQuery | None:
    """Every word of `text`, by its beginning; None where there is no word in it."""
    words = ["".join(c for c in word if c.isalnum()) for word in text.split()]
    terms = [f"{word.lower()}:*" for word in words if word]
    return SearchQuery(" & ".join(terms), search_type="raw", config="simple") if terms else None
