"""Who wrote how much, and when."""

from typing import Any, Final

from analytics.figures.sums import sums_between, total
from analytics.periods import Period
from bots.models import Bot

ROLES: Final = ("visitor", "assistant", "agent")


def messages(bot: Bot, period: Period) -> dict[str, Any]:
    parts = sums_between(bot.pk, period.starts, period.end, (*ROLES, "known"))
    whole = total(parts)
    return {
        "from": period.first,
        "to": period.last,
        "series": [
            {"at": at, **{role: part[role] for role in ROLES}}
            for at, part in zip(period.starts, parts, strict=True)
        ],
        "totals": {role: whole[role] for role in ROLES},
        "answered_from_knowledge": whole["known"],
    }
