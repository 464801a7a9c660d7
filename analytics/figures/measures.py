"""What cannot be summed: medians, and different people.

Whole days (UTC) are read as they are packed, a row a day; what a period has beside them, where
the zone's days begin at another time, is packed out of the facts of those hours.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

import numpy as np

from analytics.figures.sums import rows
from analytics.periods import Period
from analytics.services.statements import PACKED

_DAY: Final = timedelta(days=1)
_PACKED: Final = """
SELECT {names} FROM analytics_measured
WHERE bot_id = %(bot)s AND day >= %(first)s AND day < %(last)s
UNION ALL
SELECT {packed} FROM analytics_sessionfact
WHERE bot_id = %(bot)s AND begun_at >= %(start)s AND begun_at < %(first)s
UNION ALL
SELECT {packed} FROM analytics_sessionfact
WHERE bot_id = %(bot)s AND begun_at >= %(last)s AND begun_at < %(end)s
"""


class Spread(NamedTuple):
    """Seconds; None where nothing was measured."""

    median: float | None
    p90: float | None


def measures(bot_id: UUID, period: Period, names: Sequence[str]) -> list[bytes]:
    """All that was measured in the period, of each of `names`: columns of `Measured`."""
    first, last = whole_days(period)
    asked = {"bot": bot_id, "start": period.start, "first": first, "last": last, "end": period.end}
    packed = ", ".join(PACKED[name] for name in names)
    found = rows(_PACKED.format(names=", ".join(names), packed=packed), asked)
    return [b"".join(column) for column in zip(*found, strict=True)]


def whole_days(period: Period) -> tuple[datetime, datetime]:
    """Between which instants the period has days of UTC; twice its start where it has none."""
    first = _midnight(period.start + _DAY - timedelta(microseconds=1))
    last = _midnight(period.end)
    return (first, last) if first < last else (period.start, period.start)


def _midnight(at: datetime) -> datetime:
    return datetime.combine(at.date(), time(), UTC)


def spread(packed: bytes) -> Spread:
    if not packed:
        return Spread(None, None)
    median, p90 = np.percentile(np.frombuffer(packed, ">i8").astype(np.int64), [50, 90])
    return Spread(round(float(median) / 1000, 2), round(float(p90) / 1000, 2))


def different(packed: bytes) -> int:
    """How many different ids there are."""
    if not packed:
        return 0
    ids: Any = np.frombuffer(packed, ">u8").astype(np.uint64).reshape(-1, 2)
    ordered = ids[np.lexsort((ids[:, 0], ids[:, 1]))]
    return 1 + int((ordered[1:] != ordered[:-1]).any(axis=1).sum())
