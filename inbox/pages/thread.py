"""What was said, noted and done in a conversation, put together in the order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from conversations.models import Message, Session
from inbox.models import Activity, Note
from inbox.pages.rows import name_of, tint
from inbox.pages.wording import Wording
from inbox.pages.words import EVENTS
from konan.core.markdown import MOST_VISITOR, render

FIRST_SHOWN: Final = 50
MOST_SHOWN: Final = 400
TOGETHER: Final = timedelta(minutes=5)
AT_ONCE: Final = timedelta(seconds=2)
Kind = Activity.Kind
TOLD_AS: Final[dict[str, tuple[Kind, ...]]] = {
    "agent_joined": (Kind.ASSIGNED, Kind.TAKEN_OVER),
    "given_back": (Kind.GIVEN_BACK,),
    "resolved": (Kind.STATUS,),
    "reopened": (Kind.STATUS, Kind.ASSIGNED),
}
KINDS: Final = {"visitor": "visitor", "assistant": "bot", "agent": "agent"}


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: int
    href: str
    is_image: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind`: visitor, bot, agent, note or event (which has `words` alone)."""

    kind: str
    id: UUID
    at: datetime
    words: str = ""
    author: str = ""
    author_id: UUID | None = None
    html: str = ""  # safe, of the one renderer
    attachments: tuple[File, ...] = ()
    sources: tuple[dict[str, Any], ...] = ()
    sureness: int | None = None
    feedback: str | None = None
    delivery: str = ""
    client_id: str | None = None
    tint: int = 0
    new_day: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    entries: list[Entry]
    first_seq: int
    last_seq: int
    has_earlier: bool


def thread_of(session: Session, *, since: int | None = None) -> Thread:
    """The newest part of a conversation, or all from the message `since` on."""
    rows: QuerySet[Message] = session.messages.select_related("author").defer("search")
    newest = rows.order_by("-seq")
    found = newest.filter(seq__gte=since)[:MOST_SHOWN] if since else newest[:FIRST_SHOWN]
    messages = list(found)[::-1]
    first = messages[0].seq if messages else 0
    start = messages[0].created_at if first > 1 else None
    activities = list(_from(session.activities.all(), start))[::-1]
    written = [
        *_said(session, messages, activities),
        *_noted(_from(session.notes.select_related("author"), start)),
        *_done(activities),
    ]
    written.sort(key=lambda entry: entry.at)
    return Thread(
        entries=list(_joined(written)),
        first_seq=first,
        last_seq=messages[-1].seq if messages else 0,
        has_earlier=first > 1,
    )


def _from(rows: Any, start: datetime | None) -> Any:
    rows = rows.order_by("-id")
    return rows.filter(created_at__gte=start)[:MOST_SHOWN] if start else rows[:MOST_SHOWN]


def _said(
    session: Session, messages: Iterable[Message], activities: list[Activity]
) -> Iterator[Entry]:
    for message in messages:
        if message.role == Message.Role.SYSTEM:
            if _told_twice(message, activities):
                continue
            words = str(EVENTS.get(message.event, "")) or message.content
            yield Entry("event", message.pk, message.created_at, words=words)
        else:
            yield _message(session, message)


def _told_twice(message: Message, activities: list[Activity]) -> bool:
    """What the visitor was told of an agent's act: agents read who did it."""
    kinds = TOLD_AS.get(message.event, ())
    return any(
        each.kind in kinds and abs(each.created_at - message.created_at) < AT_ONCE
        for each in activities
    )


def _message(session: Session, message: Message) -> Entry:
    is_visitor = message.role == Message.Role.VISITOR
    who = session.contact_id or session.visitor_id if is_visitor else message.author_id
    return Entry(
        kind=KINDS[message.role],
        id=message.pk,
        at=message.created_at,
        author=_author(session, message),
        author_id=who,
        html=render(message.content, most=MOST_VISITOR) if is_visitor else render(message.content),
        attachments=tuple(_file(each) for each in message.attachments),
        sources=tuple({each["title"]: each for each in message.sources}.values()),
        sureness=round(message.confidence * 100) if message.confidence else None,
        feedback=message.feedback,
        delivery="" if is_visitor else _delivery(session, message),
        client_id=message.client_id,
        tint=tint(who) if who else 0,
    )


def _note_author(note: Note) -> str:
    if note.automated:
        return _("An automation")
    return note.author.display_name if note.author else _("A former colleague")


def _author(session: Session, message: Message) -> str:
    if message.role == Message.Role.VISITOR:
        return name_of(session)
    if message.role == Message.Role.ASSISTANT:
        return session.bot.name
    return message.author.display_name if message.author else _("A former colleague")


def _delivery(session: Session, message: Message) -> str:
    if message.seq <= session.visitor_read_seq:
        return "read"
    return "delivered" if message.seq <= session.visitor_delivered_seq else "sent"


def _file(shape: dict[str, Any]) -> File:
    return File(
        name=shape["name"],
        size=shape["size"],
        href=reverse("attachment", args=[shape["id"]]),
        is_image=shape["content_type"].startswith("image/"),
    )


def _noted(notes: Iterable[Note]) -> Iterator[Entry]:
    for note in notes:
        yield Entry(
            kind="note",
            id=note.pk,
            at=note.created_at,
            author=_note_author(note),
            author_id=note.author_id,
            html=render(note.content),
            client_id=note.client_id,
            tint=tint(note.author_id) if note.author_id else 0,
        )


def _done(activities: list[Activity]) -> Iterator[Entry]:
    wording = Wording(activities)
    before: Activity | None = None
    for activity in activities:
        if not _is_same_act(before, activity):
            yield Entry("event", activity.pk, activity.created_at, words=wording.of(activity))
        before = activity


def _is_same_act(before: Activity | None, activity: Activity) -> bool:
    """Taking over what nobody had is noted as an assignment too."""
    return (
        before is not None
        and (before.kind, activity.kind) == (Kind.ASSIGNED, Kind.TAKEN_OVER)
        and before.actor_id == activity.actor_id
        and activity.created_at - before.created_at < AT_ONCE
    )


def _joined(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Marks where a day begins, and what goes on from the one before."""
    before: Entry | None = None
    for entry in entries:
        day = timezone.localtime(entry.at).date()
        new_day = before is None or timezone.localtime(before.at).date() != day
        yield replace(entry, new_day=new_day, continued=not new_day and _goes_on(before, entry))
        before = entry


def _goes_on(before: Entry | None, entry: Entry) -> bool:
    return (
        before is not None
        and entry.kind != "event"
        and (before.kind, before.author_id) == (entry.kind, entry.author_id)
        and entry.at - before.at < TOGETHER
    )
