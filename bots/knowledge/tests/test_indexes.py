"""The indexes in memory: one loading for all who wait, the newest version, a bounded size."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from bots.answering import ChunkRow
from bots.knowledge import indexes, services
from bots.models import Bot
from konan.testing.world import World, make_bot


def add(world: World, bot: Bot, text: str) -> None:
    services.document_add_text(actor=world.owner.actor, bot=bot, title="Shop", text=text)
    bot.refresh_from_db()


@pytest.fixture(autouse=True)
def empty_shelf() -> None:
    indexes._shelf.clear()


def test_one_statement_loads_it_and_none_finds_it_again(
    world: World, bot: Bot, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    add(world, bot, "We open at nine in the morning.")
    assert indexes.get_cached(bot.pk, bot.knowledge_version) is None
    with django_assert_num_queries(1):
        loaded = indexes.load(bot.pk, bot.knowledge_version)
        assert indexes.load(bot.pk, bot.knowledge_version) is loaded
        assert indexes.get_cached(bot.pk, bot.knowledge_version) is loaded
    assert [row.text for row in loaded.rows] == ["We open at nine in the morning."]


def test_a_new_version_is_loaded_and_an_old_one_is_never_said_again(world: World, bot: Bot) -> None:
    add(world, bot, "We open at nine in the morning.")
    indexes.load(bot.pk, bot.knowledge_version)
    add(world, bot, "We close at six in the evening.")
    assert indexes.get_cached(bot.pk, bot.knowledge_version) is None
    assert len(indexes.load(bot.pk, bot.knowledge_version)) == 2
    newest = indexes.get_cached(bot.pk, bot.knowledge_version - 1)
    assert newest is not None
    assert len(newest) == 2


def test_many_who_ask_at_once_wait_for_one_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    loadings: list[UUID] = []

    def rows(bot_id: UUID) -> list[ChunkRow]:
        loadings.append(bot_id)
        return []

    monkeypatch.setattr(indexes, "_rows", rows)
    bot_id = UUID(int=1)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: indexes.load(bot_id, 1), range(50)))
    assert loadings == [bot_id]
    assert len({id(index) for index in found}) == 1


def test_the_least_asked_leaves_when_there_is_no_room(
    world: World, bot: Bot, settings: Any
) -> None:
    bots = [bot, make_bot(world.owner.user), make_bot(world.owner.user)]
    for each in bots:
        add(world, each, "We open at nine in the morning. " * 500)
    size = indexes.load(bot.pk, 1).nbytes
    settings.KNOWLEDGE_CACHE_MB = size * 2.5 / 1_000_000
    indexes.load(bots[1].pk, 1)
    assert indexes.get_cached(bot.pk, 1) is not None
    indexes.load(bots[2].pk, 1)
    kept = [indexes.get_cached(each.pk, 1) is not None for each in bots]
    assert kept == [True, False, True]
