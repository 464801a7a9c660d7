"""Days begin where people live: also where clocks are changed, or an hour is not a whole one."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from analytics import figures
from analytics.models import DAY, HOUR, QUARTER
from analytics.periods import Interval, Period, grain_of
from analytics.services.recomputing import recompute
from analytics.tests.history import begin, say
from konan.testing.world import World


def period(first: str, last: str, zone: str, interval: Interval = "day") -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last), ZoneInfo(zone), interval)


@pytest.mark.parametrize(
    ("zone", "first", "hours"),
    [
        ("UTC", "2026-03-29", 24),
        ("Europe/Paris", "2026-03-29", 23),
        ("Europe/Paris", "2026-10-25", 25),
        ("Africa/Casablanca", "2026-03-22", 23),
        ("Australia/Lord_Howe", "2026-04-05", 24),
    ],
)
def test_a_day_has_the_hours_that_the_clock_shows(zone: str, first: str, hours: int) -> None:
    day = period(first, first, zone, "hour")
    assert len(day.starts) == hours
    assert day.starts[0] == day.start and day.starts[-1] < day.end


@pytest.mark.parametrize(
    ("zone", "grain"),
    [("UTC", DAY), ("Africa/Casablanca", HOUR), ("Asia/Kolkata", QUARTER),
     ("Asia/Kathmandu", QUARTER), ("America/St_Johns", QUARTER)],
)  # fmt: skip
def test_as_few_rows_are_read_as_the_zone_allows(zone: str, grain: int) -> None:
    days = period("2026-05-01", "2026-05-30", zone)
    assert grain_of([*days.starts, days.end]) == grain


@pytest.mark.parametrize(
    ("zone", "sessions", "days"),
    [
        # Morocco leaves summer time for Ramadan, until 22 March 2026 at 2:00.
        ("Africa/Casablanca", ["2026-03-21T23:30:00", "2026-03-22T23:30:00"], ["21", "23"]),
        ("Asia/Kathmandu", ["2026-03-21T18:14:59", "2026-03-21T18:15:00"], ["21", "22"]),
        ("Europe/Paris", ["2026-03-28T22:59:59", "2026-03-29T22:00:00"], ["28", "30"]),
        ("Pacific/Chatham", ["2026-03-21T10:14:59", "2026-03-21T10:15:00"], ["21", "22"]),
    ],
)
def test_midnight_is_where_people_live(
    world: World, zone: str, sessions: list[str], days: list[str]
) -> None:
    for at in sessions:
        begin(world.bot, at)
    recompute(bot_id=world.bot.pk)
    told = figures.conversations(world.bot, period("2026-03-20", "2026-03-31", zone))
    begun = {
        point["at"].astimezone(ZoneInfo(zone)).strftime("%d")
        for point in told["series"]
        if point["sessions"]
    }
    assert begun == set(days)
    assert told["totals"]["sessions"] == sum(map(sum, told["by_hour"])) == 2


def test_the_hour_is_that_of_the_clock_before_and_after_it_is_changed(world: World) -> None:
    for at in ("2026-03-28T08:10:00", "2026-03-30T08:10:00"):
        begin(world.bot, at)
    recompute(bot_id=world.bot.pk)
    told = figures.conversations(world.bot, period("2026-03-23", "2026-04-05", "Europe/Paris"))
    saturday, monday = told["by_hour"][5], told["by_hour"][0]
    assert (saturday[9], monday[10]) == (1, 1)


def test_hours_of_a_zone_between_the_hours(world: World) -> None:
    begin(world.bot, "2026-03-21T18:20:00")  # a quarter past midnight in Kathmandu, on a Sunday
    recompute(bot_id=world.bot.pk)
    told = figures.conversations(world.bot, period("2026-03-16", "2026-03-29", "Asia/Kathmandu"))
    assert told["by_hour"][6][0] == 1


@pytest.mark.parametrize(
    ("zone", "first", "last", "median"),
    [
        ("UTC", "2026-03-21", "2026-03-23", 25.0),
        ("Asia/Kathmandu", "2026-03-21", "2026-03-23", 20.0),  # the last began on the 24th
        ("Asia/Kathmandu", "2026-03-24", "2026-03-24", 40.0),
        ("America/New_York", "2026-03-21", "2026-03-21", 15.0),  # the second is theirs, too
        ("UTC", "2026-03-22", "2026-03-22", 25.0),
    ],
)
def test_a_median_takes_in_the_hours_beside_whole_days(
    world: World, zone: str, first: str, last: str, median: float
) -> None:
    begun = ("2026-03-21T12:00:00", "2026-03-22T01:00:00", "2026-03-22T20:00:00",
             "2026-03-23T19:00:00")  # fmt: skip
    for number, at in enumerate(begun, start=1):
        session = begin(world.bot, at)
        say(session, "visitor", 0)
        say(session, "assistant", 10 * number, band="answer")
    recompute(bot_id=world.bot.pk)
    told = figures.overview(world.bot, period(first, last, zone))
    assert told["median_first_response_s"] == median
