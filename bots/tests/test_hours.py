from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.hours import BusinessHours, is_open, next_opening

HOURS: BusinessHours = {
    "timezone": "Europe/Paris",
    "days": {"mon": [["09:00", "12:00"], ["14:00", "24:00"]]},
    "exceptions": [{"date": "2030-01-14", "slots": [["10:00", "11:00"]]}],
}


@pytest.mark.parametrize(
    ("local", "there"),
    [
        ("2030-01-07 09:00", True),
        ("2030-01-07 11:59", True),
        ("2030-01-07 12:00", False),
        ("2030-01-07 23:59", True),
        ("2030-01-08 10:00", False),
        ("2030-01-14 09:30", False),
        ("2030-01-14 10:30", True),
    ],
)
def test_open_by_the_clock_of_the_place(local: str, there: bool) -> None:
    at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Europe/Paris"))
    assert is_open(HOURS, at.astimezone(ZoneInfo("Asia/Tokyo"))) is there


def test_without_hours_people_are_always_there() -> None:
    assert is_open(None, datetime(2030, 1, 1, tzinfo=ZoneInfo("UTC")))


@pytest.mark.parametrize(
    ("local", "opens"),
    [
        ("2030-01-07 08:59", "2030-01-07 09:00"),
        ("2030-01-07 09:00", "2030-01-07 09:00"),
        ("2030-01-07 12:00", "2030-01-07 14:00"),
        ("2030-01-08 00:00", "2030-01-14 10:00"),
        ("2030-01-14 11:00", "2030-01-21 09:00"),
    ],
)
def test_next_opening_by_the_clock_of_the_place(local: str, opens: str) -> None:
    paris = ZoneInfo("Europe/Paris")
    at = datetime.fromisoformat(local).replace(tzinfo=paris)
    found = next_opening(HOURS, at.astimezone(ZoneInfo("Asia/Tokyo")))
    assert found == datetime.fromisoformat(opens).replace(tzinfo=paris)


def test_who_never_opens_has_no_next_opening() -> None:
    never: BusinessHours = {"timezone": "UTC", "days": {}, "exceptions": []}
    assert next_opening(never, datetime(2030, 1, 1, tzinfo=ZoneInfo("UTC"))) is None
