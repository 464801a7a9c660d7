"""What waits goes round among those who have a hand free."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from bots.models import Bot, BotShare
from contacts.models import Contact
from conversations.models import Session
from inbox.services.round_robin import auto_assign
from inbox.tasks import queue
from inbox.tests.desk import at_desk, make_agent, make_session, make_taken, make_waiting, now, told
from konan.core.events.relay import relay_due
from konan.testing.api import Api
from konan.testing.world import World, make_bot, make_world
from teams.presence.services import presence_set


def go_round(api: Api, world: World) -> Any:
    answer = api.as_(world.admin).post(f"/inbox/auto-assign/{world.bot.pk}", {})
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[attr-defined]


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Each in a thread and on a connection of its own, all beginning together."""
    begin = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        begin.wait(timeout=10)
        try:
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.mark.django_db(transaction=True)
def test_four_callers_at_once_fill_three_agents_and_leave_two_waiting() -> None:
    world = make_world()
    for name in ("amal", "badr", "chafik"):
        make_agent(world.team, name, capacity=4)
    for minutes in range(14):
        make_waiting(world.bot, minutes=minutes)
    rounds = at_once(*[lambda: auto_assign(bot=world.bot)] * 4)
    held = Counter(Session.objects.exclude(assignee=None).values_list("assignee", flat=True))
    assert sorted(held.values()) == [4, 4, 4]
    assert Session.objects.filter(status="pending", assignee=None).count() == 2
    given = [each["session_id"] for one in rounds for each in one["assigned"]]
    assert len(given) == len(set(given)) == 12 == len(told("session_assigned"))


@pytest.mark.django_db(transaction=True)
def test_an_agent_of_two_bots_gets_no_more_than_they_have_hands() -> None:
    world = make_world()
    other = make_bot(world.owner.user, name="Sales")
    BotShare.objects.create(bot=other, team=world.team)
    for name in ("amal", "badr"):
        make_agent(world.team, name, capacity=3)
    for bot in (world.bot, other):
        for minutes in range(5):
            make_waiting(bot, minutes=minutes)
    bots = [world.bot, other] * 2
    at_once(*[lambda bot=bot: auto_assign(bot=bot) for bot in bots])  # type: ignore[misc]
    held = Counter(Session.objects.exclude(assignee=None).values_list("assignee", flat=True))
    assert sorted(held.values()) == [3, 3]


def test_the_urgent_goes_first_then_who_has_waited_longest(world: World, api: Api) -> None:
    at_desk(world.agent, capacity=3)
    long = make_waiting(world.bot, minutes=60)
    short = make_waiting(world.bot, minutes=1)
    high = make_waiting(world.bot, minutes=5, priority="high")
    urgent = make_waiting(world.bot, minutes=2, priority="urgent")
    answer = go_round(api, world)
    assert [each["session_id"] for each in answer["assigned"]] == [
        str(each.pk) for each in (urgent, high, long)
    ]
    assert answer["unassigned"] == 1
    assert now(short).assignee_id is None


def test_the_fewest_open_then_the_longest_without_a_new_one(world: World, api: Api) -> None:
    hour = timezone.now() - timedelta(hours=1)
    at_desk(world.owner, last_assigned_at=hour)
    at_desk(world.admin, last_assigned_at=hour - timedelta(hours=1))
    busy = at_desk(world.agent)
    make_taken(world, busy)
    for minutes in (3, 2, 1):
        make_waiting(world.bot, minutes=minutes)
    who = [each["agent_id"] for each in go_round(api, world)["assigned"]]
    assert who[:2] == [str(world.admin.user.pk), str(world.owner.user.pk)]
    assert who[2] == str(busy.user.pk), "all have one now; this one never got one"


@pytest.mark.parametrize(
    "presence",
    [
        {"status": "away"},
        {"status": "busy"},
        {"status": "offline"},
        {"last_seen_at": None},
        {"capacity": 0},
    ],
)
def test_who_is_not_at_the_desk_gets_nothing(world: World, api: Api, presence: Any) -> None:
    at_desk(world.agent, **presence)
    at_desk(world.viewer)
    at_desk(world.stranger)
    session = make_waiting(world.bot)
    assert go_round(api, world) == {"assigned": [], "unassigned": 1}
    assert now(session).assignee_id is None


def test_what_does_not_wait_stays_where_it_is(world: World, api: Api) -> None:
    at_desk(world.agent)
    blocked = Contact.objects.create(owner=world.owner.user, blocked=True)
    stay = [
        make_waiting(world.bot, contact=blocked),
        make_waiting(world.bot, channel="playground"),
        make_waiting(world.bot, status="snoozed"),
        make_waiting(world.theirs.bot),
        make_session(world.bot),
    ]
    assert go_round(api, world) == {"assigned": [], "unassigned": 0}
    assert [now(session).assignee_id for session in stay] == [None] * 5


class TestByItself:
    def test_once_somebody_is_there_where_the_bot_wants_it(self, world: World) -> None:
        mine, manual = make_waiting(world.bot), make_waiting(world.theirs.bot)
        self.want(world.bot)
        at_desk(world.agent, status="away")
        at_desk(world.stranger)
        presence_set(actor=world.agent.actor, status="online")
        relay_due()
        queue()
        assert now(mine).assignee_id == world.agent.user.pk
        assert now(manual).assignee_id is None, "this bot's people assign by hand"
        letter = told("session_assigned")[0]
        assert (letter["by"], letter["method"]) == (None, "auto")

    def test_whoever_has_resolved_one_gets_the_next(self, world: World, api: Api) -> None:
        self.want(world.bot)
        at_desk(world.agent, capacity=1)
        first, second = make_waiting(world.bot, minutes=2), make_waiting(world.bot)
        queue()
        assert now(second).assignee_id is None
        api.as_(world.agent).put(f"/inbox/sessions/{first.pk}/status", {"status": "resolved"})
        queue()
        assert now(second).assignee_id == world.agent.user.pk

    def want(self, bot: Bot) -> None:
        Bot.objects.filter(pk=bot.pk).update(handoff={**bot.handoff, "auto_assign": True})
