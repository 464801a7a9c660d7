"""/widget/look.js: how the launcher looks, as a call of the loader."""

import gzip
import json
from typing import Any

import pytest
from django.test import Client

from bots.models import Bot
from conversations.pages.embedding import ink_on
from konan.testing.world import World


def look_of(client: Client, bot: Bot, **query: str) -> dict[str, Any]:
    response = client.get("/widget/look.js", {"bot": bot.public_token, **query})
    assert response.status_code == 200
    assert not response.cookies
    call = response.content.decode().partition(";console.info(")[0].removesuffix(";")
    assert call.startswith('konan("look",')
    look: dict[str, Any] = json.loads(call.removeprefix('konan("look",').removesuffix(")"))
    return look


def test_tells_colour_side_and_words(client: Client, world: World) -> None:
    world.bot.widget |= {"color": "#ffd23f", "position": "left", "launcher_text": "Ask us"}
    world.bot.save()
    look = look_of(client, world.bot)
    assert look["bot"] == world.bot.public_token
    assert look["css"].endswith(":host{--c:#ffd23f;--k:#000000;--l:20px;--r:auto}")
    assert (look["text"], look["hidden"]) == ("Ask us", False)


def test_is_light_and_compressed(client: Client, world: World) -> None:
    response = client.get(
        "/widget/look.js",
        {"bot": world.bot.public_token},
        headers={"Accept-Encoding": "gzip, br"},
    )
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    weight = len(response.content)
    print(f"widget/look.js: {weight} bytes of 1750, gzip")
    assert weight <= 1750
    assert gzip.decompress(response.content).startswith(b'konan("look",')


@pytest.mark.parametrize(
    ("lang", "label"), [("fr-CA", "Ouvrir le chat"), ("ar", "فتح المحادثة"), ("de", "Open chat")]
)
def test_names_the_button_in_the_language_of_the_page(
    client: Client, world: World, lang: str, label: str
) -> None:
    assert look_of(client, world.bot, lang=lang)["label"] == label


def test_a_bot_of_one_language_keeps_it(client: Client, world: World) -> None:
    world.bot.language = "ar"
    world.bot.save()
    assert look_of(client, world.bot, lang="fr")["label"] == "فتح المحادثة"


def test_what_an_owner_writes_stays_data(client: Client, world: World) -> None:
    world.bot.widget["launcher_text"] = '</script><script>alert(1)//");alert(2)'
    world.bot.save()
    assert look_of(client, world.bot)["text"] == '</script><script>alert(1)//");alert(2)'
    raw = client.get("/widget/look.js", {"bot": world.bot.public_token}).content
    assert b"<" not in raw


@pytest.mark.parametrize("status", ["draft", "paused"])
def test_a_bot_that_does_not_answer_hides_its_button(
    client: Client, world: World, status: str
) -> None:
    world.bot.status = status
    world.bot.save()
    assert look_of(client, world.bot)["hidden"] is True
    script = client.get("/widget/look.js", {"bot": world.bot.public_token}).content.decode()
    assert "this bot is not active" in script


def test_of_an_unknown_bot_nothing_is_drawn(client: Client, db: None) -> None:
    script = client.get("/widget/look.js", {"bot": 'x"});alert("1'}).content.decode()
    assert script == 'console.info("Konan: there is no such bot, so nothing is shown.");'


@pytest.mark.parametrize(
    ("color", "ink"),
    [
        ("#3d5afe", "#ffffff"),
        ("#ffd23f", "#000000"),
        ("#777777", "#000000"),
        ("#000000", "#ffffff"),
    ],
)
def test_ink_can_be_read_on_any_colour(color: str, ink: str) -> None:
    assert ink_on(color) == ink


def test_a_referer_that_is_no_address_is_nobodys_site(client: Client, world: World) -> None:
    query = {"bot": world.bot.public_token}
    assert client.get("/widget/look.js", query, headers={"Referer": "http://["}).status_code == 200
    assert not world.bot.sightings.exists()
