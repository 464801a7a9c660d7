"""What every change of a contact has in common: the lock, who may not be there twice, the news."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.fields import require_room
from contacts.models import Contact
from contacts.shapes import contact_shape
from konan.core.errors import Conflict, NotFound
from konan.core.events import emit
from konan.core.merging import merge_open
from konan.core.tenancy import Actor

Action = Literal["created", "updated", "deleted", "merged"]


@contextmanager
def changing(contact: Contact) -> Iterator[Contact]:
    """The contact as it is now, locked until the block ends. Saving it is the caller's.

    Raises NotFound where somebody erased it meanwhile.
    """
    with transaction.atomic():
        current = Contact.objects.select_for_update(no_key=True).filter(pk=contact.pk).first()
        if current is None:
            raise NotFound
        yield current


@contextmanager
def once_in_account(actor: Actor, owner_id: UUID, sent: Mapping[str, Any]) -> Iterator[None]:
    """Raises Conflict `contact_exists` where another contact of the account has the e-mail or
    the external id; `contact_id` says which, to those who may see it."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        there = _holder(owner_id, sent)
        if there is None:
            raise
        seen = Contact.objects.visible_to(actor).filter(pk=there.pk).exists()
        raise Conflict(
            _("A contact with this e-mail address or external id is there already."),
            code="contact_exists",
            data={"contact_id": str(there.pk) if seen else None},
        ) from error


def _holder(owner_id: UUID, sent: Mapping[str, Any]) -> Contact | None:
    asked = Q(pk=None)
    for name in ("email", "external_id"):
        if sent.get(name):
            asked |= Q(**{name: sent[name]})
    return Contact.objects.filter(asked, owner_id=owner_id).first()


def put(contact: Contact, sent: Mapping[str, Any]) -> list[str]:
    """Puts what was sent into the contact, unsaved; returns the names of what changed.

    A signed identity vouched for the external id that was there: with another one, the
    contact is unverified until somebody signs again.
    """
    told = dict(sent)
    if "attributes" in told:
        told["attributes"] = merge_open(contact.attributes, told["attributes"])
        require_room(told["attributes"])
    vouched = contact.external_id if contact.verified else ""
    if vouched and told.get("external_id", vouched) != vouched:
        told["verified"] = False
    changed = sorted(name for name, value in told.items() if getattr(contact, name) != value)
    for name in changed:
        setattr(contact, name, told[name])
    return changed


def tell(
    contact: Contact,
    action: Action,
    *,
    changed: Sequence[str] = (),
    merged_id: UUID | None = None,
) -> None:
    """The one event of a change."""
    emit(
        "contact_updated",
        owner_id=contact.owner_id,
        bot_id=None,
        payload=letter(contact_shape(contact), action, changed=changed, merged_id=merged_id),
    )


def letter(
    shape: Mapping[str, Any],
    action: Action,
    *,
    changed: Collection[str] = (),
    merged_id: UUID | None = None,
) -> dict[str, Any]:
    return {
        "contact": shape,
        "action": action,
        "changed": list(changed),
        "merged_contact_id": str(merged_id) if merged_id else None,
    }
