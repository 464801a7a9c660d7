"""What the address of the inbox asks for, and the list that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from bots.access import bots_of
from bots.models import Bot
from conversations.access import looked_after, sessions_seen
from conversations.filters import as_json, filter_fields
from conversations.querysets import SessionQuerySet
from inbox.access import get_view, views_seen
from inbox.filters import ORDERINGS, read_filters
from inbox.models import SavedView
from inbox.pages.rows import Row, row_of
from inbox.pages.words import BOXES, EMPTY_SEARCH, Box
from inbox.services.listing import STANDARD, counted
from konan.core.api.pagination import DEFAULT_LIMIT, MAX_LIMIT, Slice, slice_of
from konan.core.errors import InvalidFields, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor

NAMES: Final = (*filter_fields(), "sort")
MOST_VIEWS: Final = 50
MOST_ROWS: Final = 500  # that a list shows at a time
FIRST_LOOK: Final = ("mine", "unassigned")


@dataclass(frozen=True)
class Wish:
    """A view, what narrows it, and where in it."""

    box: str
    bot_id: UUID | None = None
    view: SavedView | None = None
    narrowing: Mapping[str, Any] = field(default_factory=dict)  # as read, upon the view
    cursor: str = ""
    limit: int = DEFAULT_LIMIT

    @property
    def filters(self) -> dict[str, Any]:
        ground = read_filters(self.view.filters) if self.view else STANDARD[self.box]
        return {**ground, **self.narrowing}

    @property
    def ordering(self) -> tuple[str, ...]:
        return ORDERINGS[self.filters.get("sort", "newest")]

    @property
    def query(self) -> str:
        """The address of the same list, from its beginning."""
        named: dict[str, Any] = {"box": self.box}
        if self.view:
            named = {"view": self.view.pk}
        if self.bot_id and not self.view:
            named["bot_id"] = self.bot_id
        return urlencode({**named, **as_json(self.narrowing)})

    @property
    def words(self) -> Box:
        return EMPTY_SEARCH if self.narrowing else BOXES[self.box]


def count_in(query: Mapping[str, str], name: str) -> int:
    """A number of an address; 0 for what is none."""
    text = query.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def wish_of(actor: Actor, query: Mapping[str, str], *, most: int = MAX_LIMIT) -> Wish:
    """Reads an address; what makes no sense in it is left out. `most`: rows at a time."""
    view = _view(actor, query.get("view"))
    narrowing = _readable({name: query[name] for name in NAMES if query.get(name)})
    box = query.get("box", "")
    if box not in BOXES or "q" in narrowing or "contact_id" in narrowing:
        box = "all"
    return Wish(
        box=box,
        bot_id=view.bot_id if view else parse_uuid(query.get("bot_id")),
        view=view,
        narrowing=narrowing,
        cursor=query.get("cursor", ""),
        limit=min(most, max(DEFAULT_LIMIT, count_in(query, "shown"))),
    )


def _view(actor: Actor, view_id: str | None) -> SavedView | None:
    try:
        return get_view(actor, view_id) if view_id else None
    except NotFound:
        return None


def _readable(sent: dict[str, str]) -> dict[str, Any]:
    try:
        return read_filters(sent)
    except InvalidFields as error:
        wrong = {each.field.partition(".")[0] for each in error.errors}
        return read_filters({name: sent[name] for name in sent if name not in wrong})


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the left pane."""

    label: Any
    icon: str
    href: str
    count: str
    current: bool
    urgent: bool = False
    status: str = ""
    id: UUID | None = None
    mine: bool = False


class Desk:
    """All that one person sees beside the open conversation."""

    def __init__(self, actor: Actor, wish: Wish) -> None:
        self.actor, self.wish = actor, wish

    @cached_property
    def bots(self) -> list[Bot]:
        return list(bots_of(self.actor))

    @cached_property
    def page(self) -> Slice:
        rows = self._rows(self.wish.filters).select_related("contact", "assignee", "bot")
        if self.wish.ordering == ORDERINGS["waiting"]:
            rows = rows.filter(waiting_since__isnull=False)
        wish = self.wish
        return slice_of(rows, wish.ordering, limit=wish.limit, cursor=wish.cursor)

    @cached_property
    def rows(self) -> list[Row]:
        return [row_of(session, me=self.actor.user_id) for session in self.page.rows]

    def _rows(self, filters: Mapping[str, Any], bot_id: UUID | None = None) -> SessionQuerySet:
        chosen = bot_id or self.wish.bot_id
        bots = [bot for bot in self.bots if chosen in (None, bot.pk)]
        # of one bot an index gives the order
        ground = looked_after(bots[0]) if len(bots) == 1 else sessions_seen(self.actor)
        if chosen and not bots:
            ground = ground.filter(bot_id=chosen)
        return ground.narrowed(filters, user_id=self.actor.user_id)

    @cached_property
    def saved(self) -> list[SavedView]:
        return list(views_seen(self.actor)[:MOST_VIEWS])

    @cached_property
    def counts(self) -> list[int]:
        """Of the standard views, of the saved ones, and of what waits for this person's eyes."""
        standard = [self._rows(filters) for filters in STANDARD.values()]
        saved = [self._rows(_readable(view.filters), view.bot_id) for view in self.saved]
        unread = self._rows({"handler": "human"}).filter(
            Q(assignee_id=self.actor.user_id) | Q(assignee=None),
            unread__gt=0,
            status__in=("open", "pending"),
        )
        return counted([*standard, *saved, unread])

    @property
    def unread(self) -> int:
        return self.counts[-1]

    def boxes(self) -> list[Link]:
        numbers = dict(zip(STANDARD, self.counts, strict=False))
        quiet = ("resolved", "all")
        return [
            Link(
                label=words.label,
                icon=words.icon,
                href=self.href(box=box),
                count="" if box in quiet else _short(numbers[box]),
                current=self.wish.view is None and box == self.wish.box,
                urgent=box == "unassigned" and numbers[box] > 0,
            )
            for box, words in BOXES.items()
        ]

    def saved_links(self) -> list[Link]:
        numbers = self.counts[len(STANDARD) : -1]
        return [
            Link(
                label=view.name,
                icon="list-filter",
                href=f"{reverse('inbox')}?view={view.pk}",
                count=_short(number),
                current=self.wish.view is not None and self.wish.view.pk == view.pk,
                id=view.pk,
                mine=view.user_id == self.actor.user_id,
            )
            for view, number in zip(self.saved, numbers, strict=True)
        ]

    def bot_links(self) -> list[Link]:
        return [
            Link(
                label=bot.name,
                icon="",
                href=self.href(box=self.wish.box, bot_id=bot.pk),
                count="",
                current=bot.pk == self.wish.bot_id,
                status=bot.status,
            )
            for bot in self.bots
        ]

    def href(self, *, box: str, bot_id: UUID | None = None) -> str:
        bot_id = bot_id or self.wish.bot_id
        named = {"box": box, **({"bot_id": str(bot_id)} if bot_id else {})}
        return f"{reverse('inbox')}?{urlencode(named)}"

    def first_look(self) -> str:
        """Where somebody begins who asks for nothing: what is theirs, else what waits."""
        numbers = dict(zip(STANDARD, self.counts, strict=False))
        return next((box for box in FIRST_LOOK if numbers[box]), "all")


def _short(number: int) -> str:
    return "" if number == 0 else str(number) if number < 1_000 else "999+"
