"""Two contacts that are one person."""

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from contacts.fields import MOST_NOTES, MOST_TAGS
from contacts.models import Contact
from contacts.services.changes import put, tell
from konan.core import hooks
from konan.core.errors import Conflict, Invalid, NotFound
from konan.core.tenancy import Actor

_IDENTITY: Final = ("email", "external_id")
_TEXTS: Final = ("name", "phone", "company")


def contact_merge(*, actor: Actor, contact: Contact, other: Contact) -> Contact:
    """`other` becomes part of `contact`: sessions, bots, tags, attributes, notes; then it is gone.

    What `contact` says already stays; a verified identity wins over one that nobody vouched
    for. Raises Conflict `both_verified` where two signed identities would become one.
    """
    if other.pk == contact.pk or other.owner_id != contact.owner_id:
        raise Invalid("contact_id", _("Choose another contact of the same account."))
    with transaction.atomic():
        kept, gone = _both(contact, other)
        if kept.verified and gone.verified and kept.external_id != gone.external_id:
            raise Conflict(
                _("Both are verified as different people."),
                code="both_verified",
                data={"contact_id": str(gone.pk)},
            )
        kept.bots.add(*gone.bots.all())
        hooks.run("contact_merging", contact=kept, other=gone)
        gone_id = gone.pk
        gone.delete()
        changed = put(kept, _merged(kept, gone))
        kept.save()
        _note_merged(actor, kept, gone_id, changed)
    return kept


def _both(contact: Contact, other: Contact) -> tuple[Contact, Contact]:
    """Both rows, locked in one order; raises NotFound where one was erased meanwhile."""
    rows = Contact.objects.filter(pk__in=[contact.pk, other.pk]).order_by("pk")
    found = {row.pk: row for row in rows.select_for_update()}
    if len(found) < 2:
        raise NotFound
    return found[contact.pk], found[other.pk]


def _merged(kept: Contact, gone: Contact) -> dict[str, Any]:
    first, then = (gone, kept) if gone.verified and not kept.verified else (kept, gone)
    blocked = kept if kept.is_blocked else gone
    return {
        **{name: getattr(first, name) or getattr(then, name) for name in _IDENTITY},
        **{name: getattr(kept, name) or getattr(gone, name) for name in _TEXTS},
        "verified": kept.verified or gone.verified,
        "tags": list(dict.fromkeys([*kept.tags, *gone.tags]))[:MOST_TAGS],
        "attributes": {**gone.attributes, **kept.attributes},
        "notes": "\n\n".join(filter(None, [kept.notes, gone.notes]))[:MOST_NOTES],
        "blocked": blocked.is_blocked,
        "blocked_until": blocked.blocked_until if blocked.is_blocked else None,
        "first_seen_at": _edge(min, kept.first_seen_at, gone.first_seen_at),
        "last_seen_at": _edge(max, kept.last_seen_at, gone.last_seen_at),
        "created_at": min(kept.created_at, gone.created_at),
    }


def _edge(choose: Any, *moments: Any) -> Any:
    known = [moment for moment in moments if moment is not None]
    return choose(known) if known else None


def _note_merged(actor: Actor, kept: Contact, gone_id: UUID, changed: list[str]) -> None:
    record(
        actor=actor,
        action="contact.merged",
        owner_id=kept.owner_id,
        subject=f"contact:{kept.pk}",
        data={"other": str(gone_id)},
    )
    tell(kept, "merged", changed=changed, merged_id=gone_id)
