"""Contacts out of a CSV file: all of it, or nothing with a reason for each bad row.

1. Read the rows, and check each by the rules of a single contact.
2. Find those who are there already, by e-mail or external id: they are changed, not made twice.
3. Write everything in one transaction, in few statements, and tell of each.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from bots.models import Bot
from contacts.models import Contact
from contacts.searching import contact_words
from contacts.services.changes import letter, put
from contacts.services.import_rows import Refused, Row, read_rows
from contacts.shapes import contact_shapes
from konan.core.errors import Conflict, InvalidFields
from konan.core.events import emit_all
from konan.core.tenancy import Actor

AT_ONCE: Final = 500
_WRITTEN: Final = (
    "name", "email", "phone", "external_id", "company", "tags", "attributes", "notes",
    "verified", "words", "updated_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Imported:
    created: int
    updated: int


@dataclass(slots=True)
class _Plan:
    """What is to be written: contacts, what changes of each, and which joins which bot."""

    new: list[Contact] = field(default_factory=list)
    old: list[Contact] = field(default_factory=list)
    joins: list[tuple[UUID, UUID]] = field(default_factory=list)
    changed: dict[UUID, list[str]] = field(default_factory=dict)


def contacts_import(*, actor: Actor, data: bytes, bot: Bot | None = None) -> Imported:
    """Into the account of `bot`, whose contacts they become, else into one's own.

    Raises Refused (400, with the rows that are wrong) and Conflict where somebody else made
    one of them meanwhile.
    """
    rows = read_rows(actor=actor, data=data, bot=bot)
    try:
        with transaction.atomic():
            plan = _Plan()
            for owner_id in {row.owner_id for row in rows}:
                _sort_in(plan, actor, owner_id, [row for row in rows if row.owner_id == owner_id])
            _write(plan)
            _tell(actor, plan)
    except IntegrityError as error:
        message = _("Somebody changed these contacts meanwhile. Import the file again.")
        raise Conflict(message, code="contact_exists") from error
    return Imported(len(plan.new), len(plan.old))


def _sort_in(plan: _Plan, actor: Actor, owner_id: UUID, rows: list[Row]) -> None:
    by_address = _those_there(owner_id, rows)
    ours = set(
        Contact.objects.visible_to(actor, "reply")
        .filter(pk__in={contact.pk for contact in by_address.values()})
        .values_list("pk", flat=True)
    )
    joined = _joined(by_address.values())
    met: set[UUID] = set()
    refused = Refused()
    for row in rows:
        found = {by_address[key].pk: by_address[key] for key in row.keys if key in by_address}
        if len(found) > 1:
            refused.note(row.number, "external_id", "conflict", _("Two contacts have these."))
        elif met & found.keys():
            refused.note(row.number, "email", "duplicate", _("An earlier row is this person."))
        elif found.keys() - ours:
            refused.note(row.number, "email", "contact_exists", _("Not yours to change."))
        else:
            met |= found.keys()
            _plan_row(plan, refused, row, next(iter(found.values()), None), joined)
    refused.raise_if_any()


def _those_there(owner_id: UUID, rows: list[Row]) -> dict[tuple[str, str], Contact]:
    """Contacts of the account by e-mail and by external id, locked."""
    asked = {name: {value for row in rows for key, value in row.keys if key == name}
             for name in ("email", "external_id")}  # fmt: skip
    there = Contact.objects.filter(
        Q(email__in=asked["email"]) | Q(external_id__in=asked["external_id"]), owner_id=owner_id
    )
    found: dict[tuple[str, str], Contact] = {}
    for contact in there.order_by("pk").select_for_update(no_key=True):
        found |= {(name, getattr(contact, name)): contact for name in asked}
    return found


def _joined(contacts: Collection[Contact]) -> set[tuple[UUID, UUID]]:
    """Which of the contacts are which bots' already."""
    through = Contact.bots.through._default_manager
    rows = through.filter(contact_id__in={contact.pk for contact in contacts})
    return set(rows.values_list("contact_id", "bot_id"))


def _plan_row(
    plan: _Plan, refused: Refused, row: Row, there: Contact | None, joined: set[tuple[UUID, UUID]]
) -> None:
    contact = there or Contact(owner_id=row.owner_id)
    try:
        changed = put(contact, row.fields)
    except InvalidFields as error:
        refused.note_all(row.number, error.errors)
        return
    contact.words, contact.updated_at = contact_words(contact), timezone.now()
    joins = [(contact.pk, bot.pk) for bot in row.bots if (contact.pk, bot.pk) not in joined]
    plan.joins += joins
    plan.changed[contact.pk] = [*changed, *(["bot_ids"] if joins else [])]
    (plan.old if there else plan.new).append(contact)


def _write(plan: _Plan) -> None:
    Contact.objects.bulk_create(plan.new, batch_size=AT_ONCE)
    Contact.objects.bulk_create(
        [contact for contact in plan.old if plan.changed[contact.pk]],
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=_WRITTEN,
    )
    through = Contact.bots.through
    through._default_manager.bulk_create(
        (through(contact_id=contact_id, bot_id=bot_id) for contact_id, bot_id in plan.joins),
        batch_size=AT_ONCE,
        ignore_conflicts=True,
    )


def _tell(actor: Actor, plan: _Plan) -> None:
    """One event for each who is new or changed, one entry of the trail for each account."""
    made = {contact.pk for contact in plan.new}
    for owner_id, contacts in _by_owner([*plan.new, *plan.old]).items():
        told = [contact for contact in contacts if plan.changed[contact.pk]]
        for start in range(0, len(told), AT_ONCE):
            shapes = contact_shapes(told[start : start + AT_ONCE])
            emit_all(
                "contact_updated",
                owner_id=owner_id,
                bot_id=None,
                payloads=[
                    letter(
                        shape,
                        "created" if UUID(shape["id"]) in made else "updated",
                        changed=plan.changed[UUID(shape["id"])],
                    )
                    for shape in shapes
                ],
            )
        record(
            actor=actor,
            action="contacts.imported",
            owner_id=owner_id,
            data={"contacts": len(contacts)},
        )


def _by_owner(contacts: Iterable[Contact]) -> dict[UUID, list[Contact]]:
    found: dict[UUID, list[Contact]] = {}
    for contact in contacts:
        found.setdefault(contact.owner_id, []).append(contact)
    return found
