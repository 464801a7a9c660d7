"""Figures as people read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.definitions import DEFINITIONS, Unit
from analytics.figures.behind import has_sessions
from analytics.periods import Period

Text = str | Promise
NOTHING: Final = "–"
_LEVELS: Final = 5

LABELS: Final[Mapping[str, Mapping[str, Text]]] = {
    "status": {
        "open": gettext_lazy("Open"),
        "pending": gettext_lazy("Pending"),
        "snoozed": gettext_lazy("Snoozed"),
        "resolved": gettext_lazy("Resolved"),
    },
    "resolved_by": {
        "bot": gettext_lazy("The bot"),
        "agent": gettext_lazy("A person of the team"),
        "visitor": gettext_lazy("The visitor"),
        "automation": gettext_lazy("An automation"),
    },
    "channel": {"widget": gettext_lazy("Widget"), "api": gettext_lazy("API")},
    "language": {
        "en": gettext_lazy("English"),
        "fr": gettext_lazy("French"),
        "ar": gettext_lazy("Arabic"),
        "unknown": gettext_lazy("Not known yet"),
    },
    "csat": {str(score): str(score) for score in range(1, 6)},
}
"""What the parts of a whole are called."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure with what it means. `tone`: whether its change is good news ("ok"), bad news
    ("danger") or neither; `behind`: the name under which its sessions are shown."""

    name: str
    title: Text
    text: Text
    value: str
    change: str = ""
    tone: str = ""
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a whole."""

    label: Text
    count: int
    share: float
    behind: str = ""


def tile(name: str, figures: Mapping[str, Any]) -> Tile:
    meant, value = DEFINITIONS[name], figures[name]
    change = figures.get("change", {}).get(name)
    before = figures.get("previous", {}).get(name)
    return Tile(
        name=name,
        title=meant.title,
        text=meant.text,
        value=in_words(value, meant.unit),
        change="" if change is None else signed(change),
        tone=_tone(change, meant.better),
        before="" if before is None else in_words(before, meant.unit),
        behind=name if value and has_sessions(name) else "",
    )


def tiles(names: Iterable[str], figures: Mapping[str, Any]) -> list[Tile]:
    return [tile(name, figures) for name in names]


def parts(kind: str, counts: Mapping[str, int]) -> list[Part]:
    """`kind`: the field of a session whose values the keys of `counts` are."""
    whole = sum(counts.values())
    return [
        Part(
            LABELS[kind][key],
            count,
            count / whole if whole else 0,
            f"{kind}:{'' if key == 'unknown' else key}" if count else "",
        )
        for key, count in counts.items()
    ]


def in_words(value: float | None, unit: Unit) -> str:
    if value is None:
        return NOTHING
    match unit:
        case "rate":
            return _("{n} %").format(n=_number(100 * value, 1 if value < 0.1 else 0))
        case "seconds":
            return duration(value)
        case "score" | "ratio":
            return _number(value, 1)
    return _number(value, 0)


def duration(seconds: float) -> str:
    """To two places: 3 min 20 s, 2 h 5 min, 4 d 3 h."""
    if seconds < 10:
        return _("{n} s").format(n=_number(seconds, 1))
    whole = round(seconds)
    if whole < 60:
        return _("{n} s").format(n=whole)
    if whole < 3600:
        return _("{m} min {s} s").format(m=whole // 60, s=whole % 60)
    if whole < 48 * 3600:
        return _("{h} h {m} min").format(h=whole // 3600, m=whole % 3600 // 60)
    return _("{d} d {h} h").format(d=whole // 86400, h=whole % 86400 // 3600)


def label_of(at: datetime, period: Period) -> str:
    """An interval of a series, by the clock of the period's zone."""
    local = at.astimezone(period.zone)
    if period.interval == "hour":
        return date_format(local, "MOMENT_SHORT")
    return date_format(local, "DAY" if period.days > 366 // 2 else "DAY_SHORT")


def heat(by_hour: list[list[int]]) -> list[list[tuple[int, int]]]:
    """Of each hour its count, and how much that is of the busiest: 0 to 5."""
    most = max(max(day) for day in by_hour) or 1
    return [[(count, -(-count * _LEVELS // most)) for count in day] for day in by_hour]


def _number(value: float, places: int) -> str:
    rounded = round(value, places)
    shown = number_format(rounded, decimal_pos=places, force_grouping=abs(rounded) >= 1000)
    return shown if places and rounded % 1 else number_format(round(rounded), force_grouping=True)


def signed(change: float) -> str:
    """A change against before, as percent with its sign."""
    percent = _("{n} %").format(n=_number(abs(change) * 100, 0))
    return f"{'+' if change > 0 else '−' if change < 0 else '±'}{percent}"


def _tone(change: float | None, better: str) -> str:
    if not change or better == "neither":
        return ""
    return "ok" if (change > 0) == (better == "more") else "danger"
