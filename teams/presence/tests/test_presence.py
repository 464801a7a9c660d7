"""Presence: what one chose counts while heartbeats come."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from konan.core import hooks
from konan.core.models import Event
from konan.testing.api import Api, assert_problem
from konan.testing.world import World
from teams.presence.models import AgentPresence
from teams.presence.services import heartbeat


def team_of(world: World, by: str = "viewer") -> dict[str, dict[str, Any]]:
    rows = Api(getattr(world, by)).get("/presence/team").json()["results"]  # type: ignore[attr-defined]
    assert len({row["user_id"] for row in rows}) == len(rows)
    return {row["name"].lower(): row for row in rows}


def beat(world: World, by: str = "agent") -> dict[str, Any]:
    answer = Api(getattr(world, by)).post("/presence/heartbeat")
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[attr-defined, no-any-return]


def silent_for(seconds: int) -> None:
    AgentPresence.objects.update(last_seen_at=timezone.now() - timedelta(seconds=seconds))


def announced() -> int:
    return Event.objects.filter(name="internal.agent_available").count()


def test_until_heard_of_an_agent_is_offline(world: World) -> None:
    assert team_of(world)["agent"] == {
        "user_id": str(world.agent.user.pk),
        "name": "Agent",
        "status": "offline",
        "last_seen_at": None,
        "open_sessions": 0,
        "capacity": 10,
    }


def test_a_heartbeat_is_good_for_a_minute(world: World) -> None:
    assert beat(world) == {"status": "online", "expires_in": 60}
    assert team_of(world)["agent"]["status"] == "online"
    silent_for(59)
    assert team_of(world)["agent"]["status"] == "online"
    silent_for(61)
    assert team_of(world)["agent"]["status"] == "offline"


def test_what_one_chose_is_kept_and_counts_with_a_heartbeat(world: World) -> None:
    answer = Api(world.agent).put("/presence/status", {"status": "busy", "capacity": 4})
    told = answer.json()  # type: ignore[attr-defined]
    assert (told["status"], told["capacity"], told["effective_status"]) == ("busy", 4, "offline")
    assert team_of(world)["agent"]["status"] == "offline"
    assert beat(world)["status"] == "busy"
    shown = team_of(world)["agent"]
    assert (shown["status"], shown["capacity"]) == ("busy", 4)
    Api(world.agent).put("/presence/status", {"status": "away"})
    shown = team_of(world)["agent"]
    assert (shown["status"], shown["capacity"]) == ("away", 4)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"status": "asleep"}, "status"),
        ({"status": "online", "capacity": -1}, "capacity"),
        ({"status": "online", "capacity": 101}, "capacity"),
        ({"status": "online", "capacity": "4"}, "capacity"),
    ],
)
def test_what_is_refused(world: World, body: dict[str, Any], field: str) -> None:
    answer = Api(world.agent).put("/presence/status", body)
    problem = assert_problem(answer, 400, "invalid")
    assert [each["field"] for each in problem["errors"]] == [field]


def test_one_sees_oneself_and_ones_teams_and_nobody_else(world: World) -> None:
    assert team_of(world).keys() == {"owner", "admin", "agent", "viewer"}
    assert team_of(world, by="stranger").keys() == {"stranger"}


def test_open_sessions_are_counted_by_the_floor_above(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def count(*, user_ids: list[Any], into: dict[Any, int]) -> None:
        into.update({world.agent.user.pk: 3})

    monkeypatch.setitem(hooks._hooks, "open_sessions_counting", [count])
    assert {name: row["open_sessions"] for name, row in team_of(world).items()} == {
        "owner": 0, "admin": 0, "agent": 3, "viewer": 0,
    }  # fmt: skip


def test_many_heartbeats_are_one_row_and_one_statement(
    world: World, django_assert_num_queries: Any
) -> None:
    people = [world.agent.user.pk, world.admin.user.pk]
    heartbeat(user_ids=people)
    with django_assert_num_queries(3):  # with the transaction's beginning and end
        assert heartbeat(user_ids=[*people, *people]) == dict.fromkeys(people, "online")
    assert AgentPresence.objects.count() == 2


def test_of_somebody_who_is_gone_nothing_is_kept(world: World) -> None:
    gone = world.stranger.user.pk
    world.stranger.user.delete()
    assert heartbeat(user_ids=[gone]) == {}


def test_who_comes_back_is_announced_once(world: World, heard: Any) -> None:
    told = heard(lambda: beat(world))
    frame = {"type": "presence", "user_id": str(world.agent.user.pk), "status": "online"}
    assert (f"team:{world.team.pk}", frame) in told
    assert announced() == 1
    assert not [topic for topic, _ in heard(lambda: beat(world)) if topic.startswith("team:")]
    assert announced() == 1
    silent_for(61)
    beat(world)
    assert announced() == 2


def test_a_choice_is_announced_where_it_counts(world: World, heard: Any) -> None:
    def choose(**body: Any) -> list[str]:
        told = heard(lambda: Api(world.agent).put("/presence/status", body))
        return [frame["status"] for topic, frame in told if topic.startswith("team:")]

    assert choose(status="busy") == []  # nobody can reach them anyhow
    beat(world)
    assert announced() == 0
    assert choose(status="online") == ["online"]
    assert announced() == 1
    assert choose(status="online", capacity=12) == ["online"]
    assert announced() == 2
    assert choose(status="online", capacity=1) == ["online"]
    assert choose(status="away") == ["away"]
    assert announced() == 2
