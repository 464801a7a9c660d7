"""The public shape of a contact: what the API answers and what events tell."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from bots.models import Bot
from contacts.models import Contact
from konan.core import hooks
from konan.core.tenancy import Actor

_TEXTS: Final = ("name", "email", "phone", "external_id", "company")


def contact_shape(contact: Contact, *, actor: Actor | None = None) -> dict[str, Any]:
    return contact_shapes([contact], actor=actor)[0]


def contact_shapes(
    contacts: Sequence[Contact], *, actor: Actor | None = None
) -> list[dict[str, Any]]:
    """In few statements, however many. With an `actor`: the bots and sessions that they see."""
    ids = [contact.pk for contact in contacts]
    counts: dict[UUID, int] = {}
    hooks.run("contact_sessions_counting", contact_ids=ids, into=counts, actor=actor)
    bots = _bots_of(ids, actor)
    return [
        _shape(contact, bots.get(contact.pk, []), counts.get(contact.pk, 0)) for contact in contacts
    ]


def erased_shape(contact: Contact, bot_ids: Collection[UUID]) -> dict[str, Any]:
    """Of somebody who is erased: the id, and nothing of the person."""
    blank = Contact(id=contact.pk, updated_at=contact.updated_at, created_at=contact.created_at)
    return _shape(blank, [str(bot_id) for bot_id in bot_ids], 0)


def moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") if at else None


def _shape(contact: Contact, bot_ids: list[str], sessions: int) -> dict[str, Any]:
    return {
        "id": str(contact.pk),
        **{name: getattr(contact, name) or None for name in _TEXTS},
        "tags": contact.tags,
        "attributes": contact.attributes,
        "notes": contact.notes or None,
        "verified": contact.verified,
        "blocked": contact.is_blocked,
        "blocked_until": moment(contact.blocked_until) if contact.is_blocked else None,
        "bot_ids": bot_ids,
        "sessions": sessions,
        "first_seen_at": moment(contact.first_seen_at),
        "last_seen_at": moment(contact.last_seen_at),
        "created_at": moment(contact.created_at),
        "updated_at": moment(contact.updated_at),
    }


def _bots_of(contact_ids: Collection[UUID], actor: Actor | None) -> dict[UUID, list[str]]:
    rows = Contact.bots.through._default_manager.filter(contact_id__in=contact_ids)
    if actor is not None:
        rows = rows.filter(bot__in=Bot.objects.visible_to(actor).values("pk"))
    found: dict[UUID, list[str]] = {}
    for contact_id, bot_id in rows.order_by("bot_id").values_list("contact_id", "bot_id"):
        found.setdefault(contact_id, []).append(str(bot_id))
    return found
