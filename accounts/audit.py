"""The audit trail: who did what, when and from where."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model

from accounts.models import AuditEntry
from konan.core.crypto import keyed_digest
from konan.core.ids import parse_uuid
from konan.core.network import current_ip
from konan.core.tenancy import Actor, impersonator


def record(
    *,
    actor: Actor | None,
    action: str,
    owner_id: UUID | None,
    subject: str = "",
    data: Mapping[str, Any] | None = None,
    on_behalf_of: UUID | None = None,
) -> None:
    """Adds an entry in the caller's transaction.

    `action` is `noun.verb_past` ("bot.deleted"), `subject` is `noun:id`. No secrets and no
    words of visitors in `data`. The address is that of the request being answered. Of an
    operator who impersonates, the entry names both.
    """
    person = actor.user_id if actor else None
    operator = impersonator.get() if person and on_behalf_of is None else None
    AuditEntry.objects.create(
        owner_id=owner_id,
        actor_id=operator or person,
        on_behalf_of=on_behalf_of or (person if operator else None),
        action=action,
        subject=subject,
        ip=current_ip.get(),
        data=dict(data or {}),
    )


def fingerprint(row: Model) -> str:
    """A keyed digest of a row's columns: tells whether two states are the same, nothing else.

    Entries of changes keep the one before as `was`, the one after as `became`.
    """
    columns = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "updated_at"
    }
    text = json.dumps(columns, sort_keys=True, default=str)
    return keyed_digest("audit", text).hex()[:32]


def ids_of(noun: str, subjects: Iterable[str]) -> list[UUID]:
    """Those of `noun`, for the hook `audit_naming`."""
    found = (parse_uuid(each.removeprefix(f"{noun}:")) for each in subjects)
    return [each for each in found if each is not None]


def forget_old() -> None:
    """What is older than a year. A function of the database: the application's role may not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_forget_old()")


def forget_person(person_id: UUID) -> None:
    """Of somebody whose row is gone, addresses and details go, too: the bare acts stay for
    their year. For whoever is still there it does nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_forget_person(%s)", [person_id])
