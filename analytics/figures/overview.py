"""The figures of a period at a glance, beside those of the period before."""

from typing import Any, Final

from analytics.figures.measures import different, measures, spread
from analytics.figures.sums import Sums, share, sums_between
from analytics.periods import Period
from bots.models import Bot

Figures = dict[str, float | int | None]
COMPARED: Final = (
    "sessions", "messages", "contacts", "resolved_by_bot", "handoffs", "resolution_rate",
    "handoff_rate", "csat_average", "csat_responses", "answered_from_knowledge", "knowledge_rate",
    "median_first_response_s", "p90_first_response_s", "median_human_response_s",
    "p90_human_response_s",
)  # fmt: skip


def overview(bot: Bot, period: Period) -> dict[str, Any]:
    """`COMPARED` of the period; `previous` the same of the one before, `change` both compared."""
    before = period.before
    sums = sums_between(bot.pk, [before.start, period.start], period.end)
    then, now = (
        _figures(counted, *measures(bot.pk, days, ["contacts", "bot_first", "human_first"]))
        for counted, days in zip(sums, (before, period), strict=True)
    )
    return {
        "from": period.first,
        "to": period.last,
        **now,
        "change": {name: change(now[name], then[name]) for name in COMPARED},
        "previous": {"from": before.first, "to": before.last, **then},
    }


def change(now: float | int | None, then: float | int | None) -> float | None:
    """As a share of what was; None where one of them is not known, or there was nothing."""
    return round((now - then) / then, 4) if then and now is not None else None


def _figures(sums: Sums, contacts: bytes, bot_first: bytes, human_first: bytes) -> Figures:
    bot, human = spread(bot_first), spread(human_first)
    scores = [sums[f"csat_{score}"] for score in range(1, 6)]
    return {
        "sessions": sums["sessions"],
        "messages": sums["visitor"] + sums["assistant"] + sums["agent"],
        "contacts": different(contacts),
        "resolved_by_bot": sums["by_bot"],
        "handoffs": sums["handoffs"],
        "resolution_rate": share(sums["by_bot"], sums["sessions"]),
        "handoff_rate": share(sums["handoffs"], sums["sessions"]),
        "csat_average": mean_score(scores),
        "csat_responses": sum(scores),
        "answered_from_knowledge": sums["known"],
        "knowledge_rate": share(sums["known"], sums["assistant"]),
        "median_first_response_s": bot.median,
        "p90_first_response_s": bot.p90,
        "median_human_response_s": human.median,
        "p90_human_response_s": human.p90,
    }


def mean_score(scores: list[int]) -> float | None:
    """Of how many gave 1, 2, 3, 4 and 5."""
    given = sum(scores)
    weighed = sum(score * times for score, times in enumerate(scores, start=1))
    return round(weighed / given, 2) if given else None
