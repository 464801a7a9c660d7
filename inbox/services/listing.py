"""The list of conversations that agents work through, and how many are where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from bots.models import Bot
from conversations.access import looked_after
from conversations.querysets import SessionQuerySet
from inbox.filters import ORDERINGS, read_filters
from inbox.models import SavedView
from konan.core.errors import Invalid
from konan.core.tenancy import Actor

MOST_COUNTED: Final = 1_000
STANDARD: Final[dict[str, dict[str, Any]]] = {
    "mine": {"assignee": "me", "status": "open"},
    "unassigned": {"assignee": "none", "status": "pending", "sort": "waiting"},
    "open": {"status": "open", "handler": "human"},
    "bot": {"status": "open", "handler": "bot"},
    "snoozed": {"status": "snoozed"},
    "resolved": {"status": "resolved"},
    "all": {},
}
"""The views that every inbox has, by the list's own filters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is asked for: filters as read, and the order."""

    filters: Mapping[str, Any]
    ordering: tuple[str, ...] = ORDERINGS["newest"]


def asked_of(*, actor: Actor, bot: Bot, query: Mapping[str, Any]) -> Asked:
    """A query as `filters.read_filters` gives it, upon the view that it names.

    Raises Invalid for a view that the actor does not see, or of another bot.
    """
    named = dict(query)
    view_id = named.pop("view", None)
    if view_id is not None:
        named = {**_filters_of(actor, bot, view_id), **named}
    sort = named.pop("sort", "newest")
    return Asked(named, ORDERINGS[sort])


def _filters_of(actor: Actor, bot: Bot, view_id: Any) -> dict[str, Any]:
    view = SavedView.objects.visible_to(actor).filter(bot=bot, pk=view_id).first()
    if view is None:
        raise Invalid("view", _("There is no such view."))
    return read_filters(view.filters)


def sessions_listed(*, actor: Actor, bot: Bot, asked: Asked) -> SessionQuerySet:
    """The sessions of a bot that the actor's door has given, to be read in `asked.ordering`."""
    rows = looked_after(bot).narrowed(asked.filters, user_id=actor.user_id)
    if asked.ordering == ORDERINGS["waiting"]:
        rows = rows.filter(waiting_since__isnull=False)
    return rows


def standard_counts(*, actor: Actor, bot: Bot) -> dict[str, int]:
    """How many sessions are in each of the standard views, counted up to 1,000."""
    rows = [
        sessions_listed(
            actor=actor, bot=bot, asked=asked_of(actor=actor, bot=bot, query=read_filters(filters))
        )
        for filters in STANDARD.values()
    ]
    return dict(zip(STANDARD, counted(rows), strict=True))


def counted(lists: Sequence[QuerySet[Any]]) -> list[int]:
    """How many rows each list has, at most 1,000 of each, in one round trip."""
    if not lists:
        return []
    parts: list[str] = []
    params: list[Any] = []
    for rows in lists:
        sql, own = rows.order_by().values("pk")[:MOST_COUNTED].query.sql_with_params()
        parts.append(f"(SELECT count(*) FROM ({sql}) found)")
        params += own
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return list(cursor.fetchone())
