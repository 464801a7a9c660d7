"""Where the widget was seen: from the pages that load it, and nothing of their visitors."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bots.models import Bot, Sighting
from bots.services import sightings
from bots.services.sightings import MOST_SITES, forget_old_sightings, sighting_record
from konan.testing.world import World


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    sightings._lately.clear()


def seen(bot: Bot) -> list[str]:
    return list(bot.sightings.order_by("origin").values_list("origin", flat=True))


def test_a_page_that_loads_the_script_is_kept_by_its_site_alone(
    client: Client, world: World
) -> None:
    for referer in ("https://Shop.example/private/42?who=me", "https://shop.example/", "nonsense"):
        query = {"bot": world.bot.public_token}
        assert client.get("/widget/look.js", query, headers={"Referer": referer}).status_code == 200
    assert seen(world.bot) == ["https://shop.example"]


def test_its_owner_sees_where_and_when(world: World) -> None:
    browser = Client()
    browser.force_login(world.viewer.user)
    fragment = reverse("embed_seen", args=[world.bot.pk])
    assert "Not seen on any site yet" in browser.get(fragment).content.decode()
    sighting_record(bot=world.bot, page="https://shop.example/")
    assert "just now" in browser.get(fragment).content.decode()
    Sighting.objects.update(seen_at=timezone.now() - timedelta(minutes=2))
    assert "2 minutes ago" in browser.get(fragment).content.decode()
    browser.force_login(world.stranger.user)
    assert browser.get(fragment).status_code == 404


def test_made_up_sites_fill_no_table(world: World) -> None:
    for number in range(MOST_SITES + 30):
        sightings._lately.clear() if number % 10 == 0 else None
        sighting_record(bot=world.bot, page=f"https://s{number}.example/")
    assert len(seen(world.bot)) == MOST_SITES


def test_many_pages_a_minute_are_one_write(world: World, django_assert_num_queries: object) -> None:
    sighting_record(bot=world.bot, page="https://shop.example/")
    with django_assert_num_queries(0):  # type: ignore[operator]
        for _ in range(100):
            sighting_record(bot=world.bot, page="https://shop.example/lamps")


def test_what_is_not_seen_for_months_is_forgotten(world: World) -> None:
    sighting_record(bot=world.bot, page="https://old.example/")
    Sighting.objects.update(seen_at=timezone.now() - timedelta(days=91))
    sighting_record(bot=world.bot, page="https://new.example/")
    forget_old_sightings()
    assert seen(world.bot) == ["https://new.example"]
