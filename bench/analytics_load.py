"""One round at the figures: each cell by HTTP and by SQL of one's own, one after the other.

usage: python -m bench.analytics_load URL PLAN; the plan is JSON: bot, empty, token, times, rest, app.
Prints {cell: {"http": [ms, …], "empty": [ms, …], "raw": [ms, …], "facts": [ms, …]}} as one JSON
line. "raw" reads the rollups' rows, "facts" lets PostgreSQL find medians and different people;
all must give the same figures.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import psycopg

from bench.inbox_load import Client

DAYS: Final = 90
_SPAN: Final = """
SELECT (%(first)s::date - %(days)s)::timestamp AT TIME ZONE %(tz)s,
  %(first)s::timestamp AT TIME ZONE %(tz)s, (%(last)s::date + 1)::timestamp AT TIME ZONE %(tz)s
"""
_SUMS: Final = """
SELECT at >= %(start)s AS now, sum(sessions)::int, sum(visitor + assistant + agent)::int,
  sum(by_bot)::int, sum(handoffs)::int, sum(known)::int, sum(assistant)::int,
  sum(csat_1 + csat_2 + csat_3 + csat_4 + csat_5)::int,
  sum(csat_1 + 2 * csat_2 + 3 * csat_3 + 4 * csat_4 + 5 * csat_5)::int
FROM analytics_rollup
WHERE bot_id = %(bot)s AND grain = %(grain)s AND at >= %(before)s AND at < %(end)s
GROUP BY 1 ORDER BY 1 DESC
"""
# What cannot be summed: as it is packed, and of the hours beside whole days (UTC).
_PACKED: Final = """
SELECT {columns} FROM analytics_measured
WHERE bot_id = %(bot)s AND day >= %({since})s AND day < %(end)s
UNION ALL
SELECT {packed} FROM analytics_sessionfact
WHERE bot_id = %(bot)s AND begun_at >= %({since})s
  AND begun_at < date_trunc('day', %({since})s + interval '1 day', 'UTC')
"""
_PACKED_PEOPLE: Final = _PACKED.format(
    columns="contacts, bot_first, human_first",
    packed="string_agg(uuid_send(contact_id), ''), string_agg(int8send(bot_first_ms), ''),"
    " string_agg(int8send(human_first_ms), '')",
    since="before",
)
_PACKED_DURATION: Final = _PACKED.format(
    columns="duration", packed="string_agg(int8send(duration_ms), '')", since="start"
)
_PEOPLE: Final = """
SELECT begun_at >= %(start)s AS now, count(DISTINCT contact_id),
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY bot_first_ms),
  percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY human_first_ms)
FROM analytics_sessionfact
WHERE bot_id = %(bot)s AND begun_at >= %(before)s AND begun_at < %(end)s
GROUP BY 1 ORDER BY 1 DESC
"""
_DAYS: Final = """
SELECT date_trunc('day', at, %(tz)s) AS day, sum(sessions)::int, sum(resolved)::int,
  sum(handoffs)::int, sum(open)::int, sum(pending)::int, sum(snoozed)::int, sum(widget)::int,
  sum(api)::int, sum(english)::int, sum(french)::int, sum(arabic)::int, sum(by_bot)::int,
  sum(by_agent)::int, sum(by_visitor)::int, sum(by_automation)::int, sum(exchanged)::int
FROM analytics_rollup
WHERE bot_id = %(bot)s AND grain = %(grain)s AND at >= %(start)s AND at < %(end)s
GROUP BY 1 ORDER BY 1
"""
_HOURS: Final = """
SELECT extract(isodow FROM at AT TIME ZONE %(tz)s), extract(hour FROM at AT TIME ZONE %(tz)s),
  sum(sessions)::int
FROM analytics_rollup
WHERE bot_id = %(bot)s AND grain = %(hours)s AND at >= %(start)s AND at < %(end)s
GROUP BY 1, 2
"""
_DURATION: Final = """
SELECT percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY duration_ms)
FROM analytics_sessionfact
WHERE bot_id = %(bot)s AND begun_at >= %(start)s AND begun_at < %(end)s
"""
# The rollups that one would read for a zone: by the day, the hour, the quarter of an hour.
GRAINS: Final = {
    "UTC": (86_400, 3_600),
    "Africa/Casablanca": (3_600, 3_600),
    "Asia/Kathmandu": (900, 900),
}


@dataclass(frozen=True)
class Cell:
    """Figures in a zone, and the statements that give them."""

    what: str
    tz: str

    @property
    def name(self) -> str:
        return f"{self.what or 'overview'}, {self.tz}"

    @property
    def rollups(self) -> tuple[str, ...]:
        return (_DAYS, _HOURS, _PACKED_DURATION) if self.what else (_SUMS, _PACKED_PEOPLE)

    @property
    def facts(self) -> tuple[str, ...]:
        return (_DAYS, _HOURS, _DURATION) if self.what else (_SUMS, _PEOPLE)

    def path(self, bot: str, first: date, last: date) -> str:
        asked = urlencode({"from": first, "to": last, "tz": self.tz})
        return f"/analytics/{bot}{'/' if self.what else ''}{self.what}?{asked}"


CELLS: Final = tuple(Cell(what, tz) for what in ("", "conversations") for tz in GRAINS)


class Round:
    def __init__(self, url: str, plan: dict[str, Any]) -> None:
        self.plan, self.url = plan, url
        self.database = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        self.last = datetime.now(UTC).date() - timedelta(days=1)
        self.first = self.last - timedelta(days=DAYS - 1)

    def run(self) -> dict[str, dict[str, list[float]]]:
        return {cell.name: self._measure(cell) for cell in CELLS}

    def _measure(self, cell: Cell) -> dict[str, list[float]]:
        self._pin("rest")
        client = Client(self.url, self.plan["token"])
        of_none = cell.path(self.plan["empty"], self.first, self.last)
        path = cell.path(self.plan["bot"], self.first, self.last)
        _nothing, empty = self._repeated(lambda: client.get(of_none))
        answer, http = self._repeated(lambda: client.get(path))
        asked = self._asked(cell)
        self._pin("app")
        _packed, raw = self._read(cell.rollups, asked)
        rows, facts = self._read(cell.facts, asked)
        _require_same(cell, json.loads(answer), rows)
        return {"http": http, "empty": empty, "raw": raw, "facts": facts}

    def _read(
        self, statements: tuple[str, ...], asked: dict[str, Any]
    ) -> tuple[list[list[Any]], list[float]]:
        return self._repeated(lambda: [self._rows(statement, asked) for statement in statements])

    def _asked(self, cell: Cell) -> dict[str, Any]:
        days = {"first": self.first, "last": self.last, "days": DAYS, "tz": cell.tz}
        [(before, start, end)] = self._rows(_SPAN, days)
        grain, hours = GRAINS[cell.tz]
        span = {"before": before, "start": start, "end": end, "grain": grain, "hours": hours}
        return {**days, **span, "bot": self.plan["bot"]}

    def _repeated(self, do: Callable[[], Any]) -> tuple[Any, list[float]]:
        """What it gave, and how long it took each time; the first two warm what is kept."""
        times: list[float] = []
        for _ in range(self.plan["times"] + 2):
            began = time.perf_counter()
            given = do()
            times.append((time.perf_counter() - began) * 1000)
        return given, times[2:]

    def _rows(self, sql: str, asked: dict[str, Any]) -> list[Any]:
        return self.database.execute(sql.encode(), asked).fetchall()

    def _pin(self, where: str) -> None:
        if (core := self.plan[where]) is not None:
            os.sched_setaffinity(0, {core})


def _require_same(cell: Cell, told: dict[str, Any], read: list[list[Any]]) -> None:
    if cell.what:
        days, hours, [[duration]] = read
        shown: list[Any] = [point["sessions"] for point in told["series"] if point["sessions"]]
        own: list[Any] = [day[1] for day in days if day[1]]
        shown += [told["totals"]["handoffs"], told["median_duration_s"]]
        own += [sum(day[3] for day in days), round(duration[0] / 1000, 2)]
        shown.append([n for day in told["by_hour"] for n in day if n])
        own.append([n for _day, _hour, n in sorted(hours) if n])
    else:
        (sums, _before), (people, _then) = read
        names = ("sessions", "messages", "resolved_by_bot", "handoffs", "answered_from_knowledge")
        shown = [*(told[name] for name in names), told["contacts"]]
        own = [*sums[1:6], people[1]]
        shown.append(told["median_first_response_s"])
        own.append(round(people[2][0] / 1000, 2))
    if shown != own:
        raise SystemExit(f"{cell.name}: by HTTP {shown}, by SQL {own}")


if __name__ == "__main__":
    print(json.dumps(Round(sys.argv[1], json.loads(Path(sys.argv[2]).read_text())).run()))
