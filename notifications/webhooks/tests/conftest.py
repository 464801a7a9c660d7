"""Endpoints at a receiver of ours, which an operator allowed."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction

from bots.models import Bot
from konan.core.events import emit
from konan.core.events.relay import relay_due
from konan.core.ids import uuid7
from konan.testing.receiver import Receiver
from konan.testing.world import World
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.services import endpoints

Subscribed = Callable[..., tuple[Endpoint, str]]
Emitted = Callable[..., None]


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]
    with Receiver() as made:
        yield made


@pytest.fixture
def subscribed(world: World, receiver: Receiver) -> Subscribed:
    """`subscribed("/ok", "new_message")`: an endpoint of our bot, and its secret."""

    def add(path: str = "/ok", *events: str, bot: Bot | None = None) -> tuple[Endpoint, str]:
        return endpoints.endpoint_create(
            actor=world.owner.actor,
            bot=bot or world.bot,
            url=receiver.url(path),
            events=events or ("*",),
        )

    return add


@pytest.fixture
def emitted(world: World) -> Emitted:
    """`emitted()`: an event of our bot that is relayed, so that it is due."""

    def tell(
        name: str = "kb_updated", *, bot_id: UUID | None = None, times: int = 1, **data: Any
    ) -> None:
        about = None if name == "contact_updated" else bot_id or world.bot.pk
        for _ in range(times):
            with transaction.atomic():
                told = data or {"document": {"id": str(uuid7())}, "action": "added"}
                emit(name, owner_id=world.owner.user.pk, bot_id=about, payload=told)
        relay_due()

    return tell


def states() -> list[str]:
    """Of all deliveries, oldest first."""
    return list(Delivery.objects.order_by("id").values_list("status", flat=True))
