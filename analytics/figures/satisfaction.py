"""What visitors thought of it."""

from typing import Any, Final

from analytics.figures.overview import mean_score
from analytics.figures.sums import Sums, sums_between, total
from analytics.models import SessionFact
from analytics.periods import Period
from bots.models import Bot
from conversations.models import Feedback

SCORES: Final = tuple(f"csat_{score}" for score in range(1, 6))
MOST_COMMENTS: Final = 100


def satisfaction(bot: Bot, period: Period) -> dict[str, Any]:
    parts = sums_between(bot.pk, period.starts, period.end, (*SCORES, "thumbs_up", "thumbs_down"))
    whole = total(parts)
    return {
        "from": period.first,
        "to": period.last,
        **_scored(whole),
        "distribution": {name[-1]: whole[name] for name in SCORES},
        "thumbs": {"up": whole["thumbs_up"], "down": whole["thumbs_down"]},
        "series": [
            {"at": at, **_scored(part)} for at, part in zip(period.starts, parts, strict=True)
        ],
        "comments": _comments(bot, period),
    }


def _scored(sums: Sums) -> dict[str, Any]:
    scores = [sums[name] for name in SCORES]
    return {"average": mean_score(scores), "responses": sum(scores)}


def _comments(bot: Bot, period: Period) -> list[Any]:
    """Read where they are kept, so that what is erased there is gone here."""
    commented = SessionFact.objects.filter(
        bot=bot, commented=True, begun_at__gte=period.start, begun_at__lt=period.end
    )
    given = Feedback.objects.filter(session__in=commented.values("session_id"))
    rows = given.exclude(comment="").order_by("-updated_at", "-id")[:MOST_COMMENTS]
    return list(rows.values("session_id", "message_id", "csat", "rating", "comment", "updated_at"))
