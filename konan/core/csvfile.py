"""CSV that no spreadsheet runs, as it is sent: kept by nobody on the way, opened by no browser."""

import csv
import re
from collections.abc import AsyncIterator, Sequence
from io import StringIO
from typing import Any, Final

from django.http import StreamingHttpResponse

BOM: Final = "\ufeff"
_RUN = "[=+\\-@\t＝＋－＠]"
_LINE_RUNS = re.compile(rf"(^|\r\n|\r|\n)([ \u00a0]*{_RUN})")
_GUARDED = re.compile(rf"(^|\r\n|\r|\n)'(?=[ \u00a0]*{_RUN})")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: `'` before what it would run, on each line."""
    begins_with_break = text.lstrip(" \u00a0").startswith(("\r", "\n"))
    return ("'" if begins_with_break else "") + _LINE_RUNS.sub(r"\1'\2", text)


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    bare = text[1:] if re.match("'[ \u00a0]*[\r\n]", text) else text
    return _GUARDED.sub(r"\1", bare)


def csv_lines(rows: Sequence[Sequence[Any]]) -> str:
    """Every cell quoted."""
    text = StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def csv_download(pieces: AsyncIterator[str], *, filename: str) -> StreamingHttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{filename}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8", headers=headers)
