"""Who is erased is erased from what was sent, too."""

import pytest
from django.utils import timezone

from contacts.models import Contact
from contacts.services.erasing import contact_delete
from conversations.services.sessions import session_delete
from conversations.shapes import session_shape
from konan.core.events.relay import relay_due
from konan.core.tasks import housekeeping
from konan.testing.world import World
from notifications.webhooks.models import Attempt, Delivery
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.services.leaving import KEPT
from notifications.webhooks.tests.conftest import Emitted, Subscribed

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_session_goes_with_its_deliveries(
    world: World, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed()
    emitted("new_message", session=session_shape(world.ours.session.pk), message={"content": "I"})
    emitted("kb_updated", document={"id": str(world.ours.document.pk)}, action="added")
    deliver_due()
    session_delete(actor=world.owner.actor, session=world.ours.session)
    assert list(Delivery.objects.values_list("event", flat=True)) == ["kb_updated"]
    assert Attempt.objects.count() == 1


def test_a_contact_goes_with_all_that_told_of_them(
    world: World, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed()
    contact = Contact.objects.create(owner=world.owner.user, name="Amal", email="amal@example.org")
    told = {"id": str(contact.pk), "name": "Amal", "bot_ids": []}
    emitted("contact_updated", contact=told, action="updated", changed=["name"])
    emitted("new_message", session={"id": str(contact.pk), "contact": told}, message={})
    deliver_due()
    contact_delete(actor=world.owner.actor, contact=contact)
    relay_due()
    (left,) = Delivery.objects.all()
    assert '"action":"deleted"' in left.body
    assert "Amal" not in left.body
    assert "amal@" not in left.body


def test_a_bot_goes_with_its_webhooks(
    world: World, subscribed: Subscribed, emitted: Emitted
) -> None:
    from bots.services.lifecycle import bot_delete

    subscribed()
    emitted()
    deliver_due()
    bot_delete(actor=world.owner.actor, bot=world.bot)
    assert not Delivery.objects.exists()
    assert not Attempt.objects.exists()


def test_the_log_is_kept_for_thirty_days(
    world: World, subscribed: Subscribed, emitted: Emitted
) -> None:
    subscribed()
    emitted("kb_updated", times=2, document={}, action="added")
    deliver_due()
    old = Delivery.objects.earliest("id")
    Delivery.objects.filter(pk=old.pk).update(created_at=timezone.now() - KEPT)
    housekeeping()
    assert Delivery.objects.get().pk != old.pk
