"""An open conversation: what its fragments are drawn from."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bots.access import get_bot
from bots.pages.base import rights
from conversations.access import sessions_seen
from conversations.models import Session
from inbox.access import get_inbox_session
from inbox.models import Summary
from inbox.pages.rows import Row, row_of, tint
from inbox.pages.thread import thread_of
from inbox.pages.words import MOODS, PRESENCE, PRIORITIES, REASONS
from inbox.services.availability import agents_of, in_hand
from inbox.services.drafts import draft_of
from konan.core.tenancy import Actor
from teams.presence.models import status_of
from teams.roles import Need

EARLIER: Final = 5
MORNING: Final = time(9)


def open_talk(actor: Actor, session_id: Any, need: Need = "view") -> Session:
    """The conversation with all that is drawn of it; raises as every door."""
    session = get_inbox_session(actor, session_id, need)
    rows = sessions_seen(actor).select_related("bot", "contact", "assignee", "summary")
    found: Session = rows.get(pk=session.pk)
    return found


def talk_context(actor: Actor, session: Session, *, since: int | None = None) -> dict[str, Any]:
    """Of the fragments that are drawn again at every change."""
    contact, claim = session.contact, session.claim or {}
    return {
        "session": session,
        "row": row_of(session, me=actor.user_id),
        "bot": session.bot,
        "contact": contact,
        "claim_email": claim.get("email", ""),
        "rights": rights(get_bot(actor, session.bot_id)),
        "thread": thread_of(session, since=since),
        "summary": SummaryPart.of(session),
        "earlier": earlier_of(actor, session),
        "priorities": PRIORITIES.items(),
        "reason_label": REASONS.get(session.handoff_reason, ""),
        **_page_of(session),
    }


def whole_context(actor: Actor, session: Session) -> dict[str, Any]:
    """And of what is drawn once, when it is opened."""
    return {
        **talk_context(actor, session),
        "draft": draft_of(actor=actor, session=session),
        "snoozes": snoozes(),
        "my_tint": tint(actor.user_id) if actor.user_id else 0,
    }


def earlier_of(actor: Actor, session: Session) -> list[Row]:
    if session.contact_id is None:
        return []
    rows = sessions_seen(actor).filter(contact_id=session.contact_id).exclude(pk=session.pk)
    rows = rows.select_related("bot", "contact", "assignee").order_by("-last_message_at")
    return [row_of(each, me=actor.user_id) for each in rows[:EARLIER]]


def _page_of(session: Session) -> dict[str, str]:
    """Where the visitor wrote from, if that is an address of the web."""
    page = session.metadata.get("page")
    address = str(page.get("url", "")) if isinstance(page, dict) else ""
    if urlsplit(address).scheme not in ("http", "https"):
        return {}
    return {"page_url": address, "page_title": str(page.get("title") or address)}


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """`stale`: more was said since. `generating`: a worker has it in hand."""

    text: str = ""
    key_points: list[str] = field(default_factory=list)
    open_questions: list[str] = field(default_factory=list)
    sentiment: str = ""
    stale: bool = False
    generating: bool = False

    @property
    def mood(self) -> str | Promise:
        return MOODS.get(self.sentiment, self.sentiment)

    @classmethod
    def of(cls, session: Session) -> "SummaryPart":
        kept: Summary | None = getattr(session, "summary", None)
        if kept is None:
            return cls()
        return cls(
            text=kept.text,
            key_points=kept.key_points,
            open_questions=kept.open_questions,
            sentiment=kept.sentiment,
            stale=kept.up_to_seq < session.last_seq,
            generating=kept.state != Summary.State.READY,
        )


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whom a conversation may be given to."""

    id: UUID
    name: str
    tint: int
    status: str
    status_label: str | Promise
    open: int
    is_me: bool


ORDER: Final = ("online", "away", "busy", "offline")


def colleagues_of(actor: Actor, bot_ids: Collection[UUID]) -> list[Colleague]:
    """Who may answer for each of the bots: oneself, then who is there, the least busy first."""
    at_work = sessions_seen(actor).filter(status__in=("open", "pending"))
    able = [agents_of(bot_id).values("pk") for bot_id in bot_ids]
    if not able:
        return []
    people = agents_of(next(iter(bot_ids))).annotate(in_hand=in_hand(at_work))
    for each in able[1:]:
        people = people.filter(pk__in=each)
    found = [
        Colleague(
            id=user.pk,
            name=user.display_name,
            tint=tint(user.pk),
            status=status_of(user),
            status_label=PRESENCE[status_of(user)],
            open=user.in_hand,
            is_me=user.pk == actor.user_id,
        )
        for user in people
    ]
    return sorted(
        found, key=lambda each: (not each.is_me, ORDER.index(each.status), each.open, each.name)
    )


@dataclass(frozen=True, slots=True)
class Snooze:
    value: str
    label: str | Promise
    at: datetime


def snoozes() -> list[Snooze]:
    """Presets, in the person's own time zone."""
    now = timezone.localtime()
    monday = 7 - now.weekday()
    return [
        Snooze("hour", _("In an hour"), now + timedelta(hours=1)),
        Snooze("later", _("In three hours"), now + timedelta(hours=3)),
        Snooze("tomorrow", _("Tomorrow morning"), _morning(now, 1)),
        Snooze("week", _("Next Monday"), _morning(now, monday if monday > 1 else 8)),
    ]


def _morning(now: datetime, days: int) -> datetime:
    return datetime.combine(now.date() + timedelta(days=days), MORNING, now.tzinfo)
