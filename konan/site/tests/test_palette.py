"""The palette finds what its person may see, by what it is called."""

import pytest
from django.test import Client
from django.urls import reverse

from contacts.models import Contact
from conversations.models import Session
from konan.testing.world import Person, World


def found(person: Person, q: str) -> str:
    client = Client()
    client.force_login(person.user)
    response = client.get("/palette/found", {"q": q})
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def talk(world: World) -> Session:
    """A conversation of the world's bot with somebody of a rare name."""
    bot = world.bot
    contact = Contact.objects.create(owner=bot.owner, name="Zéphyrine Okonedo")
    contact.bots.add(bot)
    return Session.objects.create(
        owner_id=bot.owner_id, bot=bot, channel="widget", contact=contact, subject="Lamps"
    )


def test_it_asks_for_a_sign_in() -> None:
    for path in ("/palette", "/palette/found?q=x"):
        assert Client().get(path).status_code == 302


def test_a_bot_a_person_and_their_conversation_are_found_by_name(
    world: World, talk: Session
) -> None:
    assert reverse("bot", args=[world.bot.pk]) in found(world.agent, world.bot.name[:6])
    page = found(world.agent, "okone")
    assert f"session={talk.pk}" in page
    assert reverse("contact", args=[talk.contact_id]) in page
    assert f"session={talk.pk}" in found(world.agent, str(talk.pk))


def test_nothing_of_somebody_else_is_found(world: World, talk: Session) -> None:
    for q in ("okone", world.bot.name, str(talk.pk), str(world.bot.pk)):
        page = found(world.stranger, q)
        assert str(talk.pk) not in page and str(world.bot.pk) not in page, q


def test_a_bots_pages_are_offered_to_whom_they_open(world: World) -> None:
    page = reverse("webhooks", args=[world.bot.pk])
    assert page in found(world.admin, f"webhooks {world.bot.name}")
    assert page not in found(world.viewer, f"webhooks {world.bot.name}")


@pytest.mark.parametrize("q", ["", "\0", "%", "'", "x" * 5_000, "<script>", "\u202e"])
def test_whatever_is_typed_is_answered(world: World, q: str) -> None:
    assert "<script>" not in found(world.owner, q)


def test_places_are_found_whatever_the_accents_and_the_case(world: World) -> None:
    assert reverse("api_keys") in found(world.owner, "KÉY api")
