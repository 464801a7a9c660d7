"""Making contacts, changing and blocking them."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.audit import record
from bots.checks import cleaned
from contacts.fields import ContactFields, contact_check, new_contact_check
from contacts.models import Contact
from contacts.services.bots import bots_wanted, join
from contacts.services.changes import changing, once_in_account, put, tell
from konan.core.errors import Invalid, Unauthorized
from konan.core.tenancy import Actor

SEEN_EVERY: Final = timedelta(minutes=1)


def contact_create(*, actor: Actor, fields: ContactFields) -> Contact:
    """With `bot_ids` in the account of the bots' owner, else in one's own.

    Raises InvalidFields, Forbidden (role on a bot too low) and Conflict `contact_exists`.
    """
    if actor.user_id is None:
        raise Unauthorized
    sent = cleaned(new_contact_check, fields)
    bots = bots_wanted(actor=actor, bot_ids=sent.pop("bot_ids", ()))
    contact = Contact(owner_id=bots[0].owner_id if bots else actor.user_id)
    with once_in_account(actor, contact.owner_id, sent):
        changed = put(contact, sent)
        contact.save(force_insert=True)
        contact.bots.add(*bots)
        tell(contact, "created", changed=[*changed, *(["bot_ids"] if bots else [])])
    return contact


def contact_update(*, actor: Actor, contact: Contact, changes: ContactFields) -> Contact:
    """Change what is sent and keep the rest; attributes merge, a null removes the name.

    Nothing is told where nothing changed. Raises as `contact_create` does.
    """
    sent = cleaned(contact_check, changes)
    bot_ids = sent.pop("bot_ids", None)
    with once_in_account(actor, contact.owner_id, sent), changing(contact) as current:
        changed = put(current, sent)
        if bot_ids is not None and join(actor=actor, contact=current, bot_ids=bot_ids):
            changed.append("bot_ids")
        if changed:
            current.save()
            tell(current, "updated", changed=changed)
    return current


def contact_block(
    *, actor: Actor, contact: Contact, blocked: bool, until: datetime | None = None
) -> Contact:
    """What somebody blocked sends is stored and bothers nobody, for good or `until` a time."""
    if blocked and until is not None and until <= timezone.now():
        raise Invalid("until", _("This time is over."), code="past")
    until = until if blocked else None
    with changing(contact) as current:
        if (current.is_blocked, current.blocked_until) == (blocked, until):
            return current
        current.blocked, current.blocked_until = blocked, until
        current.save()
        record(
            actor=actor,
            action="contact.blocked" if blocked else "contact.unblocked",
            owner_id=current.owner_id,
            subject=f"contact:{current.pk}",
        )
        tell(current, "updated", changed=["blocked"])
    return current


def contact_seen(*, contact_id: UUID, at: datetime) -> None:
    """They wrote just now; noted at most once a minute, and no news to anybody."""
    stale = Q(last_seen_at__isnull=True) | Q(last_seen_at__lt=at - SEEN_EVERY)
    Contact.objects.filter(stale, pk=contact_id).update(
        last_seen_at=at, first_seen_at=Coalesce("first_seen_at", Value(at))
    )
