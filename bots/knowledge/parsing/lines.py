"""Hard-wrapped lines back into paragraphs: an answer quotes sentences, not lines of a page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_ENDS = re.compile(r"[.!?:;؟۔…»\"”)\]]$")
_BEGINS_NEW = re.compile(
    r"^\s*(?:[•▪◦●○*\-–—·]\s|\(?\d{1,3}[.)]\s|\d+(?:\.\d+)+\.?\s|[a-z][.)]\s|#{1,6}\s|\|)"
)
_HYPHENATED = re.compile(r"[a-zà-ÿ]-$")
_LEADER = re.compile(r"(?:[.…·]\s?){6,}")
_DIGITS = re.compile(r"\d+")
_EDGE_LINES: Final = 2
_SHORT: Final = 20


def unwrap(text: str) -> str:
    """Joins a line to the next where it is as long as the lines of its text usually are."""
    lines = text.split("\n")
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if not lengths:
        return ""
    usual = lengths[int(len(lengths) * 0.8)]
    if usual > 200:  # paragraphs stand on one line each already
        return text
    joined: list[str] = []
    open_line = False
    for line in lines:
        stripped = line.strip()
        if open_line and stripped and not _BEGINS_NEW.match(stripped):
            joined[-1] = _join(joined[-1], stripped)
        else:
            joined.append(stripped)
        open_line = bool(stripped) and _goes_on(stripped, usual)
    return "\n".join(joined)


def _goes_on(line: str, usual: int) -> bool:
    if len(line) >= usual * 0.85:
        return True
    return len(line) >= usual * 0.6 and not _ENDS.search(line)


def _join(before: str, after: str) -> str:
    if _HYPHENATED.search(before) and after[:1].islower():
        return before[:-1] + after
    return f"{before} {after}"


def without_leaders(page: str) -> str:
    """A page without the lines of a table of contents: they name every subject, and tell nothing."""
    return "\n".join(line for line in page.split("\n") if not _LEADER.search(line))


def without_running_lines(pages: Sequence[str]) -> list[str]:
    """Pages without the heads and feet that stand on most of them, page numbers included."""
    if len(pages) < 4:
        return list(pages)
    split = [page.strip().split("\n") for page in pages]
    seen: Counter[str] = Counter()
    for lines in split:
        seen.update({_shape(line) for line in lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]})
    running = {shape for shape, count in seen.items() if count > len(pages) * 0.6}
    return ["\n".join(_strip_edges(lines, running)) for lines in split]


def _strip_edges(lines: list[str], running: set[str]) -> list[str]:
    start, end = 0, len(lines)
    while start < min(_EDGE_LINES, end) and _shape(lines[start]) in running:
        start += 1
    while end > max(start, len(lines) - _EDGE_LINES) and _shape(lines[end - 1]) in running:
        end -= 1
    return lines[start:end]


def _shape(line: str) -> str:
    """The line; of a short one such as "Page 7" whatever its number."""
    line = line.strip().lower()
    return _DIGITS.sub("#", line) if len(line) <= _SHORT else line
