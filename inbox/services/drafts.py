"""Drafts: what an agent has begun to write, kept until it is sent, on every device."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from bots.checks import cleaned, flag, shape, text
from conversations.models import Session
from inbox.models import Draft
from konan.core.errors import Unauthorized
from konan.core.tenancy import Actor

LONGEST: Final = 8_000
_check: Final = shape({"content": text(LONGEST), "is_note": flag})


@dataclass(frozen=True, slots=True)
class Written:
    """What the actor has begun in a session; nothing: an empty text and no time."""

    content: str = ""
    is_note: bool = False
    updated_at: datetime | None = None


def draft_of(*, actor: Actor, session: Session) -> Written:
    row = _rows(actor, session).first()
    return Written(row.content, row.is_note, row.updated_at) if row else Written()


def draft_save(
    *,
    actor: Actor,
    session: Session,
    content: str | None = None,
    is_note: bool | None = None,
) -> Written:
    """Keeps what is sent of the two; an empty text is no draft."""
    if actor.user_id is None:
        raise Unauthorized
    before = draft_of(actor=actor, session=session)
    sent = cleaned(
        _check,
        {
            "content": before.content if content is None else content,
            "is_note": before.is_note if is_note is None else is_note,
        },
    )
    if not sent["content"]:
        draft_delete(actor=actor, session=session)
        return Written()
    Draft.objects.update_or_create(
        session=session,
        user_id=actor.user_id,
        defaults={**sent, "updated_at": timezone.now()},
    )
    return draft_of(actor=actor, session=session)


def draft_delete(*, actor: Actor, session: Session) -> None:
    _rows(actor, session).delete()


def _rows(actor: Actor, session: Session) -> "QuerySet[Draft]":
    if actor.user_id is None:
        raise Unauthorized
    return Draft.objects.filter(session=session, user_id=actor.user_id)
