"""What an actor sees of tickets and tasks, and how lists of them are narrowed."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, Self
from uuid import UUID

from django.db.models import DateTimeField, Q, Value
from django.db.models.functions import Coalesce

from bots.models import Bot
from konan.core.tenancy import Actor, TenantQuerySet
from konan.core.wordsearch import words_begin

_NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
_PLAIN: Final = ("status", "priority", "done", "bot_id", "session_id")
ORDERINGS: Final = {"newest": ("-id",), "due": ("due", "id")}


class WorkQuerySet(TenantQuerySet[Any]):
    """What tickets and tasks have in common."""

    def visible_to(self, actor: Actor) -> Self:
        """Those of the bots that a person sees."""
        if not actor.is_person:
            return self.none()
        return self.filter(bot__in=Bot.objects.visible_to(actor).values("pk"))

    def narrowed(self, filters: Mapping[str, Any], *, user_id: UUID | None) -> Self:
        """Carries out the filters of `inbox.tickets.filters`; "me" is the person of `user_id`."""
        rows = self.filter(**{name: filters[name] for name in _PLAIN if name in filters})
        if "assignee" in filters:
            rows = rows._assigned_to(filters["assignee"], user_id)
        if "due_before" in filters:
            rows = rows.filter(due_at__lt=filters["due_before"])
        return rows.filter(self._named(filters["q"])) if filters.get("q") else rows

    def to_sort(self) -> Self:
        """With `due`, which is never null: what is due at no time comes last."""
        never = Value(_NEVER, output_field=DateTimeField())
        return self.annotate(due=Coalesce("due_at", never))

    def to_show(self) -> Self:
        return self.select_related("bot", "session", "assignee", "created_by")

    def _assigned_to(self, assignee: str, user_id: UUID | None) -> Self:
        if assignee == "none":
            return self.filter(assignee__isnull=True)
        return self.filter(assignee_id=user_id if assignee == "me" else assignee)

    def _named(self, q: str) -> Q:
        raise NotImplementedError


class TicketQuerySet(WorkQuerySet):
    def visible_to(self, actor: Actor) -> Self:
        """A visitor's: those that it opened itself."""
        if actor.kind == "visitor":
            return self.filter(visitor_id=actor.visitor_id, visitor__isnull=False)
        return super().visible_to(actor)

    def to_show(self) -> Self:
        return super().to_show().select_related("contact")

    def to_do(self) -> Self:
        return self.filter(status__in=("open", "in_progress"))

    def _named(self, q: str) -> Q:
        number = q.strip().removeprefix("#")
        named = words_begin(q, "subject", "description", "email", "contact__name")
        if number.isascii() and number.isdigit() and len(number) < 10:
            named |= Q(number=int(number))
        return named


class TaskQuerySet(WorkQuerySet):
    def _named(self, q: str) -> Q:
        return words_begin(q, "title")
