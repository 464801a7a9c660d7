"""Two browsers, or an impatient one, at the pages that were found."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from bots.knowledge import services
from bots.knowledge.models import FoundPage
from bots.knowledge.services.discoveries import Added
from bots.knowledge.sites.places import key_of
from konan.testing.world import make_world

SITE = "https://93.184.215.14/"


@pytest.mark.django_db(transaction=True)
def test_pages_that_are_added_twice_at_once_are_known_once() -> None:
    world = make_world()
    bot = world.bot
    discovery = services.discovery_start(actor=world.owner.actor, bot=bot, url=SITE)
    FoundPage.objects.bulk_create(
        FoundPage(
            owner_id=bot.owner_id, discovery=discovery, url=url, key=key_of(url), state="found"
        )
        for url in (f"{SITE}{number}" for number in range(8))
    )
    ticked = list(discovery.pages.filter(state="found").values_list("pk", flat=True))
    before = bot.documents.count()
    begin = Barrier(2)

    def add(_: int) -> Added:
        begin.wait(timeout=10)
        try:
            return services.discovery_add(
                actor=world.owner.actor, discovery=discovery, pages=ticked
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        added = list(pool.map(add, range(2)))
    assert sorted(each.count for each in added) == [0, 8]
    assert bot.documents.count() == before + 8
