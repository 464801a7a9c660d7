from typing import Any

import pytest

from accounts.models import User
from bots.models import Bot, BotShare
from bots.services import (
    bot_activate,
    bot_duplicate,
    bot_rotate_identity_secret,
    bot_rotate_token,
    bot_update,
)
from bots.vault import identity_secret, llm_key
from konan.core import hooks
from konan.core.errors import InvalidFields
from konan.core.tenancy import Actor
from teams.models import Team
from teams.roles import Role

LLM: Any = {"base_url": "https://93.184.216.34/v1", "model": "small", "key": "sk-abcdefgh1234"}


@pytest.fixture
def furnished(keeper: Actor, bot: Bot) -> Bot:
    """A bot in use: settings, a model server, secrets, a share."""
    bot_rotate_identity_secret(actor=keeper, bot=bot)
    bot_activate(actor=keeper, bot=bot)
    team = Team.objects.create(owner_id=bot.owner_id, name="Desk")
    BotShare.objects.create(bot=bot, team=team)
    return bot_update(
        actor=keeper,
        bot=bot,
        changes={
            "instructions": "Be brief.",
            "suggested_questions": ["When?"],
            "widget": {"color": "#0f766e"},
            "llm": LLM,
        },
    )


def test_a_copy_is_a_draft_with_the_settings_and_new_tokens(
    keeper: Actor, furnished: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    hook = {"bot_duplicated": [lambda source, target: told.append((source.pk, target.pk))]}
    monkeypatch.setattr(hooks, "_hooks", hook)
    copy = bot_duplicate(actor=keeper, bot=furnished)
    copy.refresh_from_db()
    assert (copy.name, copy.status, copy.role) == ("Lamps (copy)", "draft", Role.OWNER)
    assert (copy.instructions, copy.suggested_questions) == ("Be brief.", ["When?"])
    assert copy.widget == furnished.widget
    assert copy.public_token != furnished.public_token
    assert identity_secret(copy) is None
    assert llm_key(copy) == LLM["key"]
    assert not copy.shares.exists()
    assert told == [(furnished.pk, copy.pk)]


def test_the_key_of_the_model_stays_with_its_owner(furnished: Bot) -> None:
    mate = User.objects.create_user("mate@shop.example")
    copy = bot_duplicate(actor=Actor(kind="user", user_id=mate.pk), bot=furnished, name="  Mine ")
    assert (copy.owner_id, copy.name) == (mate.pk, "Mine")
    assert (copy.llm_base_url, copy.llm_key, copy.llm_key_last4) == ("", "", "")


def test_a_copy_of_a_long_name_still_fits(keeper: Actor, bot: Bot) -> None:
    bot_update(actor=keeper, bot=bot, changes={"name": "x" * 120})
    copy = bot_duplicate(actor=keeper, bot=Bot.objects.get(pk=bot.pk))
    assert len(copy.name) <= 120


def test_a_copy_needs_a_proper_name(keeper: Actor, bot: Bot) -> None:
    with pytest.raises(InvalidFields):
        bot_duplicate(actor=keeper, bot=bot, name=" ")
    assert Bot.objects.count() == 1


def test_a_rotated_token_is_another_one(keeper: Actor, bot: Bot) -> None:
    old = bot.public_token
    assert bot_rotate_token(actor=keeper, bot=bot).public_token != old
    assert not Bot.objects.filter(public_token=old).exists()


def test_the_identity_secret_is_kept_sealed(keeper: Actor, bot: Bot) -> None:
    first = bot_rotate_identity_secret(actor=keeper, bot=bot)
    second = bot_rotate_identity_secret(actor=keeper, bot=bot)
    kept = Bot.objects.get(pk=bot.pk)
    assert first != second
    assert second not in kept.identity_secret
    assert identity_secret(kept) == second
