"""Who a visitor says that they are, and the contact that this leads to."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from contacts.models import Contact
from contacts.services.changes import put, tell


@dataclass(frozen=True, slots=True)
class Claim:
    """Who a visitor says that they are. `signed`: the bot's owner vouches for it."""

    name: str = ""
    email: str = ""
    external_id: str = ""
    signed: bool = False

    @property
    def addresses(self) -> Q:
        asked = Q(pk=None)
        if self.external_id:
            asked |= Q(external_id=self.external_id)
        if self.email:
            asked |= Q(email=self.email)
        return asked

    def fits(self, contact: Contact) -> bool:
        """Whether the contact says nothing else already."""
        return contact.email in ("", self.email) and contact.external_id in ("", self.external_id)


def contact_claim(
    *, owner_id: UUID, bot_id: UUID, claim: Claim, current_id: UUID | None = None
) -> tuple[Contact, bool]:
    """The contact that a claim leads to, and whether it was believed.

    An unsigned claim joins the contact of that address only while that contact is
    unverified; else it leads to a contact without the address. A signed one verifies.
    `current_id`: the contact that this visitor is already, who is not made anew for every
    message. Two visitors who claim one address at once become one contact.
    """
    try:
        with transaction.atomic():
            return _claim(owner_id, bot_id, claim, current_id)
    except IntegrityError:
        with transaction.atomic():
            return _claim(owner_id, bot_id, claim, current_id)


def _claim(
    owner_id: UUID, bot_id: UUID, claim: Claim, current_id: UUID | None
) -> tuple[Contact, bool]:
    locked = Contact.objects.select_for_update(no_key=True).filter(owner_id=owner_id)
    known = list(locked.filter(claim.addresses).order_by("-verified", "id"))
    if claim.signed:
        known = [each for each in known if each.external_id == claim.external_id] or [
            each for each in known if not each.verified and claim.fits(each)
        ]
    current = locked.filter(pk=current_id).first() if current_id else None
    believed = claim.signed or all(each == current or not each.verified for each in known)
    contact = _meant(known, current, claim) if believed else _anonymous(current)
    contact = contact or Contact(owner_id=owner_id)
    _note(contact, bot_id, claim, believed=believed)
    return contact, believed


def _meant(known: list[Contact], current: Contact | None, claim: Claim) -> Contact | None:
    """Who has the address; else who the visitor is already, if that is nobody else."""
    if known:
        return current if current in known and not claim.signed else known[0]
    nameless = not (claim.email or claim.external_id)
    if current and (nameless or (not current.verified and claim.fits(current))):
        return current
    return None


def _anonymous(current: Contact | None) -> Contact | None:
    """Who is not believed stays who they are, unless that is somebody verified."""
    return current if current and not current.verified else None


def _note(contact: Contact, bot_id: UUID, claim: Claim, *, believed: bool) -> None:
    new, now = contact._state.adding, timezone.now()
    changed = put(contact, _told(contact, claim, believed=believed))
    contact.first_seen_at = contact.first_seen_at or now
    contact.last_seen_at = now
    contact.save()
    if new or not contact.bots.filter(pk=bot_id).exists():
        contact.bots.add(bot_id)  # type: ignore[arg-type]  # a primary key will do
        changed.append("bot_ids")
    if changed:
        tell(contact, "created" if new else "updated", changed=changed)


def _told(contact: Contact, claim: Claim, *, believed: bool) -> dict[str, Any]:
    """What the claim adds to what is known. Nobody renames a verified person unsigned."""
    told: dict[str, Any] = {}
    if claim.name and (claim.signed or not contact.verified):
        told["name"] = claim.name
    if believed:
        free = [name for name in ("email", "external_id") if not getattr(contact, name)]
        told |= {name: getattr(claim, name) for name in free if _is_free(contact, claim, name)}
        told["verified"] = contact.verified or claim.signed
    return told


def _is_free(contact: Contact, claim: Claim, name: str) -> bool:
    """Whether nobody else has the claim's e-mail or external id."""
    others = Contact.objects.filter(owner_id=contact.owner_id).exclude(pk=contact.pk)
    return not others.filter(**{name: getattr(claim, name)}).exclude(**{name: ""}).exists()
