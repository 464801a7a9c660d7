"""Many sessions at once: each for itself."""

from typing import Any

import pytest

from conversations.models import Session
from inbox.tests.desk import make_taken, make_waiting, now
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.world import World


def bulk(api: Api, *sessions: Session, **sent: Any) -> Any:
    ids = [str(session.pk) for session in sessions]
    return api.post("/inbox/bulk", {"session_ids": ids, **sent})


def test_what_can_be_done_is_done_and_the_rest_says_why(world: World, api: Api) -> None:
    free, taken = make_waiting(world.bot), make_taken(world, world.admin)
    foreign = make_waiting(world.theirs.bot)
    me = str(world.agent.user.pk)
    sent = {"action": "assign", "agent_id": me, "expected_assignee": None}
    answer = bulk(api.as_(world.agent), free, taken, foreign, **sent)
    assert answer.status_code == 200, answer.content
    outcome = answer.json()
    assert outcome["done"] == [str(free.pk)]
    refused = {each["session_id"]: each["code"] for each in outcome["refused"]}
    assert refused == {str(taken.pk): "already_assigned", str(foreign.pk): "not_found"}
    assert (now(free).assignee, now(taken).assignee) == (world.agent.user, world.admin.user)


def test_an_agent_who_may_not_is_refused_of_each(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    viewer = str(world.viewer.user.pk)
    outcome = bulk(api.as_(world.agent), session, action="assign", agent_id=viewer).json()
    assert [each["code"] for each in outcome["refused"]] == ["not_an_agent"]
    seen = bulk(api.as_(world.viewer), session, action="priority", priority="low").json()
    assert [each["code"] for each in seen["refused"]] == ["forbidden"]
    assert now(session).priority == "none"


@pytest.mark.parametrize(
    ("sent", "field", "value"),
    [
        ({"action": "status", "status": "resolved"}, "status", "resolved"),
        ({"action": "tags", "tags": ["VIP"]}, "tags", ["vip"]),
        ({"action": "priority", "priority": "low"}, "priority", "low"),
    ],
)
def test_each_action(world: World, api: Api, sent: Any, field: str, value: Any) -> None:
    sessions = [make_taken(world, world.agent) for _ in range(3)]
    outcome = bulk(api.as_(world.agent), *sessions, **sent).json()
    assert sorted(outcome["done"]) == sorted(str(session.pk) for session in sessions)
    assert [getattr(now(session), field) for session in sessions] == [value] * 3


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"action": "delete"}, "action"),
        ({"action": "assign"}, "agent_id"),
        ({"action": "status", "status": "open", "tags": []}, "tags"),
        ({"action": "tags", "tags": [""]}, "tags.0"),
        ({"action": "tags", "tags": [], "session_ids": []}, "session_ids"),
        ({"action": "tags", "tags": [], "session_ids": [str(uuid7())] * 101}, "session_ids"),
        ({"action": "tags", "tags": [], "session_ids": ["x"]}, "session_ids.0"),
    ],
)
def test_what_makes_no_sense_for_any_is_a_400(
    world: World, api: Api, sent: Any, field: str
) -> None:
    answer = bulk(api.as_(world.agent), make_waiting(world.bot), **sent)
    assert_problem(answer, 400, "invalid", field=field)
