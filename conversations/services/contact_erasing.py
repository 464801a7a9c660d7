"""What somebody said goes with them, and where it was repeated."""

from uuid import UUID

from django.db.models import Q, QuerySet

from bots.knowledge.services import gap_forget
from contacts.models import Contact
from conversations.models import Message, Session, Visitor
from konan.core import hooks
from konan.core.models import Event, IdempotentAnswer


def erase_of_contact(*, contact: Contact) -> None:
    """Hook of a contact's erasure, in its transaction.

    Sessions of the contact, and those that its browsers had before they said who they are,
    are locked first: who is writing into one finishes. What the floors above keep of them
    goes by the hook `sessions_erasing`.
    """
    visitors = Visitor.objects.filter(contact=contact)
    before = Q(contact__isnull=True, visitor__in=visitors.values("pk"))
    sessions = Session.objects.filter(Q(contact=contact) | before)
    rows = sessions.order_by("pk").select_for_update(of=("self",))
    session_ids = list(rows.values_list("pk", flat=True))
    theirs = Session.objects.filter(pk__in=session_ids)
    hooks.run("sessions_erasing", sessions=theirs)
    _forget_repeated(contact, session_ids)
    theirs.delete()
    _forget_browsers(visitors)
    _forget_claims(contact)


def _forget_repeated(contact: Contact, session_ids: list[UUID]) -> None:
    """Events that told of it, answers kept for a repeat, questions kept for the owner."""
    told = [str(session_id) for session_id in session_ids]
    Event.objects.filter(owner_id=contact.owner_id, payload__session__id__in=told).delete()
    said = Message.objects.filter(session__in=session_ids)
    IdempotentAnswer.objects.filter(effect_id__in=said.values("pk")).delete()
    asked: dict[UUID, list[str]] = {}
    for bot_id, question in said.filter(role="visitor").values_list("session__bot_id", "content"):
        asked.setdefault(bot_id, []).append(question)
    for bot_id, questions in asked.items():
        gap_forget(bot_id=bot_id, questions=questions)


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
