"""What the tests of knowledge share."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bots.knowledge.models import Document
from bots.knowledge.services import processing
from bots.models import Bot
from konan.core.models import Event
from konan.testing.world import World


@pytest.fixture(scope="session", autouse=True)
def nursery_ends() -> Iterator[None]:
    yield
    processing.sandbox.close()


@pytest.fixture(autouse=True)
def open_loopback(settings: Any) -> None:
    """The tests' own sites; everything else that is private stays closed."""
    settings.OUTBOUND_ALLOWED_CIDRS = ["127.0.0.1/32"]


@pytest.fixture
def bot(world: World) -> Bot:
    """The owner's bot, knowing nothing."""
    world.bot.documents.all().delete()
    return world.bot


@pytest.fixture
def work() -> Callable[[], int]:
    """Processes what is due as the worker does, and says how many documents it took."""

    def work_off() -> int:
        taken = 0
        while processing.process_next():
            taken += 1
        return taken

    return work_off


def fresh(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def news(bot: Bot) -> list[tuple[str, str, str]]:
    """(action, title, status) of what was told of the bot's knowledge, oldest first."""
    events = Event.objects.filter(name="kb_updated", bot_id=bot.pk).order_by("id")
    told = [event.payload for event in events]
    return [
        (each["action"], each["document"]["title"], each["document"]["status"]) for each in told
    ]
