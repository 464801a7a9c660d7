"""Somebody whom the world's bots talked with."""

from collections.abc import Callable
from typing import Any

import pytest

from contacts.models import Contact
from konan.core.models import Event
from konan.testing.world import World


@pytest.fixture
def amal(world: World) -> Contact:
    """A contact of the bot that the team shares."""
    contact = Contact.objects.create(
        owner=world.owner.user, name="Amal Benali", email="amal@example.com", tags=["vip"]
    )
    contact.bots.add(world.bot)
    return contact


@pytest.fixture
def hidden(world: World) -> Contact:
    """A contact of the owner's that no team member may see."""
    return Contact.objects.create(owner=world.owner.user, name="Hidden", email="h@example.com")


@pytest.fixture
def news(db: None) -> Callable[[], list[dict[str, Any]]]:
    """The payloads of `contact_updated` so far."""
    return lambda: list(
        Event.objects.filter(name="contact_updated")
        .order_by("id")
        .values_list("payload", flat=True)
    )
