"""Reading the rollups."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection

from analytics.models import COUNTS
from analytics.periods import Period, grain_of, hourly_grain

Sums = dict[str, int]
NOTHING: Final[Sums] = dict.fromkeys(COUNTS, 0)

_SERIES: Final = """
SELECT width_bucket(at, %(starts)s::timestamptz[]), {figures}
FROM analytics_rollup
WHERE bot_id = %(bot)s AND grain = %(grain)s AND at >= %(start)s AND at < %(end)s
GROUP BY 1
"""
_BY_HOUR: Final = """
SELECT ((extract(epoch FROM r.at)::bigint + s.ahead) / 3600 + 72) %% 168, sum(r.sessions)::bigint
FROM unnest(%(starts)s::timestamptz[], %(ends)s::timestamptz[], %(ahead)s::int[])
  s(start, until, ahead)
JOIN analytics_rollup r ON r.bot_id = %(bot)s AND r.grain = %(grain)s
  AND r.at >= s.start AND r.at < s.until
GROUP BY 1
"""


def sums_between(
    bot_id: UUID, starts: Sequence[datetime], end: datetime, names: Sequence[str] = COUNTS
) -> list[Sums]:
    """The sums of each stretch that begins at one of `starts` and ends with the next."""
    asked = {
        "bot": bot_id,
        "starts": list(starts),
        "start": starts[0],
        "end": end,
        "grain": grain_of([*starts, end]),
    }
    figures = ", ".join(f"sum({name})::bigint" for name in names)
    found = {row[0]: row[1:] for row in rows(_SERIES.format(figures=figures), asked)}
    nothing = (0,) * len(names)
    return [
        dict(zip(names, found.get(number, nothing), strict=True))
        for number in range(1, len(starts) + 1)
    ]


def total(parts: Sequence[Sums]) -> Sums:
    return {name: sum(part[name] for part in parts) for name in parts[0]}


def begun_by_hour(bot_id: UUID, period: Period) -> list[list[int]]:
    """Sessions by weekday (Monday first) and hour, by the clock of the period's zone."""
    spans = period.spans()
    asked = {
        "bot": bot_id,
        "starts": [start for start, _until, _ahead in spans],
        "ends": [until for _start, until, _ahead in spans],
        "ahead": [ahead for _start, _until, ahead in spans],
        "grain": hourly_grain(spans),
    }
    found = dict(rows(_BY_HOUR, asked))
    return [[found.get(24 * day + hour, 0) for hour in range(24)] for day in range(7)]


def share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def rows(statement: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        return list(cursor.fetchall())
