"""Canned responses: texts that agents of a bot use again and again."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from bots.checks import Rejected, cleaned, shape, text
from bots.models import Bot
from conversations.models import Session
from inbox.models import CannedResponse
from konan.core.errors import Conflict, Unauthorized
from konan.core.ids import uuid7
from konan.core.tenancy import Actor

LONGEST: Final = 8_000
_PLACE: Final = re.compile(r"([ \t]?)\{\{\s*(contact\.name|agent\.name|bot\.name)\s*\}\}")


def _shortcut(value: Any) -> str:
    """One word, as it is typed behind a slash."""
    kept: str = text(40, blank=False, trim=True)(value)
    if any(character.isspace() for character in kept):
        raise Rejected.because("invalid", _("A shortcut is one word, without spaces."))
    return kept


_check: Final = shape({"shortcut": _shortcut, "content": text(LONGEST, blank=False)})


def canned_create(*, actor: Actor, bot: Bot, shortcut: str, content: str) -> CannedResponse:
    """Raises Conflict `shortcut_taken` where the bot has the shortcut, whatever the case."""
    if actor.user_id is None:
        raise Unauthorized
    sent = cleaned(_check, {"shortcut": shortcut, "content": content})
    canned = CannedResponse(owner_id=bot.owner_id, bot=bot, created_by_id=actor.user_id, **sent)
    return _saved(canned, new=True)


def canned_update(
    *, actor: Actor, canned: CannedResponse, changes: Mapping[str, Any]
) -> CannedResponse:
    """Changes what is sent. Raises Conflict as `canned_create`."""
    for name, value in cleaned(_check, dict(changes)).items():
        setattr(canned, name, value)
    canned.updated_at = timezone.now()
    return _saved(canned, new=False)


def canned_delete(*, actor: Actor, canned: CannedResponse) -> None:
    canned.delete()


def canned_render(*, canned: CannedResponse, session: Session, agent: User, bot: Bot) -> str:
    """The text with its variables filled in; one that nothing is known for goes, and the
    space before it ("Hello {{contact.name}}," is "Hello,")."""
    values = {
        "contact.name": session.contact.name if session.contact else "",
        "agent.name": agent.display_name,
        "bot.name": bot.name,
    }

    def filled(place: re.Match[str]) -> str:
        value = values[place[2]]
        return f"{place[1]}{value}" if value else ""

    return _PLACE.sub(filled, canned.content).lstrip()


def canned_copy(*, source: Bot, target: Bot) -> None:
    """Hook of a bot's duplication."""
    CannedResponse.objects.bulk_create(
        CannedResponse(
            id=uuid7(),
            owner_id=target.owner_id,
            bot=target,
            shortcut=original.shortcut,
            content=original.content,
            created_by_id=target.owner_id,
        )
        for original in CannedResponse.objects.filter(bot=source).order_by("id")
    )


def _saved(canned: CannedResponse, *, new: bool) -> CannedResponse:
    try:
        with transaction.atomic():
            canned.save(force_insert=new)
    except IntegrityError as error:
        if "canned_shortcut_once" not in str(error):
            raise
        raise Conflict(
            _("This bot has a canned response with this shortcut."), code="shortcut_taken"
        ) from error
    return canned
