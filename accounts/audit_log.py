"""Reading the audit trail: narrowed, told in words, as a file."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Self
from uuid import UUID
from zoneinfo import ZoneInfo

from asgiref.sync import sync_to_async
from django.db import connection
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.audit_words import acts_of, details, told
from accounts.models import AuditEntry, User
from accounts.oneself import require_oneself
from accounts.querysets import AuditQuerySet
from konan.core import hooks
from konan.core.api.pagination import slice_of
from konan.core.csvfile import BOM, csv_lines, guarded
from konan.core.tenancy import Actor

ORDER: Final = ("-created_at", "-id")
ROWS_AT_ONCE: Final = 500
COLUMNS: Final = (
    "time", "action", "what", "actor_id", "actor", "on_behalf_of", "subject", "ip", "details", "id",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What of the trail: `since` is included, `until` is not."""

    action: str = ""
    area: str = ""
    actor_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None

    @classmethod
    def of_days(
        cls, *, first: date | None, last: date | None, zone: ZoneInfo, **others: Any
    ) -> Self:
        """Whole days, both included, as they pass in `zone`."""
        since = datetime.combine(first, time.min, zone) if first else None
        until = datetime.combine(last + timedelta(days=1), time.min, zone) if last else None
        return cls(since=since, until=until, **others)


def entries_of(actor: Actor, wanted: Wanted) -> AuditQuerySet:
    """What concerns the actor's own account, and is wanted of it."""
    rows = AuditEntry.objects.visible_to(actor)
    if wanted.action:
        rows = rows.filter(action=wanted.action)
    if wanted.area:
        rows = rows.filter(action__in=acts_of(wanted.area))
    if wanted.actor_id:
        rows = rows.filter(actor_id=wanted.actor_id)
    if wanted.since:
        rows = rows.filter(created_at__gte=wanted.since)
    if wanted.until:
        rows = rows.filter(created_at__lt=wanted.until)
    return rows


def shapes(entries: Sequence[AuditEntry]) -> list[dict[str, Any]]:
    """Each with the names that its people and things have now."""
    people = _people(entries)
    names = _names(entries)
    return [_shape(entry, people, names) for entry in entries]


def _shape(entry: AuditEntry, people: dict[UUID, User], names: dict[str, str]) -> dict[str, Any]:
    kind, _colon, subject_id = entry.subject.partition(":")
    return {
        "id": entry.pk,
        "action": entry.action,
        "text": told(entry.action),
        "actor": _actor(entry, people),
        "on_behalf_of": entry.on_behalf_of,
        "subject": {"type": kind, "id": subject_id, "name": names.get(entry.subject)}
        if subject_id
        else None,
        "ip": entry.ip,
        "data": entry.data,
        "details": details(entry.data),
        "created_at": entry.created_at,
    }


def _actor(entry: AuditEntry, people: dict[UUID, User]) -> dict[str, Any] | None:
    """A name, and whether it is somebody who runs this installation; None where nobody did it."""
    if entry.actor_id is None:
        return None
    person = people.get(entry.actor_id)
    runs_it = entry.on_behalf_of is not None or (person is not None and person.is_staff)
    kind = "operator" if runs_it and entry.actor_id != entry.owner_id else "person"
    return {
        "id": entry.actor_id,
        "kind": kind,
        "name": person.display_name if person else _("Somebody whose account is deleted"),
    }


def _people(entries: Iterable[AuditEntry]) -> dict[UUID, User]:
    return User.objects.in_bulk({entry.actor_id for entry in entries if entry.actor_id})


def _names(entries: Iterable[AuditEntry]) -> dict[str, str]:
    """By subject; the floors above name what is theirs by the hook `audit_naming`."""
    found: dict[str, str] = {}
    subjects = {entry.subject for entry in entries if entry.subject}
    hooks.run("audit_naming", subjects=subjects, into=found)
    return found


def actors_of(actor: Actor) -> list[User]:
    """Who did something of late, for the page's filter."""
    rows = AuditEntry.objects.visible_to(actor).filter(actor_id__isnull=False)
    ids = set(rows.order_by(*ORDER).values_list("actor_id", flat=True)[:1000])
    people = User.objects.in_bulk(ids).values()
    return sorted(people, key=lambda person: person.display_name.lower())


def audit_export(*, actor: Actor, wanted: Wanted) -> AsyncIterator[str]:
    """CSV, newest first, in pieces; that it was taken stands in it from now on."""
    require_oneself()
    rows = entries_of(actor, wanted)
    record(actor=actor, action="audit.exported", owner_id=actor.user_id)
    return _pieces(rows, get_language() or "en")


async def _pieces(rows: AuditQuerySet, language: str) -> AsyncIterator[str]:
    yield BOM + csv_lines([COLUMNS])
    cursor: str | None = ""
    while cursor is not None:
        text, cursor = await sync_to_async(_piece)(rows, cursor, language)
        yield text


def _piece(rows: AuditQuerySet, cursor: str, language: str) -> tuple[str, str | None]:
    found = slice_of(rows, ORDER, limit=ROWS_AT_ONCE, cursor=cursor)
    with override(language):
        text = csv_lines([_csv_row(shape) for shape in shapes(found.rows)])
    if not connection.in_atomic_block:
        connection.close()
    return text, found.next


def _csv_row(shape: dict[str, Any]) -> list[str]:
    actor, subject = shape["actor"] or {}, shape["subject"] or {}
    cells = (
        shape["created_at"].isoformat(),
        shape["action"],
        shape["text"],
        actor.get("id", ""),
        actor.get("name", ""),
        shape["on_behalf_of"] or "",
        ":".join(part for part in (subject.get("type"), subject.get("id")) if part),
        shape["ip"] or "",
        "; ".join(shape["details"]),
        shape["id"],
    )
    return [guarded(str(cell)) for cell in cells]
