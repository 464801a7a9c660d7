"""A conversation that waits on the desk."""

import pytest

from contacts.models import Contact
from conversations.models import Session
from inbox.tests.talks import say, talk
from konan.testing.world import World


@pytest.fixture
def session(world: World) -> Session:
    """A visitor waits for a person."""
    contact = Contact.objects.create(owner=world.owner.user, name="Emma", email="e@example.com")
    waiting = talk(world.ours, status="pending", handler="human", contact=contact, unread=1)
    say(waiting, "visitor", "Where is **my** order?")
    Session.objects.filter(pk=waiting.pk).update(
        waiting_since=waiting.created_at, last_message_preview="Where is **my** order?"
    )
    waiting.refresh_from_db()
    return waiting
