"""Contacts as CSV: cells that no spreadsheet runs, and files as spreadsheets write them."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

import orjson
from charset_normalizer import from_bytes
from django.utils.translation import gettext_lazy as _

from bots.knowledge.parsing.characters import decode
from konan.core.csvfile import BOM, guarded, unguarded
from konan.core.errors import Invalid

COLUMNS: Final = (
    "id", "name", "email", "phone", "external_id", "company", "tags", "attributes", "notes",
    "verified", "blocked", "blocked_until", "bot_ids", "sessions", "first_seen_at",
    "last_seen_at", "created_at", "updated_at",
)  # fmt: skip
MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 200
_SAMPLE: Final = 64 * 1024


def csv_row(shape: dict[str, Any]) -> list[Any]:
    return [_cell(shape[name]) for name in COLUMNS]


def _cell(value: Any) -> Any:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return value
        case list():
            return guarded(", ".join(value))
        case dict():
            return orjson.dumps(value).decode() if value else ""
    return guarded(value)


def read_csv(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows that have something in them, numbered as a spreadsheet does.

    Whatever encoding and separator it was saved with. Raises Invalid for `file`.
    """
    text = decode(data, declared=_code_page(data)).removeprefix(BOM)
    rows = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for number, row in enumerate(rows, start=1):
            if number > MOST_ROWS + 1:
                raise Invalid("file", _("At most 10,000 rows."), code="too_many_rows")
            if len(row) > MOST_COLUMNS:
                raise Invalid("file", _("At most 200 columns."), code="too_many_columns")
            if any(cell.strip() for cell in row):
                yield number, [unguarded(cell.strip()) for cell in row]
    except csv.Error as error:
        raise Invalid("file", _("This is not a CSV file."), code="not_csv") from error


def _code_page(data: bytes) -> str:
    """The older encoding that it looks like, of those that our languages are saved in."""
    best = from_bytes(data[:_SAMPLE], cp_isolation=["cp1252", "cp1256"]).best()
    return best.encoding if best else "cp1252"


def _delimiter(text: str) -> str:
    """The separator that the first line has most of."""
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)
