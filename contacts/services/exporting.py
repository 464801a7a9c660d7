"""Contacts to take along: one person's everything as JSON, many people's rows as CSV."""

from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

from asgiref.sync import sync_to_async
from django.db import connection, transaction

from accounts.audit import record
from accounts.oneself import require_oneself
from contacts.models import Contact
from contacts.querysets import ContactQuerySet
from contacts.shapes import contact_shape, contact_shapes
from contacts.spreadsheet import COLUMNS, csv_row
from konan.core import hooks
from konan.core.csvfile import BOM, csv_lines
from konan.core.tenancy import Actor

ROWS_AT_ONCE: Final = 500


def contact_export(*, actor: Actor, contact: Contact) -> dict[str, Any]:
    """Everything of a person that the actor may see; the floors above add theirs by their hooks."""
    require_oneself()
    told: dict[str, Any] = {"contact": contact_shape(contact, actor=actor)}
    with transaction.atomic():
        hooks.run("contact_exporting", actor=actor, contact=contact, into=told)
        record(
            actor=actor,
            action="contact.exported",
            owner_id=contact.owner_id,
            subject=f"contact:{contact.pk}",
        )
    return told


def contacts_export(*, actor: Actor, rows: ContactQuerySet) -> AsyncIterator[str]:
    """CSV, newest first, in pieces: however many there are, few are held in memory.

    No database connection is kept while the reader takes their time.
    """
    require_oneself()
    record(actor=actor, action="contacts.exported", owner_id=actor.user_id)
    return _pieces(actor, rows.order_by("-id"))


async def _pieces(actor: Actor, rows: ContactQuerySet) -> AsyncIterator[str]:
    yield BOM + csv_lines([COLUMNS])
    after: UUID | None = None
    while True:
        page = await sync_to_async(_page)(rows, after)
        if not page:
            return
        yield await sync_to_async(_told)(actor, page)
        after = page[-1].pk


def _page(rows: ContactQuerySet, after: UUID | None) -> list[Contact]:
    return list((rows.filter(pk__lt=after) if after else rows)[:ROWS_AT_ONCE])


def _told(actor: Actor, page: list[Contact]) -> str:
    text = csv_lines([csv_row(shape) for shape in contact_shapes(page, actor=actor)])
    if not connection.in_atomic_block:
        connection.close()
    return text
