"""The figures of a small past, counted by hand."""

import csv
from io import StringIO
from typing import Any

import pytest

from analytics.services.recomputing import recompute
from analytics.tests.history import FIRST, LAST, begin, resolve, say, write_week
from konan.testing.api import Api, assert_problem
from konan.testing.world import World

NOTHING = {"sessions": 0, "resolved": 0, "handoffs": 0}


@pytest.fixture
def week(world: World) -> World:
    world.ours.session.delete()
    write_week(world.bot)
    return world


def figures(world: World, what: str = "", **asked: Any) -> Any:
    path = f"/analytics/{world.bot.pk}" + (f"/{what}" if what else "")
    answer = Api(world.viewer).get(path, **{"from": FIRST, "to": LAST, **asked})
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[attr-defined]


def table(world: World, what: str = "", **asked: Any) -> list[list[str]]:
    path = f"/analytics/{world.bot.pk}" + (f"/{what}" if what else "")
    answer = Api(world.viewer).get(path, **{"from": FIRST, "to": LAST, "format": "csv", **asked})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))


def test_at_a_glance(week: World) -> None:
    told = figures(week)
    change, previous = told.pop("change"), told.pop("previous")
    assert told == {
        "from": FIRST,
        "to": LAST,
        "sessions": 4,
        "messages": 12,
        "contacts": 2,
        "resolved_by_bot": 1,
        "handoffs": 1,
        "resolution_rate": 0.25,
        "handoff_rate": 0.25,
        "csat_average": 4.0,
        "csat_responses": 1,
        "answered_from_knowledge": 3,
        "knowledge_rate": 0.6,
        "median_first_response_s": 3.0,
        "p90_first_response_s": 3.8,
        "median_human_response_s": 300.0,
        "p90_human_response_s": 300.0,
    }
    assert (previous["from"], previous["to"]) == ("2026-02-22", "2026-02-28")
    assert (previous["sessions"], previous["median_first_response_s"]) == (1, 6.0)
    assert change["sessions"] == 3.0, "from one to four: three times more"
    assert change["median_first_response_s"] == -0.5
    assert change["handoffs"] is None, "there were none to compare with"


def test_conversations_by_day_and_kind(week: World) -> None:
    told = figures(week, "conversations")
    days = {point.pop("at")[:10]: point for point in told["series"]}
    assert list(days) == [f"2026-03-0{day}" for day in range(1, 8)]
    assert days["2026-03-02"] == {"sessions": 2, "resolved": 2, "handoffs": 1}
    assert days["2026-03-04"] == days["2026-03-07"] == {**NOTHING, "sessions": 1}
    assert days["2026-03-03"] == NOTHING, "neither the playground nor the blocked count"
    assert told["totals"] == {"sessions": 4, "resolved": 2, "handoffs": 1}
    assert told["by_status"] == {"open": 2, "pending": 0, "snoozed": 0, "resolved": 2}
    assert told["by_resolver"] == {"bot": 1, "agent": 1, "visitor": 0, "automation": 0}
    assert told["by_channel"] == {"widget": 3, "api": 1}
    assert told["by_language"] == {"en": 1, "fr": 1, "ar": 1, "unknown": 1}
    begun = {(day, hour) for day in range(7) for hour in range(24) if told["by_hour"][day][hour]}
    assert begun == {(0, 9), (0, 10), (2, 23), (5, 12)}
    assert (told["median_duration_s"], told["messages_per_session"]) == (181.0, 3.0)


def test_messages_are_counted_when_they_were_written(week: World) -> None:
    told = figures(week, "messages")
    days = {point.pop("at")[8:10]: tuple(point.values()) for point in told["series"]}
    assert days == {
        "01": (0, 0, 0),
        "02": (3, 3, 1),
        "03": (0, 0, 0),
        "04": (1, 1, 0),
        "05": (1, 1, 0),
        "06": (0, 0, 0),
        "07": (1, 0, 0),
    }
    assert told["totals"] == {"visitor": 6, "assistant": 5, "agent": 1}


def test_what_visitors_thought(week: World) -> None:
    told = figures(week, "csat")
    assert (told["average"], told["responses"]) == (4.0, 1)
    assert told["distribution"] == {"1": 0, "2": 0, "3": 0, "4": 1, "5": 0}
    assert told["thumbs"] == {"up": 1, "down": 1}
    assert [point["average"] for point in told["series"]] == [None, 4.0, *[None] * 5]
    assert [(each["csat"], each["rating"]) for each in told["comments"]] == [(4, None)]


def test_of_a_bot_without_a_past_nothing_is_known(world: World) -> None:
    told = figures(world)
    assert (told["sessions"], told["resolution_rate"], told["csat_average"]) == (0, None, None)
    assert told["median_first_response_s"] is None, "no data is not zero seconds"
    assert figures(world, "conversations")["median_duration_s"] is None


def test_weeks_begin_on_monday_and_the_first_with_the_period(week: World) -> None:
    told = figures(week, "conversations", interval="week")
    assert [(point["at"], point["sessions"]) for point in told["series"]] == [
        ("2026-03-01T00:00:00Z", 0),
        ("2026-03-02T00:00:00Z", 4),
    ]


def test_months_and_hours(week: World) -> None:
    asked = {"interval": "month", "from": "2026-02-20"}
    months = figures(week, "conversations", **asked)["series"]
    assert [(point["at"][:10], point["sessions"]) for point in months] == [
        ("2026-02-20", 1),
        ("2026-03-01", 4),
    ]
    hours = figures(week, "messages", interval="hour", **{"from": "2026-03-02", "to": "2026-03-02"})
    assert len(hours["series"]) == 24
    assert [point["visitor"] for point in hours["series"]][9:11] == [2, 1]


def test_a_person_who_joins_unasked_is_no_answer_of_the_bot(world: World) -> None:
    session = begin(world.bot, "2026-03-02T09:00:00")
    say(session, "visitor", 0)
    say(session, "agent", 30)
    say(session, "assistant", 500, band="answer")
    recompute(bot_id=world.bot.pk)
    told = figures(world)
    assert (told["median_first_response_s"], told["median_human_response_s"]) == (None, None)


@pytest.mark.parametrize("name", ["bot", "agent", "visitor", "automation"])
def test_whoever_ended_it_the_parts_add_up(world: World, name: str) -> None:
    session = begin(world.bot, "2026-03-02T09:00:00")
    resolve(session, name, 60)
    recompute(bot_id=world.bot.pk)
    told = figures(world, "conversations")
    assert told["by_resolver"][name] == told["by_status"]["resolved"] == 1


def test_as_csv(week: World) -> None:
    glance = table(week)
    assert glance[0] == ["figure", "value", "previous", "change"]
    assert ["sessions", "4", "1", "3.0"] in glance
    assert ["handoffs", "1", "0", ""] in glance
    days = table(week, "conversations", tz="Asia/Tokyo")
    assert days[0] == ["at", "sessions", "resolved", "handoffs"]
    assert days[1][0] == "2026-03-01T00:00:00+09:00"
    assert len(table(week, "conversations", table="by_hour")) == 8
    assert len(table(week, "messages")) == len(table(week, "csat")) == 8


def test_no_spreadsheet_runs_what_a_visitor_wrote(week: World) -> None:
    [head, row] = table(week, "csat", table="comments")
    assert row[head.index("comment")] == "'=cmd|'/c calc'!A1"


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"from": "yesterday"}, "from"),
        ({"from": "2026-03-08"}, "to"),
        ({"from": "2025-03-01"}, "to"),
        ({"to": "9999-12-31", "from": "9999-12-01"}, "from"),
        ({"to": "0001-01-01", "from": "0001-01-01"}, "from"),
        ({"tz": "Africa/Atlantis"}, "tz"),
        ({"tz": "../../etc/passwd"}, "tz"),
        ({"interval": "minute"}, "interval"),
        ({"format": "xlsx"}, "format"),
        ({"table": "comments"}, "table"),
    ],
)
def test_what_cannot_be_asked(world: World, asked: dict[str, str], field: str) -> None:
    path = f"/analytics/{world.bot.pk}"
    answer = Api(world.viewer).get(path, **{"from": FIRST, "to": LAST, **asked})
    problem = assert_problem(answer, 400, "invalid")
    assert [each["field"] for each in problem["errors"]] == [field]


def test_a_year_and_a_day_can_be_asked(world: World) -> None:
    asked = {"from": "2025-03-07", "to": "2026-03-07", "interval": "hour"}
    assert len(figures(world, "conversations", **asked)["series"]) == 366 * 24


def test_the_last_thirty_days_unless_said(world: World) -> None:
    told = Api(world.viewer).get(f"/analytics/{world.bot.pk}/messages").json()  # type: ignore[attr-defined]
    assert len(told["series"]) == 30


def test_strangers_learn_nothing(week: World) -> None:
    for what in ("", "/conversations", "/messages", "/csat"):
        answer = Api(week.stranger).get(f"/analytics/{week.bot.pk}{what}")
        assert_problem(answer, 404, "not_found")
