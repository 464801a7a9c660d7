"""robots.txt as RFC 9309 has it: which paths of a site may be read by us.

The file is a stranger's: its size, its lines and the work of matching are bounded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

AGENT: Final = "konan"
MOST_CHARACTERS: Final = 100_000
MOST_RULES: Final = 1_000
MOST_SITEMAPS: Final = 20
LONGEST_DELAY: Final = 5.0
_LONGEST_PATTERN: Final = 500


@dataclass(frozen=True, slots=True)
class Robots:
    """`rules` are (pattern, allowed); `delay` are the seconds between two visits."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()

    def allows(self, path: str) -> bool:
        """The longest pattern that fits decides; of two as long, the one that allows."""
        fitting = [(len(rule), allowed) for rule, allowed in self.rules if _fits(rule, path)]
        return max(fitting)[1] if fitting else True


def read_robots(text: str, agent: str = AGENT) -> Robots:
    """The rules of the groups that name `agent`, else of those for everybody."""
    ours: list[tuple[str, str]] = []
    anybodys: list[tuple[str, str]] = []
    sitemaps: list[str] = []
    us = anybody = beginning = False
    for field, value in _lines(text):
        if field == "user-agent":
            us = (us and beginning) or _names(value.lower(), agent)
            anybody = (anybody and beginning) or value == "*"
            beginning = True
            continue
        if field == "sitemap":
            sitemaps.append(value)
            continue
        beginning = False
        if us:
            ours.append((field, value))
        elif anybody:
            anybodys.append((field, value))
    named_us = ours or (anybodys if not _is_named(text, agent) else [])
    return Robots(_rules(named_us), _delay(named_us), tuple(sitemaps[:MOST_SITEMAPS]))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    kept = text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS].rpartition("\n")[0]
    for line in kept.lstrip("\ufeff").splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield field.strip().lower(), value.strip()


def _names(token: str, agent: str) -> bool:
    """`Konan` and `Konan/1.0` are us."""
    return token.partition("/")[0].strip() == agent


def _is_named(text: str, agent: str) -> bool:
    """Whether there is a group for us, even one without a rule: that allows everything."""
    return any(
        field == "user-agent" and _names(value.lower(), agent) for field, value in _lines(text)
    )


def _rules(lines: list[tuple[str, str]]) -> tuple[tuple[str, bool], ...]:
    rules = [
        (value[:_LONGEST_PATTERN], field == "allow")
        for field, value in lines
        if field in ("allow", "disallow") and value
    ]
    return tuple(rules[:MOST_RULES])


def _delay(lines: list[tuple[str, str]]) -> float:
    for field, value in lines:
        if field == "crawl-delay":
            try:
                return max(0.0, min(float(value), LONGEST_DELAY))
            except ValueError:
                return 0.0
    return 0.0


def _fits(pattern: str, path: str) -> bool:
    """`*` stands for anything, a `$` at the end for the end. One walk, no backtracking."""
    closed = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    last = rest.pop() if closed and rest else None
    for part in rest:
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= place
    return place == len(path) if closed else True
