"""What somebody said goes with them, and where it was repeated."""

from django.db.models import Q, QuerySet

from contacts.models import Contact
from conversations.models import Session, Visitor
from conversations.services.erasing import erase_sessions


def erase_of_contact(*, contact: Contact) -> None:
    """Hook of a contact's erasure, in its transaction.

    Gone are the sessions of the contact, and those that its browsers had before they said
    who they are.
    """
    visitors = Visitor.objects.filter(contact=contact)
    before = Q(contact__isnull=True, visitor__in=visitors.values("pk"))
    theirs = Session.objects.filter(Q(contact=contact) | before)
    erase_sessions(owner_id=contact.owner_id, sessions=theirs)
    _forget_browsers(visitors)
    _forget_claims(contact)


def _forget_browsers(visitors: QuerySet[Visitor]) -> None:
    """A browser that has conversations as somebody else keeps these, and is nobody's."""
    visitors.filter(sessions__isnull=True).delete()
    visitors.update(contact=None)


def _forget_claims(contact: Contact) -> None:
    """Others who said that they were this person."""
    claims = Q(pk=None)
    if contact.email:
        claims |= Q(claim__email=contact.email)
    if contact.external_id:
        claims |= Q(claim__external_id=contact.external_id)
    Session.objects.filter(claims, owner_id=contact.owner_id).update(claim=None)
