"""The desk in numbers, and who can take a session now."""

from datetime import timedelta

import pytest
from django.utils import timezone

from inbox.tests.desk import at_desk, make_session, make_taken, make_waiting
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World


def test_an_idle_desk(world: World, api: Api) -> None:
    answer = api.as_(world.viewer).get(f"/inbox/stats/{world.theirs.bot.pk}")
    assert_problem(answer, 404, "not_found")
    shape = api.as_(world.viewer).get(f"/inbox/stats/{world.bot.pk}").json()  # type: ignore[attr-defined]
    assert [agent["name"] for agent in shape.pop("agents")] == ["Admin", "Agent", "Owner"]
    assert shape == {
        "open": 1, "pending": 0, "snoozed": 0, "resolved_today": 0, "unassigned": 0, "mine": 0,
        "median_first_response_s": None, "median_resolution_s": None, "longest_wait_s": None,
    }  # fmt: skip


def test_true_at_the_moment(world: World, api: Api) -> None:
    now = timezone.now()
    at_desk(world.agent, status="busy")
    world.ours.session.delete()
    make_waiting(world.bot, minutes=10)
    make_waiting(world.bot, minutes=2)
    make_session(world.bot)
    make_session(world.bot, status="snoozed", handler="human", assignee=world.agent.user)
    for seconds in (60, 120, 3600):
        asked = now - timedelta(hours=2)
        replied = asked + timedelta(seconds=seconds)
        make_taken(world, world.agent, handed_off_at=asked, agent_replied_at=replied)
    ended = {"status": "resolved", "resolved_at": now, "waiting_since": None}
    begun = now - timedelta(seconds=500)
    make_taken(world, world.agent, **ended, resolved_by="agent", created_at=begun)
    make_session(world.bot, status="resolved", resolved_at=now, resolved_by="bot")
    make_waiting(world.bot, channel="playground", minutes=100)
    make_waiting(world.theirs.bot, minutes=100)
    shape = api.as_(world.agent).get(f"/inbox/stats/{world.bot.pk}").json()  # type: ignore[attr-defined]
    counts = {name: shape[name] for name in ("open", "pending", "snoozed", "unassigned", "mine")}
    assert counts == {"open": 4, "pending": 2, "snoozed": 1, "unassigned": 2, "mine": 3}
    assert shape["resolved_today"] == 2
    assert shape["median_first_response_s"] == 120
    assert shape["median_resolution_s"] == 500
    assert 600 <= shape["longest_wait_s"] < 660
    agent = next(each for each in shape["agents"] if each["name"] == "Agent")
    assert (agent["status"], agent["open"]) == ("busy", 3)


def test_what_is_older_than_a_week_is_no_median(world: World, api: Api) -> None:
    old = timezone.now() - timedelta(days=8)
    replied = {"handed_off_at": old, "agent_replied_at": old, "waiting_since": None}
    make_taken(world, world.agent, **replied)
    make_session(world.bot, status="resolved", resolved_at=old, resolved_by="agent")
    shape = api.as_(world.agent).get(f"/inbox/stats/{world.bot.pk}").json()  # type: ignore[attr-defined]
    assert (shape["median_first_response_s"], shape["median_resolution_s"]) == (None, None)
    assert shape["resolved_today"] == 0


def test_available_are_those_with_a_hand_free(world: World, api: Api) -> None:
    at_desk(world.agent, capacity=2)
    make_taken(world, world.agent)
    at_desk(world.admin, capacity=1)
    make_taken(world, world.admin)
    at_desk(world.owner, status="away")
    for nobody in (world.viewer, world.stranger, world.removed):
        at_desk(nobody)
    page = api.as_(world.agent).get("/presence/available", bot_id=world.bot.pk).json()  # type: ignore[attr-defined]
    assert [each["user_id"] for each in page["results"]] == [str(world.agent.user.pk)]
    found = page["results"][0]
    assert (found["status"], found["open_sessions"], found["capacity"]) == ("online", 1, 2)
    assert "email" not in found


@pytest.mark.parametrize("bot_id", ["x", None])
def test_available_for_no_bot_is_a_400(world: World, api: Api, bot_id: str | None) -> None:
    asked = {"bot_id": bot_id} if bot_id else {}
    answer = api.as_(world.agent).get("/presence/available", **asked)
    assert_problem(answer, 400, "invalid", field="bot_id")
    other = api.as_(world.agent).get("/presence/available", bot_id=uuid7())
    assert_problem(other, 404, "not_found")
