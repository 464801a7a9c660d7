"""The conversations of a contact that turns out to be another one."""

from django.utils import timezone

from contacts.models import Contact
from conversations.models import Session, Visitor
from conversations.services.sessions import tell_changed
from conversations.services.telling import tell_session
from conversations.shapes import session_shape


def merge_of_contact(*, contact: Contact, other: Contact) -> None:
    """Hook of a merge, in its transaction: sessions and browsers of `other` are `contact`'s."""
    Visitor.objects.filter(contact=other).update(contact=contact)
    sessions = Session.objects.filter(contact=other)
    moved = list(sessions.order_by("pk").select_for_update().values_list("pk", flat=True))
    Session.objects.filter(pk__in=moved).update(contact=contact, updated_at=timezone.now())
    for session in Session.objects.filter(pk__in=moved).order_by("pk"):
        shape = session_shape(session.pk)
        tell_session(shape)
        tell_changed(session=session, shape=shape)
