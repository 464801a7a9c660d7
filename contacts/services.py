"""Writing contacts."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from contacts.models import Contact


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


@transaction.atomic
def contact_claim(*, owner_id: UUID, bot_id: UUID, claim: Claim) -> tuple[Contact, bool]:
    """The contact that a claim leads to, and whether it was believed.

    An unsigned claim joins the contact of that address only while that contact is
    unverified; else it makes a new contact without the address. A signed one verifies.
    """
    known = list(
        Contact.objects.select_for_update()
        .filter(claim.addresses, owner_id=owner_id)
        .order_by("-verified", "id")
    )
    if claim.signed:
        known = [each for each in known if each.external_id == claim.external_id] or [
            each for each in known if not each.verified
        ]
    believed = claim.signed or not any(contact.verified for contact in known)
    contact = known[0] if known and believed else Contact(owner_id=owner_id)
    _fill(contact, claim, believed=believed)
    contact.bots.add(bot_id)  # type: ignore[arg-type]  # a primary key will do
    return contact, believed


def _fill(contact: Contact, claim: Claim, *, believed: bool) -> None:
    now = timezone.now()
    contact.name = claim.name or contact.name
    if believed:
        contact.external_id = contact.external_id or claim.external_id
        if claim.email and not _taken(contact, claim.email):
            contact.email = contact.email or claim.email
        contact.verified = contact.verified or claim.signed
    contact.first_seen_at = contact.first_seen_at or now
    contact.last_seen_at = now
    contact.save()


def _taken(contact: Contact, email: str) -> bool:
    others = Contact.objects.filter(owner_id=contact.owner_id, email=email)
    return others.exclude(pk=contact.pk).exists()
