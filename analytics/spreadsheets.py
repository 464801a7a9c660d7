"""Figures as tables: for a CSV file, and beside each chart."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.http import HttpResponse

from analytics.figures.overview import COMPARED
from analytics.periods import Period
from konan.core.csvfile import BOM, csv_lines, guarded

Figures = Mapping[str, Any]
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Table(NamedTuple):
    """`head`: names as in the answer of the API."""

    head: Sequence[str]
    rows: list[Sequence[Any]]


def _compared(figures: Figures) -> Table:
    return Table(
        ("figure", "value", "previous", "change"),
        [
            (name, figures[name], figures["previous"][name], figures["change"][name])
            for name in COMPARED
        ],
    )


def _listed(name: str, *columns: str) -> Callable[[Figures], Table]:
    return lambda figures: Table(
        columns, [[row[column] for column in columns] for row in figures[name]]
    )


def _keyed(name: str, key: str, value: str) -> Callable[[Figures], Table]:
    return lambda figures: Table((key, value), list(figures[name].items()))


def _hours(figures: Figures) -> Table:
    rows = zip(WEEKDAYS, figures["by_hour"], strict=True)
    hours = (f"{hour:02}" for hour in range(24))
    return Table(("weekday", *hours), [(day, *counts) for day, counts in rows])


TABLES: Final[Mapping[str, Mapping[str, Callable[[Figures], Table]]]] = {
    "overview": {"overview": _compared},
    "conversations": {
        "series": _listed("series", "at", "sessions", "resolved", "handoffs"),
        "by_status": _keyed("by_status", "status", "sessions"),
        "by_resolver": _keyed("by_resolver", "resolved_by", "sessions"),
        "by_channel": _keyed("by_channel", "channel", "sessions"),
        "by_language": _keyed("by_language", "language", "sessions"),
        "by_hour": _hours,
    },
    "messages": {"series": _listed("series", "at", "visitor", "assistant", "agent")},
    "csat": {
        "series": _listed("series", "at", "responses", "average"),
        "distribution": _keyed("distribution", "csat", "responses"),
        "comments": _listed(
            "comments", "updated_at", "session_id", "message_id", "csat", "rating", "comment"
        ),
    },
}
"""Of each set of figures: its tables by name, the usual one first."""


def table_of(what: str, figures: Figures, name: str = "") -> Table:
    tables = TABLES[what]
    return tables[name or next(iter(tables))](figures)


def csv_of(table: Table, period: Period) -> str:
    """Times with the offset of the period's zone; cells that no spreadsheet runs."""
    rows = ([_cell(value, period) for value in row] for row in table.rows)
    return BOM + csv_lines([list(table.head), *rows])


def _cell(value: Any, period: Period) -> Any:
    match value:
        case None:
            return ""
        case datetime():
            return value.astimezone(period.zone).isoformat()
        case int() | float():
            return value
    return guarded(str(value))


def csv_answer(what: str, table: Table, period: Period) -> HttpResponse:
    """Kept by nobody on the way, opened by no browser."""
    name = f"{what}-{period.first}-{period.last}.csv"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(
        csv_of(table, period), content_type="text/csv; charset=utf-8", headers=headers
    )
