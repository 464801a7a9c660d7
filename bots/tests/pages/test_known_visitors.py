"""The secret that vouches for visitors, made by the person who runs the bot, on its page."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from bots.models import Bot
from bots.vault import identity_secret
from konan.testing.world import World

pytestmark = pytest.mark.django_db

SHOWN = re.compile(r'<pre id="secret"[^>]*>(ids_[\w-]+)</pre>')


def client_of(person: object) -> Client:
    client = Client()
    client.force_login(person.user)  # type: ignore[attr-defined]
    return client


def act(world: World) -> str:
    return reverse("bot_identity_secret", args=[world.bot.pk])


def embed_page(client: Client, world: World) -> str:
    return client.get(reverse("bot_embed", args=[world.bot.pk])).content.decode()


def kept(world: World) -> str | None:
    return identity_secret(Bot.objects.get(pk=world.bot.pk))


@pytest.mark.parametrize("who", ["owner", "admin"])
def test_a_secret_is_made_and_shown_this_once(world: World, who: str) -> None:
    client = client_of(getattr(world, who))
    assert "No secret yet" in embed_page(client, world)
    answer = client.post(act(world))
    found = SHOWN.search(answer.content.decode())
    assert found and found[1] == kept(world), "the page shows the secret that the bot now has"
    assert "no-store" in answer["Cache-Control"]
    page = embed_page(client, world)
    assert "A secret is set" in page
    assert "ids_" not in page, "afterwards nobody can read it"


def test_a_new_one_is_asked_for_first_and_ends_the_old(world: World) -> None:
    client = client_of(world.owner)
    client.post(act(world))
    old = kept(world)
    page = embed_page(client, world)
    assert 'data-dialog="identity"' in page
    assert "is refused at once" in page
    assert "The old one signs nobody any more." in client.post(act(world)).content.decode()
    assert kept(world) not in (None, old)


def test_a_switch_keeps_everybody_else_out(world: World) -> None:
    form = {"color": "#0b6b60", "position": "left"}
    client = client_of(world.owner)
    page = reverse("bot_embed", args=[world.bot.pk])
    for sent, asked in (({"require_identity": "on"}, True), ({}, False)):
        assert client.post(page, {**form, **sent}).status_code == 302
        assert Bot.objects.get(pk=world.bot.pk).widget["require_identity"] is asked
        assert client.get(page).context["form"]["require_identity"].value() is asked


@pytest.mark.parametrize(("who", "status"), [("agent", 403), ("viewer", 403), ("stranger", 404)])
def test_others_neither_see_nor_make_it(world: World, who: str, status: int) -> None:
    client = client_of(getattr(world, who))
    assert client.post(act(world)).status_code == status
    assert kept(world) is None
    assert "Visitors you know" not in embed_page(client, world)
