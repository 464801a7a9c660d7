from typing import Any

import pytest

from accounts.models import AuditEntry, User
from bots.access import get_bot
from bots.models import Bot, BotShare
from bots.services import bot_activate, bot_delete, bot_pause, bot_update
from konan.core import hooks
from konan.core.errors import Forbidden, NotFound
from konan.core.tenancy import Actor
from teams.models import Membership, Team
from teams.roles import Role


def share(bot: Bot, user: User, role: str) -> Team:
    team = Team.objects.create(owner_id=bot.owner_id, name=role)
    Membership.objects.create(team=team, user=user, role=role)
    BotShare.objects.create(bot=bot, team=team)
    return team


def test_a_bot_is_activated_and_paused(keeper: Actor, bot: Bot) -> None:
    assert bot_activate(actor=keeper, bot=bot).status == "active"
    assert bot_activate(actor=keeper, bot=bot).status == "active"
    paused = bot_pause(actor=keeper, bot=bot)
    assert (paused.status, paused.role) == ("paused", Role.OWNER)
    said = AuditEntry.objects.order_by("id").values_list("action", flat=True)
    assert list(said) == ["bot.created", "bot.activated", "bot.activated", "bot.paused"]


def test_activation_needs_a_verified_address(keeper: Actor, bot: Bot) -> None:
    User.objects.update(email_verified_at=None)
    with pytest.raises(Forbidden) as refusal:
        bot_activate(actor=keeper, bot=bot)
    assert refusal.value.code == "email_not_verified"
    bot.refresh_from_db()
    assert bot.status == "draft"


def test_a_bot_goes_with_all_that_hangs_on_it(
    keeper: Actor, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Any] = []
    monkeypatch.setattr(hooks, "_hooks", {"bot_deleting": [lambda bot: taken.append(bot.pk)]})
    share(bot, User.objects.create_user("mate@shop.example"), "agent")
    bot_delete(actor=keeper, bot=bot)
    assert taken == [bot.pk]
    assert not Bot.objects.exists()
    assert not BotShare.objects.exists()
    with pytest.raises(NotFound):
        bot_pause(actor=keeper, bot=bot)


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        (["viewer"], Role.VIEWER),
        (["agent"], Role.AGENT),
        (["viewer", "admin", "agent"], Role.ADMIN),
        (["owner"], Role.ADMIN),
        ([], Role.NONE),
    ],
)
def test_over_several_teams_the_highest_role_counts(bot: Bot, given: list[str], seen: Role) -> None:
    mate = User.objects.create_user("mate@shop.example")
    for role in given:
        share(bot, mate, role)
    actor = Actor(kind="user", user_id=mate.pk)
    found = Bot.objects.visible_to(actor)
    assert [row.role for row in found] == ([seen] if seen else [])


def test_the_door_tells_not_there_from_not_yours_by_nothing(keeper: Actor, bot: Bot) -> None:
    stranger = Actor(kind="user", user_id=User.objects.create_user("else@where.example").pk)
    for bot_id in (bot.pk, keeper.user_id, "nonsense", None):
        with pytest.raises(NotFound):
            get_bot(stranger, bot_id)
    assert get_bot(keeper, str(bot.pk), need="own") == bot


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("", ["Atlas Lamps", "Chaises et tables", "Ébéniste (50%)"]),
        ("LAM", ["Atlas Lamps"]),
        ("lam atl", ["Atlas Lamps"]),
        ("amps", []),
        ("support", ["Chaises et tables"]),
        ("éb", ["Ébéniste (50%)"]),
        ("(50%", ["Ébéniste (50%)"]),
        (".*", []),
        ("\\", []),
    ],
)
def test_search_by_beginnings_of_words(keeper: Actor, bot: Bot, q: str, found: list[str]) -> None:
    bot_update(actor=keeper, bot=bot, changes={"name": "Atlas Lamps"})
    Bot.objects.create(owner_id=bot.owner_id, name="Chaises et tables", domain="help-support")
    Bot.objects.create(owner_id=bot.owner_id, name="Ébéniste (50%)")
    rows = Bot.objects.visible_to(keeper).search(q).order_by("name")
    assert sorted(rows.values_list("name", flat=True)) == sorted(found)
