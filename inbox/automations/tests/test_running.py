"""Rules at work: what wakes them, what they do, and where they stop."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from conversations.models import Message, Session
from inbox.automations.models import Automation, Run
from inbox.automations.services import automation_update
from inbox.automations.services.running import BURST, queue_up, run_due
from inbox.automations.services.waiting import queue_up_waits
from inbox.automations.tests.rules import asks, happens, make_rule, runs_of, work, writes
from inbox.models import Activity, Note
from inbox.services.assigning import session_assign
from inbox.tests.desk import at_desk, make_waiting, noted, now, said, told
from inbox.tickets.models import Ticket
from konan.core.events import EventLetter
from konan.core.events.relay import relay_due
from konan.core.models import Event
from konan.testing.world import World


def _done(session: Session, *actions: dict[str, Any]) -> list[dict[str, Any]]:
    """What comes of these actions when a visitor writes."""
    rule = make_rule(session.bot, *actions)
    writes(session, "Hello")
    work()
    [run] = runs_of(rule)
    return run.actions


def test_a_rule_is_told_logged_and_carried_out(world: World, session: Session) -> None:
    asked = asks("message.content", "contains", "refund")
    rule = make_rule(world.bot, {"type": "tag", "tags": ["billing"]}, conditions=[asked])
    writes(session, "I want a Refund")
    writes(session, "Hello?")
    work()
    assert now(session).tags == ["billing"]
    [run] = runs_of(rule)
    assert run.conditions == [{**asked, "found": "I want a Refund", "held": True}]
    assert run.actions == [{"type": "tag", "tags": ["billing"], "done": True, "error": None}]
    [letter] = told("automation_triggered")
    assert letter["session"]["tags"] == ["billing"]
    assert letter["automation"] == {"id": str(rule.pk), "name": "Rule", "event": "new_message"}
    assert letter["actions"] == run.actions


def test_what_does_not_hold_leaves_no_trace(world: World, session: Session) -> None:
    make_rule(world.bot, conditions=[asks("message.role", "eq", "agent")])
    writes(session, "Hello")
    work()
    assert (now(session).tags, Run.objects.count()) == ([], 0)


def test_one_that_is_off_sleeps_even_when_it_was_queued(world: World, session: Session) -> None:
    rule = make_rule(world.bot)
    writes(session, "Hello")
    relay_due()
    automation_update(actor=world.owner.actor, automation=rule, changes={"enabled": False})
    work()
    writes(session, "Hello?")
    work()
    assert (now(session).tags, Run.objects.count()) == ([], 0)


def test_rules_of_other_bots_and_the_playground_stay_asleep(world: World) -> None:
    make_rule(world.theirs.bot)
    playing = Session.objects.create(
        owner=world.owner.user, bot=world.bot, channel="playground", started_by=world.owner.user
    )
    make_rule(world.bot)
    writes(world.ours.session, "Hello")
    writes(playing, "Hello")
    work()
    assert list(Run.objects.values_list("session", flat=True)) == [world.ours.session.pk]


@pytest.mark.parametrize(
    "event", ["new_session", "handoff_requested", "feedback_received", "session_assigned", "mention"]
)  # fmt: skip
def test_each_event_wakes_its_rules(world: World, session: Session, event: str) -> None:
    rule = make_rule(world.bot, event=event)
    happens(event, session, user=None, assignee=None, by=None, reason="x", csat=5, rating=None)
    Run.objects.all().delete()
    row = Event.objects.get(name=event)
    queue_up(EventLetter(row.id, event, None, world.bot.pk, row.payload, row.created_at))
    assert (run_due(), len(runs_of(rule))) == (1, 1)


def test_the_end_of_a_conversation_wakes_rules(world: World, session: Session) -> None:
    rule = make_rule(world.bot, event="session_resolved")
    _done(session, {"type": "status", "status": "resolved"})
    assert len(runs_of(rule)) == 1


def test_assign_names_the_automation(world: World, session: Session) -> None:
    [action] = _done(session, {"type": "assign", "agent_id": str(world.agent.user.pk)})
    assert (action["done"], now(session).assignee_id) == (True, world.agent.user.pk)
    [letter] = told("session_assigned")
    assert (letter["method"], letter["by"]) == ("automation", None)


def test_auto_assign_gives_to_whoever_is_free_and_says_when_nobody_is(
    world: World, session: Session
) -> None:
    [refused] = _done(session, {"type": "auto_assign"})
    assert (refused["done"], refused["error"]["code"]) == (False, "nobody_available")
    assert now(session).handler == "bot"
    at_desk(world.agent)
    writes(session, "Hello?")
    work()
    assert now(session).assignee_id == world.agent.user.pk


def test_tags_priority_note(world: World, session: Session) -> None:
    Session.objects.filter(pk=session.pk).update(tags=["old", "kept"])
    _done(
        session,
        {"type": "tag", "tags": ["New"]},
        {"type": "untag", "tags": ["old"]},
        {"type": "priority", "priority": "urgent"},
        {"type": "note", "content": f"Look, @{world.agent.user.name}"},
    )
    current = now(session)
    assert (current.tags, current.priority) == (["kept", "new"], "urgent")
    note = Note.objects.get(session=session)
    assert (note.automated, note.author, note.mentions) == (True, None, [world.agent.user.pk])
    assert noted(session) == ["tags", "tags", "priority"]
    assert set(Activity.objects.values_list("actor", flat=True)) == {None}


def test_reply_is_the_bots_word(session: Session) -> None:
    _done(session, {"type": "reply", "content": "We are on it."})
    message = Message.objects.get(session=session, role="assistant")
    assert message.content == "We are on it."


def test_status_resolves_in_the_automations_name(session: Session) -> None:
    _done(session, {"type": "status", "status": "resolved"})
    assert (now(session).status, now(session).resolved_by) == ("resolved", "automation")


def test_handoff_says_why(session: Session) -> None:
    _done(session, {"type": "handoff"})
    assert ("system", "handoff_requested") in said(session)
    assert [each["reason"] for each in told("handoff_requested")] == ["automation"]


def test_ticket_is_of_the_session(session: Session) -> None:
    _done(session, {"type": "ticket", "subject": "Refund"})
    ticket = Ticket.objects.get()
    assert (ticket.subject, ticket.session_id) == ("Refund", session.pk)


def test_notify_reaches_those_who_see_the_bot(world: World, session: Session) -> None:
    people = [str(world.agent.user.pk), str(world.viewer.user.pk)]
    _done(session, {"type": "notify", "user_ids": people})
    assert told("internal.automation_notify")[0]["user_ids"] == people
    got = list(world.agent.user.notifications.values_list("type", "data__automation"))
    assert got == [("mention", "Rule")]
    assert not world.admin.user.notifications.exists()


def test_one_refusal_keeps_nothing_from_the_next(world: World, session: Session) -> None:
    assign = {"type": "assign", "agent_id": str(world.agent.user.pk)}
    rule = make_rule(world.bot, assign, {"type": "tag", "tags": ["seen"]})
    world.agent.user.memberships.all().delete()
    writes(session, "Hello")
    work()
    [run] = runs_of(rule)
    assert [each["done"] for each in run.actions] == [False, True]
    assert run.actions[0]["error"]["code"] == "not_an_agent"
    assert now(session).tags == ["seen"]


def test_two_rules_that_wake_each_other_stop(world: World, session: Session) -> None:
    ping = make_rule(world.bot, {"type": "reply", "content": "ping"}, name="Ping")
    pong = make_rule(world.bot, {"type": "reply", "content": "pong"}, name="Pong")
    writes(session, "Hello")
    work()
    # the visitor wakes both, each wakes the other, and neither itself
    depths = {rule.name: [run.depth for run in runs_of(rule)] for rule in (ping, pong)}
    assert depths == {"Ping": [1, 2], "Pong": [1, 2]}
    assert Message.objects.filter(session=session, role="assistant").count() == 4


def test_no_chain_is_longer_than_three(world: World, session: Session) -> None:
    rules = [
        make_rule(
            world.bot,
            {"type": "reply", "content": f"step {number + 1}"},
            conditions=[asks("message.content", "eq", f"step {number}")],
        )
        for number in range(5)
    ]
    writes(session, "step 0")
    work()
    assert [len(runs_of(rule)) for rule in rules] == [1, 1, 1, 0, 0]


def test_what_goes_round_through_others_is_stopped(world: World, session: Session) -> None:
    rule = make_rule(world.bot)
    for number in range(BURST + 3):
        writes(session, f"Hello {number}")
    work()
    assert len(runs_of(rule)) == BURST


def test_news_that_comes_twice_runs_once(world: World, session: Session) -> None:
    rule = make_rule(world.bot)
    writes(session, "Hello")
    row = Event.objects.get(name="new_message")
    letter = EventLetter(row.id, row.name, None, world.bot.pk, row.payload, row.created_at)
    queue_up(letter)
    queue_up(letter)
    work()
    assert len(runs_of(rule)) == 1


def test_a_broken_action_is_logged_and_undone(
    world: World, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(**_: Any) -> None:
        Note.objects.create(session=session, content="half")
        raise RuntimeError("broken")

    monkeypatch.setattr("inbox.automations.services.doing.note_add", breaks)
    rule = make_rule(world.bot, {"type": "note", "content": "x"}, {"type": "tag", "tags": ["seen"]})
    writes(session, "Hello")
    work()
    assert runs_of(rule)[0].actions[0]["error"]["code"] == "server_error"
    assert (Note.objects.count(), now(session).tags) == (0, ["seen"])


class TestTime:
    """Somebody waits too long."""

    def rule(self, world: World, **fields: Any) -> Automation:
        long = asks("session.minutes_waiting", "gt", 30)
        urgent = {"type": "priority", "priority": "urgent"}
        given = {"event": "time_passed", "conditions": [long], **fields}
        return make_rule(world.bot, urgent, **given)

    def passes(self) -> None:
        queue_up_waits()
        work()

    def test_once_for_each_wait(self, world: World) -> None:
        rule = self.rule(world)
        late, early = make_waiting(world.bot, minutes=31), make_waiting(world.bot, minutes=29)
        self.passes()
        self.passes()
        assert (now(late).priority, now(early).priority) == ("urgent", "none")
        [run] = runs_of(rule)
        assert run.conditions[0]["found"] == pytest.approx(31, abs=0.2)
        again = timezone.now() - timedelta(minutes=30, seconds=30)
        Run.objects.update(created_at=again - timedelta(hours=1))
        Session.objects.filter(pk=late.pk).update(waiting_since=again)
        self.passes()
        assert len(runs_of(rule)) == 2

    def test_other_conditions_may_hold_later(self, world: World) -> None:
        long = asks("session.minutes_waiting", "gt", 30)
        rule = self.rule(world, conditions=[long, asks("session.tags", "contains", "vip")])
        session = make_waiting(world.bot, minutes=40)
        self.passes()
        assert Run.objects.count() == 0
        Session.objects.filter(pk=session.pk).update(tags=["vip"])
        self.passes()
        assert len(runs_of(rule)) == 1

    def test_who_sleeps_or_is_done_waits_for_nobody(self, world: World) -> None:
        rule = self.rule(world)
        make_waiting(world.bot, minutes=40, status="snoozed")
        make_waiting(world.bot, minutes=40, status="resolved")
        answered = make_waiting(world.bot, minutes=40)
        session_assign(actor=world.agent.actor, session=answered, agent_id=world.agent.user.pk)
        Session.objects.filter(pk=answered.pk).update(waiting_since=None)
        self.passes()
        assert runs_of(rule) == []
