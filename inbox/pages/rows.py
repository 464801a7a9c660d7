"""A conversation as the desk's pages draw it."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zlib import crc32

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from conversations.models import Session
from inbox.pages.words import CHANNELS, LANGUAGES, PRIORITIES
from konan.core.markdown import plain

TINTS: Final = 6
LONG, VERY_LONG = timedelta(minutes=3), timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Someone:
    id: UUID
    name: str
    is_me: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list, and the head of a conversation."""

    id: UUID
    name: str
    tint: int
    bot_name: str
    status: str
    handler: str
    channel_label: str
    language: str
    language_label: str
    priority: str
    priority_label: str
    unread: int
    tags: list[str]
    subject: str
    preview: str
    last_role: str
    last_at: datetime
    waiting_since: datetime | None
    snoozed_until: datetime | None
    assignee: Someone | None
    assignee_tint: int

    @property
    def is_pressing(self) -> bool:
        return self.priority in ("high", "urgent")

    @property
    def mark(self) -> str:
        """Another one as soon as anything of the row is another; how long they wait is not in it."""
        drawn = tuple(getattr(self, each.name) for each in fields(self))
        return format(crc32(repr(drawn).encode()), "x")

    @property
    def waiting_tone(self) -> str:
        waited = timezone.now() - self.waiting_since if self.waiting_since else timedelta()
        return "danger" if waited > VERY_LONG else "warn" if waited > LONG else "calm"


def row_of(session: Session, *, me: UUID | None) -> Row:
    """Of a session with its bot, contact and assignee."""
    assignee = session.assignee
    return Row(
        id=session.pk,
        name=name_of(session),
        tint=tint(session.contact_id or session.visitor_id or session.pk),
        bot_name=session.bot.name,
        status=session.status,
        handler=session.handler,
        channel_label=str(CHANNELS.get(session.channel, "")),
        language=session.language,
        language_label=str(LANGUAGES.get(session.language, "")),
        priority=session.priority,
        priority_label=str(PRIORITIES[session.priority]),
        unread=session.unread,
        tags=session.tags,
        subject=session.subject,
        preview=plain(session.last_message_preview),
        last_role=session.last_message_role,
        last_at=session.last_message_at,
        waiting_since=session.waiting_since,
        snoozed_until=session.snoozed_until,
        assignee=someone(assignee, me) if assignee else None,
        assignee_tint=tint(assignee.pk) if assignee else 0,
    )


def someone(user: User, me: UUID | None) -> Someone:
    return Someone(user.pk, user.display_name, user.pk == me)


def name_of(session: Session) -> str:
    """Who writes: the contact, whom they claim to be, or a visitor with the end of their id."""
    contact, claim = session.contact, session.claim or {}
    known = (contact.name or contact.email) if contact else ""
    known = known or claim.get("name") or claim.get("email") or ""
    if known or session.visitor_id is None:
        return known or _("Somebody")
    return _("Visitor %(id)s") % {"id": session.visitor_id.hex[-4:]}


def tint(key: UUID) -> int:
    """One of the avatars' colours, always the same for the same one."""
    return key.int % TINTS
