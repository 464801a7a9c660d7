"""What the pages of tickets and tasks share: one's bots, and who may be given something."""

from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import cached_property
from rest_framework.request import Request

from accounts.models import User
from bots.access import bots_of, get_bot
from bots.models import Bot
from conversations.models import Session
from inbox.access import get_inbox_session
from inbox.services.availability import agents_of
from inbox.tickets.models import Task, Ticket
from konan.core.api.pagination import CursorPagination
from konan.core.pages import Page
from teams.roles import LEAST_ROLE, Role, may


class WorkPage(Page):
    @cached_property
    def bots(self) -> list[Bot]:
        return list(bots_of(self.actor))

    @cached_property
    def writable(self) -> list[Bot]:
        """Those for which one may answer."""
        return [bot for bot in self.bots if may(Role(bot.role), "reply")]

    @cached_property
    def session(self) -> Session | None:
        """The conversation that it comes of: `?session=` names it."""
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        key = sent.get("session")
        return get_inbox_session(self.actor, key, "reply") if key else None

    def bot_chosen(self, key: Any) -> Bot:
        """The conversation's bot, else the one that the form names."""
        return get_bot(self.actor, self.session.bot_id if self.session else key, "reply")

    def people(self, bot_ids: Collection[UUID]) -> list[User]:
        """Whom something of these bots may be given."""
        found = {user.pk: user for bot_id in bot_ids for user in agents_of(bot_id)}
        return sorted(found.values(), key=lambda user: user.display_name.casefold())

    def rights(self, work: Ticket | Task) -> dict[str, bool]:
        role = Role(get_bot(self.actor, work.bot_id).role)
        return {need: may(role, need) for need in LEAST_ROLE}

    def to_choose(self) -> dict[str, Any]:
        """The bots and people of a form for something new."""
        if self.session:
            return {"bots": (), "people": self.people([self.session.bot_id])}
        return {"bots": self.writable, "people": self.people([bot.pk for bot in self.writable])}


class Paged:
    """One page of a list, in an order."""

    def __init__(
        self, request: HttpRequest, rows: Any, *, ordering: tuple[str, ...], url: str
    ) -> None:
        self.ordering = ordering
        pages = CursorPagination()
        self.rows = pages.paginate_queryset(rows, Request(request), self)
        self.next = _on_list(pages.next, url)
        self.previous = _on_list(pages.previous, url)


def _on_list(link: str | None, url: str) -> str | None:
    """A page of the list, also where the list stands under a form that was refused."""
    return f"{url}?{urlsplit(link).query}" if link else None
