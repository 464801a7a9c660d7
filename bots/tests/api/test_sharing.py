"""Sharing a bot with a team, and taking it back."""

from typing import Any

import pytest

from accounts.models import AuditEntry
from bots.models import BotShare
from bots.services import bot_share
from konan.core import hooks
from konan.core.errors import Forbidden
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import Person, World, make_bot
from teams.models import Membership, Team


def share(by: Person, team: Team, bot_id: Any) -> Any:
    return Api(by).post(f"/teams/{team.pk}/share-bot", {"bot_id": str(bot_id)})


def unshare(by: Person, world: World) -> int:
    return Api(by).delete(f"/teams/{world.team.pk}/share-bot/{world.bot.pk}").status_code


def reaches(person: Person, bot_id: Any) -> bool:
    return Api(person).get(f"/bots/{bot_id}").status_code == 200


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    told: list[list[Any]] = []
    monkeypatch.setitem(hooks._hooks, "access_changed", [lambda user_ids: told.append(user_ids)])
    return told


def test_the_team_reaches_a_shared_bot_each_in_their_role(world: World) -> None:
    bot = make_bot(world.admin.user, name="Of the admin")
    answer = share(world.admin, world.team, bot.pk)
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert told.keys() == {"team", "bot", "created_at"}
    assert told["bot"] == {"id": str(bot.pk), "name": "Of the admin"}
    roles = {
        name: Api(getattr(world, name)).get(f"/bots/{bot.pk}").json()["role"]  # type: ignore[attr-defined]
        for name in ("owner", "admin", "agent", "viewer")
    }
    assert roles == {"owner": "admin", "admin": "owner", "agent": "agent", "viewer": "viewer"}
    assert not reaches(world.stranger, bot.pk)


def test_sharing_again_changes_nothing(world: World) -> None:
    again = share(world.owner, world.team, world.bot.pk)
    assert again.status_code == 200
    assert BotShare.objects.filter(team=world.team).count() == 1
    assert not AuditEntry.objects.filter(action="bot.shared").exists()


def test_who_owns_no_right_in_the_team_shares_nothing(world: World) -> None:
    theirs = make_bot(world.agent.user)
    assert_problem(share(world.agent, world.team, theirs.pk), 403, "forbidden")
    assert_problem(share(world.stranger, world.team, world.theirs.bot.pk), 404, "not_found")


def test_nobody_shares_the_bot_of_another(world: World) -> None:
    assert_problem(share(world.admin, world.team, world.bot.pk), 403, "forbidden")
    assert_problem(share(world.owner, world.team, world.theirs.bot.pk), 404, "not_found")
    assert_problem(share(world.owner, world.team, uuid7()), 404, "not_found")


@pytest.mark.parametrize("body", [{}, {"bot_id": "x"}, {"bot_id": None}, {"bot_id": 5}])
def test_a_body_without_a_bot_is_refused(world: World, body: dict[str, Any]) -> None:
    answer = Api(world.owner).post(f"/teams/{world.team.pk}/share-bot", body)
    problem = assert_problem(answer, 400, "invalid")
    assert [each["field"] for each in problem["errors"]] == ["bot_id"]


def test_a_role_that_was_just_lost_shares_nothing(world: World) -> None:
    bot = make_bot(world.admin.user)
    Membership.objects.filter(user=world.admin.user).update(role="agent")
    with pytest.raises(Forbidden):
        bot_share(actor=world.admin.actor, bot=bot, team=world.team)


def test_taking_it_back_ends_what_the_team_reached(world: World, ended: list[list[Any]]) -> None:
    assert reaches(world.agent, world.bot.pk)
    assert unshare(world.admin, world) == 403
    assert unshare(world.owner, world) == 204
    assert not reaches(world.agent, world.bot.pk)
    assert reaches(world.owner, world.bot.pk)
    (people,) = ended
    assert set(people) == {each.user.pk for each in (world.admin, world.agent, world.viewer)}
    assert unshare(world.owner, world) == 404


def test_over_several_teams_the_highest_role_counts_and_the_rest_stays(world: World) -> None:
    second = Team.objects.create(owner=world.owner.user, name="Second")
    for person, role in ((world.owner, "owner"), (world.viewer, "admin")):
        Membership.objects.create(team=second, user=person.user, role=role)
    share(world.owner, second, world.bot.pk)
    shown = Api(world.viewer).get(f"/bots/{world.bot.pk}").json()  # type: ignore[attr-defined]
    assert shown["role"] == "admin"
    assert unshare(world.owner, world) == 204
    assert reaches(world.viewer, world.bot.pk)
    assert not reaches(world.agent, world.bot.pk)
