"""Somebody gets a session, hands it on, or puts it back into the queue."""

import asyncio
from collections import Counter
from typing import Any

import httpx2 as httpx
import pytest

from conversations.models import Session, Turn
from inbox.tests.desk import at_desk, make_session, make_taken, make_waiting, noted, now, said, told
from konan.core.ids import uuid7
from konan.testing.api import Api, assert_problem
from konan.testing.server import Served
from konan.testing.world import World, make_world
from teams.presence.models import AgentPresence


def assign(api: Api, session: Session, agent_id: Any, **more: Any) -> Any:
    sent = {"agent_id": str(agent_id) if agent_id else None, **more}
    return api.put(f"/inbox/sessions/{session.pk}/assign", sent)


def test_assigned_from_the_queue_it_is_open_and_waits_until_answered(
    world: World, api: Api
) -> None:
    session, agent = make_waiting(world.bot), at_desk(world.agent)
    answer = assign(api.as_(world.admin), session, agent.user.pk)
    assert answer.status_code == 200, answer.content
    shape = answer.json()
    assert (shape["status"], shape["handler"]) == ("open", "human")
    assert shape["assignee"] == {"id": str(agent.user.pk), "name": "Agent"}
    assert shape["waiting_since"] is not None
    assert shape["control_epoch"] == 2
    assert (noted(session), said(session)) == (["assigned"], [])
    letter = told("session_assigned")[0]
    assert letter["assignee"] == shape["assignee"]
    assert letter["by"] == {"id": str(world.admin.user.pk), "name": "Admin"}
    assert (letter["method"], letter["session"]["id"]) == ("manual", str(session.pk))
    assert AgentPresence.objects.get(user=agent.user).last_assigned_at is not None


def test_from_the_bot_the_first_assignment_drops_what_waits_to_be_answered(
    world: World, api: Api
) -> None:
    session = make_session(world.bot, open_turns=1, last_message_role="visitor")
    asked = session.messages.create(seq=1, role="visitor", content="When?")
    turn = Turn.objects.create(
        session=session, bot=world.bot, message=asked, epoch=1, deadline=session.created_at
    )
    shape = assign(api.as_(world.agent), session, world.agent.user.pk).json()
    assert (shape["handler"], shape["control_epoch"]) == ("human", 2)
    assert shape["waiting_since"] is not None, "the visitor's question waits for the agent"
    turn.refresh_from_db()
    assert (turn.state, now(session).open_turns) == ("dropped", 0)


def test_handed_on_nobody_elses_right_to_speak_changes(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    shape = assign(api.as_(world.agent), session, world.admin.user.pk).json()
    assert shape["assignee"]["name"] == "Admin"
    assert shape["control_epoch"] == 1


def test_once_more_to_the_same_agent_nothing_is_told(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    assert assign(api.as_(world.agent), session, world.agent.user.pk).status_code == 200
    assert (noted(session), told("session_assigned")) == ([], [])


@pytest.mark.parametrize("who", ["viewer", "removed", "stranger", "nobody"])
def test_somebody_who_may_not_answer_for_the_bot_is_a_400(world: World, api: Api, who: str) -> None:
    session = make_waiting(world.bot)
    agent_id = uuid7() if who == "nobody" else getattr(world, who).user.pk
    answer = assign(api.as_(world.agent), session, agent_id)
    assert_problem(answer, 400, "not_an_agent", field="agent_id")
    assert now(session).assignee_id is None


def test_where_the_expectation_is_not_true_it_is_a_409(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    answer = assign(api.as_(world.admin), session, world.admin.user.pk, expected_assignee=None)
    problem = assert_problem(answer, 409, "already_assigned")
    assert problem["assignee_id"] == str(world.agent.user.pk)
    true = {"expected_assignee": str(world.agent.user.pk)}
    assert assign(api.as_(world.admin), session, world.admin.user.pk, **true).status_code == 200


def test_unassigned_it_waits_in_the_queue_again(world: World, api: Api) -> None:
    session = make_taken(world, world.agent, waiting_since=None)
    shape = assign(api.as_(world.agent), session, None).json()
    assert (shape["status"], shape["handler"], shape["assignee"]) == ("pending", "human", None)
    assert shape["waiting_since"] is not None
    assert noted(session) == ["unassigned"]


def test_a_resolved_one_is_reopened_by_assigning_and_left_by_unassigning(
    world: World, api: Api
) -> None:
    session = make_taken(world, world.agent, status="resolved", resolved_by="agent")
    left = assign(api.as_(world.agent), session, None).json()
    assert (left["status"], left["assignee"]) == ("resolved", None)
    shape = assign(api.as_(world.agent), session, world.admin.user.pk).json()
    assert (shape["status"], shape["resolved_at"], shape["resolved_by"]) == ("open", None, None)
    assert said(session) == [("system", "reopened")]


def test_not_there_and_not_yours_and_the_playgrounds_are_the_same(world: World, api: Api) -> None:
    tried = make_session(world.bot, channel="playground")
    for by, session in ((world.stranger, make_waiting(world.bot)), (world.owner, tried)):
        assert_problem(assign(api.as_(by), session, None), 404, "not_found")


@pytest.mark.parametrize(
    "sent", [{}, {"agent_id": 1}, {"agent_id": "x"}, {"agent_id": None, "a": 1}]
)
def test_what_is_no_assignment_is_a_400(world: World, api: Api, sent: Any) -> None:
    session = make_waiting(world.bot)
    answer = api.as_(world.agent).put(f"/inbox/sessions/{session.pk}/assign", sent)
    assert_problem(answer, 400, "invalid")


@pytest.mark.django_db(transaction=True)
def test_of_two_hundred_claims_at_once_one_wins(served: Served) -> None:
    world = make_world()
    session = make_waiting(world.bot)
    claimants = [world.owner, world.admin, world.agent]

    async def claim(client: httpx.AsyncClient, number: int) -> int:
        person = claimants[number % 3]
        sent = {"agent_id": str(person.user.pk), "expected_assignee": None}
        url = f"{served.url}/api/v1/inbox/sessions/{session.pk}/assign"
        answer = await client.put(url, json=sent, headers=person.headers)
        assert answer.status_code == 200 or answer.json()["code"] == "already_assigned"
        return answer.status_code

    async def rush() -> list[int]:
        limits = httpx.Limits(max_connections=200)
        async with httpx.AsyncClient(timeout=60, limits=limits) as client:
            return await asyncio.gather(*(claim(client, number) for number in range(200)))

    assert Counter(asyncio.run(rush())) == {200: 1, 409: 199}
    assert len(told("session_assigned")) == 1
