"""Days as somebody counts them where they live, and the instants at which they begin."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Final, Literal, Self
from zoneinfo import ZoneInfo

from analytics.models import DAY, GRAINS, HOUR, QUARTER

Interval = Literal["hour", "day", "week", "month"]
INTERVALS: Final[tuple[Interval, ...]] = ("hour", "day", "week", "month")
MOST_DAYS: Final = 366
USUAL_DAYS: Final = 30
EARLIEST: Final = date(2000, 1, 1)
LATEST: Final = date(2100, 12, 31)


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both of them whole, in a zone."""

    first: date
    last: date
    zone: ZoneInfo
    interval: Interval = "day"

    @classmethod
    def latest(cls, zone: ZoneInfo, interval: Interval = "day", days: int = USUAL_DAYS) -> Self:
        """The last days, today among them."""
        today = datetime.now(zone).date()
        return cls(today - timedelta(days=days - 1), today, zone, interval)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @cached_property
    def start(self) -> datetime:
        return self._midnight(self.first)

    @cached_property
    def end(self) -> datetime:
        """The first instant after it."""
        return self._midnight(self.last + timedelta(days=1))

    @property
    def before(self) -> "Period":
        """As many days, just before."""
        last = self.first - timedelta(days=1)
        return Period(last - timedelta(days=self.days - 1), last, self.zone, self.interval)

    @cached_property
    def starts(self) -> list[datetime]:
        """When each interval begins; the first with the period, whatever the weekday or month."""
        if self.interval == "hour":
            return self._hours()
        days = (self.first + timedelta(days=number) for number in range(self.days))
        return [self._midnight(day) for day in days if day == self.first or self._begins(day)]

    def _begins(self, day: date) -> bool:
        match self.interval:
            case "week":
                return day.weekday() == 0
            case "month":
                return day.day == 1
            case _:
                return True

    def _hours(self) -> list[datetime]:
        """The hours of the clock on the wall: one that comes twice is two, one that is left out
        is none."""
        first = datetime.combine(self.first, time())
        local = [first + timedelta(hours=number) for number in range(24 * self.days)]
        found = {self._instant(at, fold) for at in local for fold in (0, 1)}
        return sorted(at for at in found if self.start <= at < self.end)

    def spans(self) -> list[tuple[datetime, datetime, int]]:
        """(from, until, seconds ahead of UTC): as long as the clocks are not changed."""
        changes = [self.start]
        for number in range(self.days):
            day = self.first + timedelta(days=number)
            changes += self._changes(self._midnight(day), self._midnight(day + timedelta(days=1)))
        ends = [*changes[1:], self.end]
        return [(at, end, self._ahead(at)) for at, end in zip(changes, ends, strict=True)]

    def _changes(self, start: datetime, end: datetime) -> list[datetime]:
        """When the clocks are changed between two midnights."""
        if self._ahead(start) == self._ahead(end):
            return []
        quarter = timedelta(seconds=QUARTER)
        at = start
        while self._ahead(at) == self._ahead(start):
            at += quarter
        return [at] if at < end else []

    def _ahead(self, at: datetime) -> int:
        offset = at.astimezone(self.zone).utcoffset()
        assert offset is not None
        return int(offset.total_seconds())

    def _midnight(self, day: date) -> datetime:
        return self._instant(datetime.combine(day, time()), 0)

    def _instant(self, local: datetime, fold: int) -> datetime:
        return local.replace(tzinfo=self.zone, fold=fold).astimezone(UTC)


def grain_of(instants: list[datetime], at_most: int = DAY) -> int:
    """The longest stretch of the rollups that none of these instants lies within."""
    seconds = [int(at.timestamp()) for at in instants]
    fits = [each for each in GRAINS if each <= at_most and not any(s % each for s in seconds)]
    return max(fits)


def hourly_grain(spans: list[tuple[datetime, datetime, int]]) -> int:
    """The same, of whole hours of the local day."""
    shifted = [at + timedelta(seconds=ahead) for at, _until, ahead in spans]
    return grain_of([*shifted, *(at for at, _until, _ahead in spans)], at_most=HOUR)
