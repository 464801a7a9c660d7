"""/widget/look.js: how the launcher looks, as a call of the loader."""

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
    text = response.content.decode()
    assert text.startswith('konan("look",')
    look: dict[str, Any] = json.loads(text.removeprefix('konan("look",').removesuffix(");"))
    return look


def test_tells_colour_side_and_words(client: Client, world: World) -> None:
    world.bot.widget |= {"color": "#ffd23f", "position": "left", "launcher_text": "Ask us"}
    world.bot.save()
    look = look_of(client, world.bot)
    assert look["bot"] == world.bot.public_token
    assert look["css"] == "--c:#ffd23f;--k:#000000;--l:20px;--r:auto"
    assert look["text"] == "Ask us"


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
    script = client.get("/widget/look.js", {"bot": world.bot.public_token}).content.decode()
    assert script.startswith(f'konan("hide",{{"bot": "{world.bot.public_token}"}});')


def test_an_unknown_bot_is_hidden_too(client: Client, db: None) -> None:
    script = client.get("/widget/look.js", {"bot": 'x"});alert("1'}).content.decode()
    assert script.startswith('konan("hide",{"bot": "x\\"});alert(\\"1"});')


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
