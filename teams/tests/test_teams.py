"""Teams: made, renamed, deleted; who is in them, and in which role."""

from typing import Any

import pytest

from accounts.models import AuditEntry
from konan.core.models import Event
from konan.testing.api import Api, ResourceCases, assert_problem
from konan.testing.world import World, make_bot, make_person
from teams.models import Invitation, Membership, Team


def json(answer: Any) -> Any:
    assert answer.status_code < 300, answer.content
    return answer.json()


def members_of(world: World) -> dict[str, str]:
    shown = json(Api(world.owner).get(f"/teams/{world.team.pk}/members"))["results"]
    return {each["name"].lower(): each["role"] for each in shown}


def of(world: World, name: str) -> str:
    return f"/teams/{world.team.pk}/members/{getattr(world, name).user.pk}"


class TestTeams(ResourceCases):
    list_path = "/teams"
    one_path = "/teams/{id}"

    def thing(self, world: World) -> Any:
        return world.team.pk

    def test_one_who_makes_a_team_owns_it(self, world: World) -> None:
        by = Api(world.stranger)
        made = json(by.post("/teams", {"name": "Desk"}))
        assert made.keys() == {"id", "name", "role", "members", "bots", "created_at"}
        assert (made["role"], made["members"], made["bots"]) == ("owner", 1, 0)
        assert json(by.get("/teams"))["results"] == [made]

    def test_teams_and_members_are_found_by_beginnings_of_words(self, world: World) -> None:
        by = Api(world.owner)
        json(by.post("/teams", {"name": "Night shift"}))
        found = json(by.get("/teams", q="SHI"))["results"]
        assert [each["name"] for each in found] == ["Night shift"]
        members = json(by.get(f"/teams/{world.team.pk}/members", q="ag example"))["results"]
        assert [each["name"] for each in members] == ["Agent"]
        assert json(by.get(f"/teams/{world.team.pk}/members", q="gent"))["results"] == []

    def test_each_sees_their_own_role_and_what_it_holds(self, world: World) -> None:
        for name in ("owner", "admin", "agent", "viewer"):
            shown = json(Api(getattr(world, name)).get(f"/teams/{world.team.pk}"))
            assert (shown["role"], shown["members"], shown["bots"]) == (name, 4, 1)

    @pytest.mark.parametrize("name", ["", "  ", "x" * 121, None, 5])
    def test_a_name_that_is_none_is_refused(self, world: World, name: Any) -> None:
        answer = Api(world.owner).post("/teams", {"name": name})
        assert [each["field"] for each in assert_problem(answer, 400, "invalid")["errors"]] == [
            "name"
        ]

    def test_deleting_one_ends_what_its_members_reached(
        self, world: World, ended: list[list[Any]]
    ) -> None:
        assert Api(world.owner).delete(f"/teams/{world.team.pk}").status_code == 204
        assert Api(world.agent).get(f"/bots/{world.bot.pk}").status_code == 404
        assert Api(world.owner).get(f"/bots/{world.bot.pk}").status_code == 200
        assert world.agent.user.pk in ended[0]
        assert AuditEntry.objects.filter(action="team.deleted").exists()


class TestMembers:
    def test_everybody_in_it_sees_who_is(self, world: World) -> None:
        shown = json(Api(world.viewer).get(f"/teams/{world.team.pk}/members"))["results"]
        assert shown[-1] == {
            "user_id": str(world.owner.user.pk),
            "name": "Owner",
            "email": "owner@example.com",
            "role": "owner",
            "status": "offline",
        }
        Api(world.owner).post("/presence/heartbeat")
        shown = json(Api(world.viewer).get(f"/teams/{world.team.pk}/members"))["results"]
        assert shown[-1]["status"] == "online"

    @pytest.mark.parametrize(
        ("by", "whom", "status"),
        [
            ("owner", "admin", 204),
            ("admin", "agent", 204),
            ("admin", "viewer", 204),
            ("admin", "owner", 409),
            ("admin", "admin", 204),  # leaving
            ("agent", "agent", 204),
            ("viewer", "viewer", 204),
            ("owner", "owner", 409),
            ("agent", "viewer", 403),
            ("viewer", "agent", 403),
            ("agent", "owner", 403),
            ("owner", "stranger", 404),
            ("stranger", "agent", 404),
        ],
    )
    def test_who_takes_whom_out(self, world: World, by: str, whom: str, status: int) -> None:
        assert Api(getattr(world, by)).delete(of(world, whom)).status_code == status
        gone = {whom} if status == 204 else set()
        assert members_of(world).keys() == {"owner", "admin", "agent", "viewer"} - gone

    def test_an_admin_is_not_below_an_admin(self, world: World) -> None:
        Membership.objects.filter(user=world.agent.user).update(role="admin")
        assert_problem(Api(world.admin).delete(of(world, "agent")), 403, "forbidden")

    @pytest.mark.parametrize(
        ("by", "whom", "role", "status"),
        [
            ("owner", "viewer", "admin", 200),
            ("owner", "admin", "viewer", 200),
            ("admin", "agent", "admin", 200),
            ("admin", "agent", "viewer", 200),
            ("admin", "admin", "agent", 403),
            ("admin", "owner", "agent", 409),
            ("owner", "owner", "admin", 409),
            ("owner", "agent", "owner", 400),
            ("agent", "viewer", "agent", 403),
            ("agent", "agent", "admin", 403),
            ("owner", "agent", "boss", 400),
            ("owner", "stranger", "agent", 404),
        ],
    )
    def test_who_gives_which_role(
        self, world: World, by: str, whom: str, role: str, status: int
    ) -> None:
        before = members_of(world)
        answer = Api(getattr(world, by)).put(of(world, whom), {"role": role})
        assert answer.status_code == status, answer.content
        changed = {whom: role} if status == 200 else {}
        assert members_of(world) == {**before, **changed}

    def test_the_removed_ones_reach_ends_with_token_and_key(
        self, world: World, ended: list[list[Any]]
    ) -> None:
        key = json(Api(world.agent).post("/auth/api-keys", {"name": "mine"}))["key"]
        headers = [world.agent.headers, {"X-API-Key": key}]
        path = f"/bots/{world.bot.pk}"
        assert [self._status(path, each) for each in headers] == [200, 200]
        assert Api(world.admin).delete(of(world, "agent")).status_code == 204
        assert [self._status(path, each) for each in headers] == [404, 404]
        assert ended == [[world.agent.user.pk]]
        letter = Event.objects.get(name="internal.member_removed")
        assert letter.payload == {
            "team_id": str(world.team.pk),
            "user_id": str(world.agent.user.pk),
        }

    def _status(self, path: str, headers: dict[str, str]) -> int:
        return Api().call("GET", path, headers=headers).status_code

    def test_a_key_acts_in_the_role_that_its_maker_has_now(self, world: World) -> None:
        key = json(Api(world.admin).post("/auth/api-keys", {"name": "mine"}))["key"]
        rename = ("PUT", f"/bots/{world.bot.pk}", {"name": "New"})
        assert Api().call(*rename, headers={"X-API-Key": key}).status_code == 200
        json(Api(world.owner).put(of(world, "admin"), {"role": "agent"}))
        assert_problem(Api().call(*rename, headers={"X-API-Key": key}), 403, "forbidden")

    def test_only_a_lower_role_ends_something(self, world: World, ended: list[list[Any]]) -> None:
        json(Api(world.owner).put(of(world, "agent"), {"role": "admin"}))
        assert ended == []
        json(Api(world.owner).put(of(world, "agent"), {"role": "viewer"}))
        assert ended == [[world.agent.user.pk]]

    def test_sockets_look_again_at_once(self, world: World, heard: Any) -> None:
        agent = str(world.agent.user.pk)
        told = heard(lambda: Api(world.owner).delete(of(world, "agent")))
        assert ("access", {"user_ids": [agent]}) in told

    def test_whom_a_removed_admin_invited_comes_no_more(self, world: World) -> None:
        json(
            Api(world.admin).post(
                f"/teams/{world.team.pk}/invite", {"email": "a@b.example", "role": "admin"}
            )
        )
        Api(world.owner).delete(of(world, "admin"))
        assert not Invitation.objects.exists()

    def test_a_bot_leaves_with_its_owner(self, world: World, ended: list[list[Any]]) -> None:
        theirs = make_bot(world.admin.user, name="Of the admin")
        path = f"/teams/{world.team.pk}/share-bot"
        json(Api(world.admin).post(path, {"bot_id": str(theirs.pk)}))
        assert Api(world.viewer).get(f"/bots/{theirs.pk}").status_code == 200
        Api(world.admin).delete(of(world, "admin"))
        assert Api(world.viewer).get(f"/bots/{theirs.pk}").status_code == 404
        assert world.viewer.user.pk in ended[0]


def test_an_account_that_ends_takes_its_teams_along(world: World, ended: list[list[Any]]) -> None:
    from teams.services.lifecycle import erase_of_person

    other = make_person("other")
    team = Team.objects.create(owner=other.user, name="Other")
    Membership.objects.create(team=team, user=other.user, role="owner")
    Membership.objects.create(team=team, user=world.owner.user, role="agent")
    erase_of_person(actor=world.owner.actor, user=world.owner.user)
    assert list(Team.objects.all()) == [team]
    assert list(team.memberships.values_list("user__name", flat=True)) == ["Other"]
    assert world.agent.user.pk in ended[0]
