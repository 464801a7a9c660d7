"""Open, pending, snoozed, resolved: by agents, and by the clock."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from conversations.models import Session
from inbox.models import Activity
from inbox.services.status import session_set_status, session_undo_status
from inbox.tasks import snooze
from inbox.tests.desk import make_session, make_taken, make_waiting, noted, now, said, told
from konan.core.errors import Conflict
from konan.testing.api import Api, assert_problem
from konan.testing.world import World
from teams.models import Membership


def move(api: Api, session: Session, **sent: Any) -> Any:
    answer = api.put(f"/inbox/sessions/{session.pk}/status", sent)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[attr-defined]


def test_resolved_by_an_agent_the_visitor_is_told(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    shape = move(api.as_(world.agent), session, status="resolved")
    assert (shape["status"], shape["resolved_by"]) == ("resolved", "agent")
    assert shape["waiting_since"] is None
    assert shape["assignee"]["name"] == "Agent", "who had it stays known"
    assert (said(session), noted(session)) == ([("system", "resolved")], ["status"])
    assert told("internal.session_resolved")[0]["session"]["id"] == str(session.pk)


def test_resolved_twice_it_is_told_once(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    move(api.as_(world.agent), session, status="resolved")
    move(api.as_(world.agent), session, status="resolved")
    assert said(session) == [("system", "resolved")]


def test_reopened_it_is_its_assignees_again(world: World, api: Api) -> None:
    session = make_taken(world, world.agent, status="resolved", resolved_by="agent")
    shape = move(api.as_(world.admin), session, status="open")
    assert (shape["status"], shape["handler"]) == ("open", "human")
    assert (shape["assignee"]["name"], shape["resolved_by"]) == ("Agent", None)
    assert said(session) == [("system", "reopened")]


def test_reopened_it_is_not_given_to_somebody_who_has_gone(world: World, api: Api) -> None:
    session = make_taken(world, world.agent, status="resolved", resolved_by="agent")
    Membership.objects.filter(user=world.agent.user).update(role="viewer")
    assert move(api.as_(world.admin), session, status="open")["assignee"]["name"] == "Admin"


def test_what_the_bot_had_ended_becomes_the_reopeners(world: World, api: Api) -> None:
    session = make_session(world.bot, status="resolved", resolved_by="bot")
    shape = move(api.as_(world.agent), session, status="open")
    assert (shape["handler"], shape["assignee"]["name"]) == ("human", "Agent")
    assert shape["control_epoch"] == 2
    assert told("session_assigned")[0]["assignee"]["name"] == "Agent"


def test_pending_puts_it_back_into_the_queue(world: World, api: Api) -> None:
    session = make_taken(world, world.agent, waiting_since=None)
    shape = move(api.as_(world.agent), session, status="pending")
    assert (shape["status"], shape["assignee"]) == ("pending", None)
    assert shape["waiting_since"] is not None
    assert said(session) == []


def test_pending_hands_a_bots_session_over(world: World, api: Api) -> None:
    session = make_session(world.bot)
    shape = move(api.as_(world.agent), session, status="pending")
    assert (shape["status"], shape["handler"]) == ("pending", "human")
    assert told("handoff_requested")[0]["reason"] == "agent"


def test_open_takes_it_from_the_queue(world: World, api: Api) -> None:
    session = make_waiting(world.bot)
    shape = move(api.as_(world.agent), session, status="open")
    assert (shape["status"], shape["assignee"]["name"]) == ("open", "Agent")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"status": "open", "handler": "bot"}, "open"),
        ({"status": "pending", "handler": "human"}, "pending"),
        ({"status": "open", "handler": "human", "assignee": True}, "open"),
    ],
)
def test_snoozed_it_wakes_at_its_time_as_what_it_was(
    world: World, api: Api, before: dict[str, Any], after: str
) -> None:
    if before.pop("assignee", None):
        before["assignee"] = world.agent.user
    session = make_session(world.bot, **before)
    until = timezone.now() + timedelta(hours=1)
    shape = move(api.as_(world.agent), session, status="snoozed", snoozed_until=until.isoformat())
    assert shape["status"] == "snoozed"
    assert datetime.fromisoformat(shape["snoozed_until"]) == until
    snooze()
    assert now(session).status == "snoozed", "it is not time yet"
    Session.objects.filter(pk=session.pk).update(snoozed_until=timezone.now())
    snooze()
    woken = now(session)
    assert (woken.status, woken.snoozed_until) == (after, None)
    assert woken.assignee == before.get("assignee")
    assert (said(session), noted(session)) == ([], ["status", "status"])


def test_snoozed_without_a_time_no_clock_wakes_it(world: World, api: Api) -> None:
    session = make_taken(world, world.agent)
    move(api.as_(world.agent), session, status="snoozed")
    snooze()
    assert now(session).status == "snoozed"
    shape = move(api.as_(world.agent), session, status="open")
    assert (shape["status"], shape["assignee"]["name"]) == ("open", "Agent")


@pytest.mark.parametrize(
    "sent",
    [
        {"status": "snoozed", "snoozed_until": datetime(2020, 1, 1, tzinfo=UTC).isoformat()},
        {"status": "open", "snoozed_until": datetime(2090, 1, 1, tzinfo=UTC).isoformat()},
        {"status": "snoozed", "snoozed_until": "soon"},
    ],
)
def test_a_time_that_makes_no_sense_is_a_400(world: World, api: Api, sent: Any) -> None:
    session = make_taken(world, world.agent)
    answer = api.as_(world.agent).put(f"/inbox/sessions/{session.pk}/status", sent)
    assert_problem(answer, 400, "invalid", field="snoozed_until")
    assert now(session).status == "open"


def test_an_unknown_status_is_a_400_and_a_strangers_a_404(world: World, api: Api) -> None:
    path = f"/inbox/sessions/{make_taken(world, world.agent).pk}/status"
    assert_problem(api.as_(world.agent).put(path, {"status": "x"}), 400, "invalid", field="status")
    assert_problem(api.as_(world.agent).put(path, {}), 400, "required", field="status")
    assert_problem(api.as_(world.stranger).put(path, {"status": "open"}), 404, "not_found")


def test_a_slip_is_taken_back_and_nothing_has_changed(world: World) -> None:
    since = timezone.now() - timedelta(minutes=9)
    session = make_waiting(world.bot, waiting_since=since)
    actor = world.agent.actor
    session_set_status(actor=actor, session=session, status=Session.Status.RESOLVED)
    shape = session_undo_status(actor=actor, session=session)
    session.refresh_from_db()
    assert (shape["status"], shape["handler"], shape["assignee"]) == ("pending", "human", None)
    assert (session.waiting_since, session.resolved_by) == (since, None), "they wait as before"
    assert said(session)[-1] == ("system", "reopened")


def test_a_conversation_of_the_bot_is_the_bots_again(world: World) -> None:
    session = make_session(world.bot)
    actor = world.agent.actor
    session_set_status(actor=actor, session=session, status=Session.Status.RESOLVED)
    assert session_undo_status(actor=actor, session=session)["handler"] == "bot"


def test_what_slept_sleeps_until_then_again(world: World) -> None:
    until = timezone.now() + timedelta(hours=5)
    session = make_taken(world, world.agent, status="snoozed", snoozed_until=until)
    actor = world.agent.actor
    session_set_status(actor=actor, session=session, status=Session.Status.RESOLVED)
    session_undo_status(actor=actor, session=session)
    session.refresh_from_db()
    assert (session.status, session.snoozed_until) == ("snoozed", until)


@pytest.mark.parametrize("why", ["another", "moved", "late", "twice"])
def test_what_cannot_be_taken_back_any_more_is_refused(world: World, why: str) -> None:
    session = make_taken(world, world.agent)
    actor = world.agent.actor
    session_set_status(actor=actor, session=session, status=Session.Status.RESOLVED)
    if why == "another":
        actor = world.admin.actor
    elif why == "moved":
        session_set_status(actor=world.admin.actor, session=session, status=Session.Status.OPEN)
    elif why == "late":
        Activity.objects.update(created_at=timezone.now() - timedelta(minutes=6))
    else:
        session_undo_status(actor=actor, session=session)
    with pytest.raises(Conflict):
        session_undo_status(actor=actor, session=session)
