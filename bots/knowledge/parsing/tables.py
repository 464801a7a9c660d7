"""Tables as sentences: a row alone must say what its values are."""

import csv
import re
from collections.abc import Sequence
from io import StringIO
from typing import Final

from bots.answering.documents import ParsedDocument, Section
from bots.knowledge.parsing.characters import one_line
from bots.knowledge.parsing.reading import Unreadable

MOST_COLUMNS: Final = 200
_NUMBER = re.compile(r"[-+]?[\d\s.,%€$£]*\d[\d\s.,%€$£]*")
_QUESTION: Final = frozenset({"question", "questions", "q", "السؤال", "سؤال"})
_ANSWER: Final = frozenset({"answer", "answers", "a", "réponse", "reponse", "الجواب", "الإجابة"})


def spoken_rows(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as `header: value; header: value`; without a header row its cells, by commas."""
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or not _is_header(rows[0]):
        return [", ".join(cell for cell in row if cell) for row in rows]
    return [line for row in rows[1:] if (line := _spoken(rows[0], row))]


def _is_header(row: Sequence[str]) -> bool:
    """Short names, most of them there, none of them a number."""
    named = [cell for cell in row if cell]
    short = all(len(cell) <= 80 and not _NUMBER.fullmatch(cell) for cell in named)
    return short and len(named) * 2 > len(row) and len(set(named)) == len(named)


def _spoken(header: Sequence[str], row: Sequence[str]) -> str:
    pairs = []
    for position, value in enumerate(row):
        name = header[position] if position < len(header) else ""
        if value:
            pairs.append(f"{name}: {value}" if name else value)
    return "; ".join(pairs)


def read_csv(text: str) -> ParsedDocument:
    """Rows as lines; where the columns are question and answer, a section for each."""
    try:
        rows = [
            [one_line(cell) for cell in row[:MOST_COLUMNS]]
            for row in csv.reader(StringIO(text), delimiter=_delimiter(text), strict=False)
        ]
    except csv.Error as error:
        raise Unreadable("broken") from error
    rows = [row for row in rows if any(row)]
    if not rows:
        return ParsedDocument("", ())
    if curated := _questions(rows):
        return ParsedDocument("", curated)
    return ParsedDocument("", (Section((), "\n\n".join(spoken_rows(rows))),))


def _delimiter(text: str) -> str:
    """The separator that the first line has most of, outside of quotes."""
    first = re.sub(r'"[^"]*"', "", text.lstrip().partition("\n")[0])
    return max(",;\t|", key=first.count)


def _questions(rows: list[list[str]]) -> tuple[Section, ...]:
    names = [cell.casefold() for cell in rows[0]]
    ask = next((at for at, name in enumerate(names) if name in _QUESTION), None)
    say = next((at for at, name in enumerate(names) if name in _ANSWER), None)
    if ask is None or say is None:
        return ()
    wide = [row for row in rows[1:] if len(row) > max(ask, say) and row[ask] and row[say]]
    return tuple(Section((row[ask][:300],), row[say]) for row in wide)
