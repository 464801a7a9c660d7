"""Figures follow what happens, by letter, whoever delivers it and however often."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from analytics import figures
from analytics.models import Due, Rollup, SessionFact, Spoken
from analytics.periods import Period
from analytics.services.counting import refresh_due
from analytics.services.recomputing import compare
from analytics.tests.acts import ACTS, SAYS, Scene, age, at_a_glance, count_news, fall_silent
from bots.services import bot_delete
from contacts.services import contact_delete
from conversations.models import Session
from conversations.services.sessions import session_delete
from conversations.tests.conftest import Visitor
from konan.core.events.relay import relay_due
from konan.core.models import Event, EventReceipt
from konan.core.tenancy import Actor

ASKS = "How long does the delivery take?"

BY_POSTGRESQL = """
SELECT count(DISTINCT contact_id),
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY bot_first_ms),
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY human_first_ms),
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY duration_ms)
FROM analytics_sessionfact WHERE bot_id = %s AND begun_at >= %s AND begun_at < %s
"""


def owner(visitor: Visitor) -> Actor:
    return Actor(kind="user", user_id=visitor.bot.owner_id)


def test_nothing_is_counted_while_the_visitor_waits(visitor: Visitor) -> None:
    visitor.say(ASKS)
    assert not SessionFact.objects.exists() and not Due.objects.exists()
    told = at_a_glance(visitor.bot)
    assert (told["sessions"], told["messages"], told["answered_from_knowledge"]) == (1, 2, 1)
    assert told["median_first_response_s"] < 10


def test_a_resolution_is_withdrawn_when_the_visitor_comes_back(visitor: Visitor) -> None:
    visitor.say(ASKS)
    fall_silent(visitor.session)
    assert at_a_glance(visitor.bot)["resolution_rate"] == 1.0
    visitor.say(ASKS)
    told = at_a_glance(visitor.bot)
    assert (told["sessions"], told["resolved_by_bot"]) == (1, 0)


def test_it_stands_when_the_window_is_over(visitor: Visitor) -> None:
    visitor.say(ASKS)
    fall_silent(visitor.session)
    age(visitor.session, 15)
    visitor.say(ASKS)
    told = at_a_glance(visitor.bot)
    assert (told["sessions"], told["resolved_by_bot"]) == (2, 1)


def test_a_second_hand_over_leaves_the_first_wait_as_it_was(visitor: Visitor) -> None:
    scene = Scene(visitor.bot, visitor.url, [visitor])
    visitor.say("I want to talk to a human")
    scene.act("replies", 0)
    first = at_a_glance(visitor.bot)
    for name in ("gives back", "wants a person"):
        scene.act(name, 0)
    told = at_a_glance(visitor.bot)
    assert told["handoffs"] == 1
    assert told["median_human_response_s"] == first["median_human_response_s"] is not None


def test_what_is_deleted_is_no_longer_counted(visitor: Visitor) -> None:
    visitor.say(ASKS)
    count_news()
    session = Session.objects.get(pk=visitor.session)
    session_delete(actor=owner(visitor), session=session)
    assert at_a_glance(visitor.bot)["messages"] == 0
    assert not Rollup.objects.exists() and not Spoken.objects.exists()


def test_who_is_forgotten_leaves_no_comment(visitor: Visitor) -> None:
    visitor.say(ASKS, contact={"email": "amal@example.com"})
    sent = {"session_id": visitor.session, "csat": 1, "comment": "My number is 4711"}
    assert visitor.post("/chat/feedback", sent).status_code == 201
    count_news()
    told = figures.satisfaction(visitor.bot, Period.latest(ZoneInfo("UTC")))
    assert [each["comment"] for each in told["comments"]] == ["My number is 4711"]
    contact = Session.objects.get(pk=visitor.session).contact
    assert contact
    contact_delete(actor=owner(visitor), contact=contact)
    told = figures.satisfaction(visitor.bot, Period.latest(ZoneInfo("UTC")))
    assert told["comments"] == [], "at once, before anything is counted"
    assert at_a_glance(visitor.bot)["contacts"] == 0


def test_a_bot_takes_its_figures_along(visitor: Visitor) -> None:
    visitor.say(ASKS)
    count_news()
    bot_delete(actor=owner(visitor), bot=visitor.bot)
    count_news()
    tables: list[Any] = [Due, SessionFact, Spoken, Rollup]
    assert [table._default_manager.count() for table in tables] == [0, 0, 0, 0]


def test_a_letter_that_comes_twice_counts_once(visitor: Visitor) -> None:
    visitor.say(ASKS)
    first = at_a_glance(visitor.bot)
    EventReceipt.objects.all().delete()
    Event.objects.update(status=Event.Status.PENDING)
    assert at_a_glance(visitor.bot) == first


def test_two_workers_count_no_session_twice(visitor: Visitor) -> None:
    scene = Scene(visitor.bot, visitor.url)
    for number in range(6):
        scene.act("asks", number)

    def work(_: int) -> None:
        try:
            for _turn in range(3):
                relay_due()
                refresh_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(work, range(4)))
    assert at_a_glance(visitor.bot)["messages"] == 12
    assert compare(bot_id=visitor.bot.pk) == []


def test_the_command_finds_what_is_wrong_and_makes_it_right(visitor: Visitor) -> None:
    visitor.say(ASKS)
    count_news()
    told = StringIO()
    call_command("analytics_recompute", check=True, stdout=told)
    assert "No difference" in told.getvalue()
    Rollup.objects.update(sessions=7)
    with pytest.raises(CommandError, match="6 differences"):
        call_command("analytics_recompute", check=True, stdout=told)
    assert '"sessions":7' in told.getvalue() and "is not kept" in told.getvalue()
    call_command("analytics_recompute", bot=str(visitor.bot.pk), stdout=told)
    call_command("analytics_recompute", check=True, stdout=StringIO())
    assert at_a_glance(visitor.bot)["sessions"] == 1


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=st.lists(st.tuples(st.sampled_from([*SAYS, *ACTS]), st.integers(0, 2)), max_size=12))
def test_whatever_happens_the_figures_are_those_of_the_rows(
    visitor: Visitor, acts: list[tuple[str, int]]
) -> None:
    scene = Scene(visitor.bot, visitor.url)
    for name, number in acts:
        scene.act(name, number)
        count_news()
    assert compare(bot_id=visitor.bot.pk) == []
    assert_parts_add_up(visitor)


def assert_parts_add_up(visitor: Visitor) -> None:
    period = Period.latest(ZoneInfo("Asia/Kathmandu"), days=100)
    glance = figures.overview(visitor.bot, period)
    told = figures.conversations(visitor.bot, period)
    whole = glance["sessions"]
    assert whole == sum(point["sessions"] for point in told["series"])
    for name in ("by_status", "by_channel", "by_language"):
        assert sum(told[name].values()) == whole, name
    assert sum(chain.from_iterable(told["by_hour"])) == whole
    assert sum(told["by_resolver"].values()) == told["by_status"]["resolved"]
    written = figures.messages(visitor.bot, period)["totals"]
    assert sum(written.values()) == glance["messages"]
    assert_measured_as_postgresql_does(visitor, period, {**glance, **told})
    scored = figures.satisfaction(visitor.bot, period)
    assert sum(scored["distribution"].values()) == scored["responses"] == glance["csat_responses"]


def assert_measured_as_postgresql_does(
    visitor: Visitor, period: Period, told: dict[str, Any]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(BY_POSTGRESQL, [visitor.bot.pk, period.start, period.end])
        contacts, *spreads = cursor.fetchone()
    assert told["contacts"] == contacts
    names = ("first_response_s", "human_response_s", "duration_s")
    for name, found in zip(names, spreads, strict=True):
        seconds = [None if each is None else round(each / 1000, 2) for each in found or [None] * 2]
        assert [told[f"median_{name}"], told[f"p90_{name}"]] == seconds, name
