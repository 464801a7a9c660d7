"""Topics and unanswered questions as tables: for a CSV file, and for pages."""

from collections.abc import Mapping
from typing import Any, Final

from analytics.spreadsheets import Table

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "topics": ("topic", "intent", "sessions", "share", "change", "resolution_rate", "examples"),
    "unanswered": ("question", "count", "last_asked_at"),
}


def table_of(name: str, found: Mapping[str, Any]) -> Table:
    """`name`: topics | unanswered; `found` as `figures.topics` gives it."""
    columns = _COLUMNS[name]
    return Table(columns, [[_cell(row[column]) for column in columns] for row in found[name]])


def _cell(value: Any) -> Any:
    return "\n".join(value) if isinstance(value, list) else value
