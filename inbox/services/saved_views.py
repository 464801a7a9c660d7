"""Saved views: filters of the conversations' list under a name."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils import timezone

from bots.access import bots_of
from bots.checks import cleaned, flag, shape, text
from bots.models import Bot
from inbox.filters import kept_filters, read_filters
from inbox.models import SavedView
from inbox.services.listing import asked_of, counted, sessions_listed
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor

_check: Final = shape(
    {"name": text(120, blank=False, trim=True), "shared": flag, "filters": kept_filters}
)


def view_create(
    *,
    actor: Actor,
    bot: Bot,
    name: str,
    filters: Mapping[str, Any] | None = None,
    shared: bool = False,
) -> SavedView:
    """A view of the actor's own; `shared`: everybody who sees the bot has it too."""
    if actor.user_id is None:
        raise Unauthorized
    sent = cleaned(_check, {"name": name, "filters": dict(filters or {}), "shared": shared})
    return SavedView.objects.create(bot=bot, user_id=actor.user_id, **sent)


def view_update(*, actor: Actor, view: SavedView, changes: Mapping[str, Any]) -> SavedView:
    """Changes what is sent; `filters` are replaced as a whole."""
    for name, value in cleaned(_check, dict(changes)).items():
        setattr(view, name, value)
    view.updated_at = timezone.now()
    view.save()
    return view


def view_delete(*, actor: Actor, view: SavedView) -> None:
    view.delete()


def counts_of(*, actor: Actor, views: Sequence[SavedView]) -> list[int]:
    """How many sessions each view shows to the actor, counted up to 1,000."""
    bots = {bot.pk: bot for bot in bots_of(actor).filter(pk__in={v.bot_id for v in views})}
    return counted(
        [
            sessions_listed(
                actor=actor,
                bot=bots[view.bot_id],
                asked=asked_of(
                    actor=actor, bot=bots[view.bot_id], query=read_filters(view.filters)
                ),
            )
            for view in views
        ]
    )
