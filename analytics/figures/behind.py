"""The sessions behind a number."""

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from analytics.models import SessionFact
from analytics.periods import Period
from bots.models import Bot
from conversations.models import Session
from conversations.querysets import SessionQuerySet
from konan.core.errors import Invalid
from konan.core.tenancy import Actor

_NAMED: Final[Mapping[str, Q]] = {
    "sessions": Q(),
    "contacts": Q(contact_id__isnull=False),
    "resolved": Q(status="resolved"),
    "resolved_by_bot": Q(resolved_by="bot"),
    "handoffs": Q(handed_off=True),
    "csat_responses": Q(csat__isnull=False),
    "comments": Q(commented=True),
    "thumbs_up": Q(thumbs_up__gt=0),
    "thumbs_down": Q(thumbs_down__gt=0),
    "bot_answered": Q(bot_first_ms__isnull=False),
    "human_replied": Q(human_first_ms__isnull=False),
}
_KEYED: Final = ("status", "resolved_by", "channel", "language", "csat")


def sessions_behind(actor: Actor, bot: Bot, period: Period, figure: str) -> SessionQuerySet:
    """The sessions that a figure counts: its name, or `status:open`, `resolved_by:agent`,
    `channel:api`, `language:fr` (`language:` for those without one), `csat:1`.

    Raises Invalid at `figure` for anything else.
    """
    facts: Any = SessionFact.objects.filter(
        bot=bot, begun_at__gte=period.start, begun_at__lt=period.end
    )
    rows: SessionQuerySet = Session.objects.visible_to(actor)
    return rows.filter(bot=bot, pk__in=facts.filter(_meant(figure)).values("session_id"))


def has_sessions(figure: str) -> bool:
    """Whether a figure of this name has sessions behind it."""
    return figure in _NAMED


def _meant(figure: str) -> Q:
    name, colon, value = figure.partition(":")
    if not colon and name in _NAMED:
        return _NAMED[name]
    if colon and name in _KEYED and (name != "csat" or value in ("1", "2", "3", "4", "5")):
        return Q(**{name: value})
    raise Invalid("figure", _("No figure of this name has sessions behind it."))
