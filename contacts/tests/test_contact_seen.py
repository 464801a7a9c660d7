"""When somebody was last here follows what they write, and is news to nobody."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from contacts.models import Contact
from contacts.services import contact_seen
from contacts.tests.api.test_contacts import News
from konan.core.events import emit
from konan.core.events.relay import relay_due
from konan.testing.world import World


def say(world: World, contact: Contact, role: str) -> None:
    told: dict[str, Any] = {
        "session": {"id": str(world.ours.session.pk), "contact": {"id": str(contact.pk)}},
        "message": {"id": str(world.ours.session.pk), "role": role, "content": "x", "sources": []},
    }
    with transaction.atomic():
        emit("new_message", owner_id=contact.owner_id, bot_id=world.bot.pk, payload=told)
    relay_due()
    contact.refresh_from_db()


def test_who_writes_is_seen_and_who_is_answered_is_not(
    world: World, amal: Contact, news: News
) -> None:
    say(world, amal, "assistant")
    assert amal.last_seen_at is None
    say(world, amal, "visitor")
    assert amal.last_seen_at is not None
    assert amal.first_seen_at == amal.last_seen_at
    assert news() == []


def test_at_most_once_a_minute(world: World, amal: Contact, django_assert_num_queries: Any) -> None:
    now = timezone.now()
    for seconds, noted in ((0, 0), (59, 0), (61, 61), (30, 61)):
        with django_assert_num_queries(1):
            contact_seen(contact_id=amal.pk, at=now + timedelta(seconds=seconds))
        amal.refresh_from_db()
        assert amal.last_seen_at == now + timedelta(seconds=noted)
    assert amal.first_seen_at == now
