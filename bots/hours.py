"""Business hours: when people are there, per weekday, with exceptions by date."""

import re
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from functools import cache
from itertools import pairwise
from typing import Any, Final, TypedDict
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext_lazy as _

from bots.checks import Rejected, items, nullable, required, shape, text

FURTHEST: Final = 400  # days that an opening is looked for
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Slot = list[str]
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")


class Exceptional(TypedDict):
    date: str
    slots: list[Slot]


class BusinessHours(TypedDict):
    timezone: str
    days: dict[str, list[Slot]]
    exceptions: list[Exceptional]


@cache
def _timezones() -> frozenset[str]:
    return frozenset(available_timezones()) - {"localtime"}


def _timezone(value: Any) -> str:
    name: str = text(64)(value)
    if name not in _timezones():
        raise Rejected.because("invalid", _("This is no time zone, such as Europe/Paris."))
    return name


def _slot(value: Any) -> Slot:
    """`["09:00", "18:00"]`; the end may be 24:00."""
    is_pair = isinstance(value, list) and len(value) == 2
    if not is_pair or not all(isinstance(t, str) and _TIME.fullmatch(t) for t in value):
        raise Rejected.because("invalid", _('Expected two times, such as ["09:00", "18:00"].'))
    if value[0] >= value[1]:
        raise Rejected.because("invalid", _("The end must be after the beginning."))
    return list(value)


def _slots(value: Any) -> list[Slot]:
    slots: list[Slot] = items(_slot, 10)(value)
    for earlier, later in pairwise(slots):
        if later[0] < earlier[1]:
            raise Rejected.because("invalid", _("Times must be in order and must not overlap."))
    return slots


def _date(value: Any) -> str:
    given: str = text(10)(value)
    try:
        if date.fromisoformat(given).isoformat() == given:
            return given
    except ValueError:
        pass
    raise Rejected.because("invalid", _("Expected a date, such as 2030-12-25."))


def _exceptions(value: Any) -> list[Exceptional]:
    entry = required(("date", "slots"), shape({"date": _date, "slots": _slots}))
    found: list[Exceptional] = items(entry, 366)(value)
    dates = [exception["date"] for exception in found]
    if len(set(dates)) < len(dates):
        raise Rejected.because("invalid", _("A date may stand here only once."))
    return sorted(found, key=lambda exception: exception["date"])


hours_check = nullable(
    shape(
        {
            "timezone": _timezone,
            "days": shape(dict.fromkeys(DAYS, _slots)),
            "exceptions": _exceptions,
        }
    )
)


def merged_hours(
    current: BusinessHours | None, sent: dict[str, Any] | None
) -> BusinessHours | None:
    """`sent` laid over what is there, key by key; a day that nobody named is closed."""
    if sent is None:
        return None
    there: dict[str, Any] = {"days": {}, "exceptions": [], **(current or {})}
    merged = there | sent
    if "timezone" not in merged:
        raise Rejected.because("required", _("This field is required."), path="timezone")
    days = there["days"] | sent.get("days", {})
    return BusinessHours(
        timezone=merged["timezone"],
        days={day: days.get(day, []) for day in DAYS},
        exceptions=merged["exceptions"],
    )


def is_open(hours: BusinessHours | None, at: datetime) -> bool:
    """Whether people are there at this moment; without hours they always are."""
    if hours is None:
        return True
    local = at.astimezone(ZoneInfo(hours["timezone"]))
    now = f"{local:%H:%M}"
    return any(start <= now < end for start, end in _slots_of(hours, local.date()))


def next_opening(hours: BusinessHours | None, after: datetime) -> datetime | None:
    """When people are there next, in the hours' own time zone: `after` itself where they are
    there then; None where no opening is in sight."""
    if hours is None:
        return after
    zone = ZoneInfo(hours["timezone"])
    local = after.astimezone(zone)
    if is_open(hours, after):
        return local
    for day in (local.date() + timedelta(days=ahead) for ahead in range(FURTHEST)):
        for start, _end in _slots_of(hours, day):
            opening = datetime.combine(day, time_of_day.fromisoformat(start), zone)
            if opening > local:
                return opening
    return None


def _slots_of(hours: BusinessHours, day: date) -> list[Slot]:
    """A date's own times, where it has some, else those of its weekday."""
    for entry in hours["exceptions"]:
        if entry["date"] == day.isoformat():
            return entry["slots"]
    return hours["days"].get(DAYS[day.weekday()], [])
