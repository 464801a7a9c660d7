"""How many conversations there were, when, where, and what became of them."""

from collections.abc import Sequence
from typing import Any, Final

from analytics.figures.measures import measures, spread
from analytics.figures.sums import Sums, begun_by_hour, sums_between, total
from analytics.periods import Period
from bots.models import Bot

STATUSES: Final = ("open", "pending", "snoozed", "resolved")
RESOLVERS: Final = ("bot", "agent", "visitor", "automation")
CHANNELS: Final = ("widget", "api")
LANGUAGES: Final = {"en": "english", "fr": "french", "ar": "arabic"}
_SERIES: Final = ("sessions", "resolved", "handoffs")


def course(bot: Bot, period: Period) -> list[dict[str, Any]]:
    """The series of `conversations` alone."""
    return _series(period, sums_between(bot.pk, period.starts, period.end, _SERIES))


def conversations(bot: Bot, period: Period) -> dict[str, Any]:
    parts = sums_between(bot.pk, period.starts, period.end)
    whole = total(parts)
    duration = spread(*measures(bot.pk, period, ["duration"]))
    spoken = {code: whole[name] for code, name in LANGUAGES.items()}
    return {
        "from": period.first,
        "to": period.last,
        "series": _series(period, parts),
        "totals": {name: whole[name] for name in _SERIES},
        "by_status": {name: whole[name] for name in STATUSES},
        "by_resolver": {name: whole[f"by_{name}"] for name in RESOLVERS},
        "by_channel": {name: whole[name] for name in CHANNELS},
        "by_language": {**spoken, "unknown": whole["sessions"] - sum(spoken.values())},
        "by_hour": begun_by_hour(bot.pk, period),
        "median_duration_s": duration.median,
        "p90_duration_s": duration.p90,
        "messages_per_session": (
            round(whole["exchanged"] / whole["sessions"], 2) if whole["sessions"] else None
        ),
    }


def _series(period: Period, parts: Sequence[Sums]) -> list[dict[str, Any]]:
    return [
        {"at": at, **{name: part[name] for name in _SERIES}}
        for at, part in zip(period.starts, parts, strict=True)
    ]
