"""What an actor sees of conversations."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any, Final, Self
from uuid import UUID

from django.apps import apps
from django.contrib.postgres.search import SearchQuery
from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from bots.models import Bot
from contacts.models import Contact
from konan.core.tenancy import Actor, TenantQuerySet

_PLAIN: Final = ("status", "handler", "channel", "contact_id", "priority", "language")
_OFTEN: Final = 5_000  # messages with a word, as PostgreSQL guesses
_FEW: Final = 1_000
_LOOKED_INTO: Final = 1_000
_A_PAGE: Final = 50


class SessionQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """A visitor's own sessions; a person's: those of the bots that they see."""
        if actor.kind == "visitor":
            return self.filter(visitor_id=actor.visitor_id, visitor__isnull=False)
        bots = Bot.objects.visible_to(actor)
        return self.filter(bot__in=bots.values("pk"))

    def narrowed(self, filters: Mapping[str, Any], *, user_id: UUID | None) -> Self:
        """Carries out `conversations.filters.SessionFilters`; "me" is the person of `user_id`."""
        rows = self.filter(**{n: filters[n] for n in _PLAIN if n in filters})
        if "assignee" in filters:
            rows = rows._assigned_to(filters["assignee"], user_id)
        if "tag" in filters:
            rows = rows.filter(tags__contains=[filters["tag"].strip().lower()])
        if "from" in filters:
            rows = rows.filter(created_at__gte=datetime.combine(filters["from"], time.min, UTC))
        if "to" in filters:
            rows = rows.filter(created_at__lte=datetime.combine(filters["to"], time.max, UTC))
        if "updated_after" in filters:
            rows = rows.filter(updated_at__gt=filters["updated_after"])
        return rows.search(filters["q"]) if filters.get("q") else rows

    def _assigned_to(self, assignee: str, user_id: UUID | None) -> Self:
        if assignee == "none":
            return self.filter(assignee__isnull=True)
        return self.filter(assignee_id=user_id if assignee == "me" else assignee)

    def search(self, text: str) -> Self:
        """By beginnings of words, in the contact and in what was said.

        No plan serves every word: one that is said often is found by looking into one session
        after the other, one that is rare by the index over all messages.
        """
        query = beginnings(text)
        if query is None:
            return self
        messages = apps.get_model("conversations", "Message")._default_manager
        said = messages.filter(search=query).order_by()
        contacts = _if_few(Contact.objects.search(text).values_list("pk", flat=True))
        named = Q(contact__in=contacts)
        there = said.values_list("session_id", flat=True)
        if _guessed(said) < _OFTEN and isinstance(few := _if_few(there), list):
            return self.filter(Q(pk__in=set(few)) | named)
        if (walked := self._said_often(said)) is not None:
            return walked.filter(Q(said=True) | named)
        return self.filter(Q(pk__in=there.distinct()) | named)

    def _said_often(self, said: QuerySet[Any]) -> Self | None:
        """These, each with `said`, where the newest show that looking into them is short."""
        # not Exists: PostgreSQL would rather read the messages of everybody first
        there = said.filter(session_id=OuterRef("pk")).annotate(there=Value(True))
        looked_into = self.alias(said=Coalesce(Subquery(there.values("there")[:1]), Value(False)))
        newest = self.order_by("-id").values("pk")[:_LOOKED_INTO]
        pages = looked_into.filter(pk__in=newest, said=True).order_by().values("pk")[:_A_PAGE]
        if len(pages) == _A_PAGE or len(newest) < _LOOKED_INTO:
            return looked_into
        return None


class MessageQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """Messages of the sessions that the actor sees."""
        sessions = self.model._meta.get_field("session").related_model
        assert sessions is not None and not isinstance(sessions, str)
        return self.filter(session__in=sessions._default_manager.visible_to(actor).values("pk"))


class AttachmentQuerySet(TenantQuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """A visitor's: what it put up, and what is in its talks. A person's: what was said with
        the bots that they see, and what they put up there themselves."""
        if actor.kind == "visitor":
            if actor.visitor_id is None:
                return self.none()
            in_talk = Q(session__visitor=actor.visitor_id, message__isnull=False)
            return self.filter(in_talk | Q(visitor=actor.visitor_id))
        bots = Bot.objects.visible_to(actor)
        said_or_own = Q(message__isnull=False) | Q(uploaded_by=actor.user_id)
        return self.filter(said_or_own, bot__in=bots.values("pk"))


def beginnings(text: str) -> SearchQuery | None:
    """Every word of `text`, by its beginning; None where there is no word in it."""
    words = ["".join(c for c in word if c.isalnum()) for word in text.split()]
    terms = [f"{word.lower()}:*" for word in words if word]
    return SearchQuery(" & ".join(terms), search_type="raw", config="simple") if terms else None


def _if_few(values: QuerySet[Any, Any]) -> list[Any] | QuerySet[Any, Any]:
    """The values themselves where they are few: PostgreSQL then plans with what is there."""
    found = list(values[: _FEW + 1])
    return found if len(found) <= _FEW else values


def _guessed(rows: QuerySet[Any]) -> int:
    """How many rows PostgreSQL expects."""
    [plan] = json.loads(rows.values("pk").explain(format="json"))
    guess: int = plan["Plan"]["Plan Rows"]
    return guess
