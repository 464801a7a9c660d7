"""The demo's shop: there once it is seeded, in the three languages, with the widget on it."""

from collections.abc import Iterator

import pytest
from django.test import Client

from bots.models import Bot
from inbox.tests.pages.test_inbox import signed_in
from konan.demo.seed import login_file, seed_demo
from konan.site.demo import WORDS
from konan.testing.world import make_person


@pytest.fixture
def bot(db: None) -> Iterator[Bot]:
    login_file().unlink(missing_ok=True)
    assert seed_demo()
    yield Bot.objects.get()
    login_file().unlink()


def test_without_a_demo_there_is_no_shop(db: None) -> None:
    login_file().unlink(missing_ok=True)
    assert Client().get("/demo").status_code == 404
    assert b'href="/demo"' not in Client().get("/").content


def test_the_shop_speaks_three_languages_and_has_the_widget(bot: Bot) -> None:
    for language, direction in (("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")):
        page = Client().get("/demo", {"lang": language}).content.decode()
        assert f'<html lang="{language}" dir="{direction}">' in page
        assert f'data-bot="{bot.public_token}"' in page
        assert page.count("<summary>") == 13
        assert "<h2></h2>" not in page
    assert b'href="/demo"' in Client().get("/").content


def test_every_language_of_the_shop_says_the_same_things() -> None:
    assert len({tuple(words) for words in WORDS.values()}) == 1
    assert {len(words["lamps"]) for words in WORDS.values()} == {3}


def test_without_a_choice_it_is_the_readers_language(bot: Bot) -> None:
    french = {"Accept-Language": "fr"}
    assert b'<html lang="fr"' in Client().get("/demo", headers=french).content
    unknown = Client().get("/demo", {"lang": "xx"}, headers=french)
    assert b'<html lang="en"' in unknown.content


def test_somebody_new_is_at_home_beside_the_demo(bot: Bot) -> None:
    page = signed_in(make_person("newcomer")).get("/home")
    assert page.status_code == 200 and b"Your first bot" in page.content


def test_a_bot_that_was_deleted_takes_the_shop_along(bot: Bot) -> None:
    bot.delete()
    assert Client().get("/demo").status_code == 404
