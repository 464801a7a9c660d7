"""What an actor sees of the knowledge: that of the bots that it sees."""

import re
from datetime import timedelta
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet

_MOST_WORDS = 10


class KnowledgeQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        if not actor.is_person:
            return self.none()
        bots = Bot.objects.visible_to(actor)
        return self.filter(bot__in=bots.values("pk"))


class DocumentQuerySet(KnowledgeQuerySet):
    def search(self, q: str) -> Self:
        """Each word of `q` begins a word of the title, whatever the case."""
        rows = self
        for word in q.split()[:_MOST_WORDS]:
            rows = rows.filter(title__iregex=rf"(^|[^[:alnum:]]){re.escape(word)}")
        return rows

    def due(self) -> Self:
        """What a worker may take now, those that were never tried first. By the database's clock."""
        free = Q(lease_until__isnull=True) | Q(lease_until__lt=Now())
        rows = self.filter(free, status="processing", due_at__lte=Now())
        return rows.order_by("attempts", "due_at")

    def claimed(self, document: Any) -> Self:
        """The document as it was claimed: no newer revision, no later claim."""
        return self.filter(
            pk=document.pk,
            revision=document.revision,
            attempts=document.attempts,
            status="processing",
        )


class DiscoveryQuerySet(KnowledgeQuerySet):
    def due(self) -> Self:
        """What a worker may go on with now, the one that waited longest first; a host that
        another discovery is asking has to wait, and so has an owner who has another under way:
        there are few lanes, and everybody's sites are looked round in them."""
        free = Q(lease_until__isnull=True) | Q(lease_until__lt=Now())
        same = Q(host=OuterRef("host")) | Q(owner=OuterRef("owner"))
        busy = self.model.objects.filter(same, status="searching", lease_until__gte=Now())
        rows = self.filter(free, ~Exists(busy), status="searching", due_at__lte=Now())
        return rows.order_by("due_at")

    def claimed(self, discovery: Any) -> Self:
        """The discovery as it was claimed: not ended, not taken over."""
        return self.filter(pk=discovery.pk, turn=discovery.turn, status="searching")


def in_seconds(seconds: float) -> Any:
    """A moment from now, by the database's clock."""
    return Now() + timedelta(seconds=seconds)
