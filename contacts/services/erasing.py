"""Somebody is forgotten: at once, and everywhere."""

from django.db import transaction
from django.db.models import Q

from accounts.audit import record
from contacts.models import Contact
from contacts.services.changes import letter
from contacts.shapes import erased_shape
from konan.core import hooks
from konan.core.errors import NotFound
from konan.core.events import emit
from konan.core.models import Event
from konan.core.tenancy import Actor


def contact_delete(*, actor: Actor, contact: Contact) -> None:
    """Contact, sessions, messages, and the events that told of them.

    What the floors above hold goes first, by their hooks. What stays is the id: in the audit
    trail, and in the event that tells integrators to forget, too.
    """
    with transaction.atomic():
        current = Contact.objects.select_for_update().filter(pk=contact.pk).first()
        if current is None:
            raise NotFound
        bot_ids = list(current.bots.order_by("pk").values_list("pk", flat=True))
        hooks.run("contact_erasing", contact=current)
        _forget_news(current)
        shape = erased_shape(current, bot_ids)
        owner_id, subject = current.owner_id, f"contact:{current.pk}"
        current.delete()
        record(actor=actor, action="contact.erased", owner_id=owner_id, subject=subject)
        emit("contact_updated", owner_id=owner_id, bot_id=None, payload=letter(shape, "deleted"))


def _forget_news(contact: Contact) -> None:
    told = Q(payload__contact__id=str(contact.pk)) | Q(
        payload__session__contact__id=str(contact.pk)
    )
    Event.objects.filter(told, owner_id=contact.owner_id).delete()
