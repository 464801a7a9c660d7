"""What the OpenAPI document shows of figures: three days of a small shop, whose sums add up."""

from typing import Any, Final

from analytics.figures.overview import COMPARED, change
from konan.core.api.examples import ANSWER, HANDED_OVER, SESSION

PERIOD: Final = {"from": "2030-01-13", "to": "2030-01-15"}
BEFORE: Final = {"from": "2030-01-10", "to": "2030-01-12"}
DAYS: Final = ("2030-01-13T00:00:00Z", "2030-01-14T00:00:00Z", "2030-01-15T00:00:00Z")


def _sums(series: list[dict[str, Any]]) -> dict[str, int]:
    return {name: sum(point[name] for point in series) for name in series[0] if name != "at"}


_NOW: Final[dict[str, Any]] = {
    "sessions": 40,
    "messages": 178,
    "contacts": 31,
    "resolved_by_bot": 28,
    "handoffs": 6,
    "resolution_rate": 0.7,
    "handoff_rate": 0.15,
    "csat_average": 4.6,
    "csat_responses": 10,
    "answered_from_knowledge": 66,
    "knowledge_rate": 0.825,
    "median_first_response_s": 1.2,
    "p90_first_response_s": 2.8,
    "median_human_response_s": 180.0,
    "p90_human_response_s": 540.0,
}
_THEN: Final[dict[str, Any]] = {
    **_NOW,
    "sessions": 32,
    "messages": 150,
    "contacts": 26,
    "resolved_by_bot": 20,
    "resolution_rate": 0.625,
    "handoff_rate": 0.1875,
}
OVERVIEW: Final = {
    **PERIOD,
    **_NOW,
    "change": {name: change(_NOW[name], _THEN[name]) for name in COMPARED},
    "previous": {**BEFORE, **_THEN},
}

_SESSIONS: Final[list[dict[str, Any]]] = [
    {"at": DAYS[0], "sessions": 9, "resolved": 8, "handoffs": 1},
    {"at": DAYS[1], "sessions": 17, "resolved": 15, "handoffs": 3},
    {"at": DAYS[2], "sessions": 14, "resolved": 10, "handoffs": 2},
]
_NIGHT: Final = [0] * 24
_SUNDAY: Final = [*[0] * 9, 2, 3, *[0] * 4, 4, *[0] * 8]
_MONDAY: Final = [*[0] * 8, 4, 6, *[0] * 4, 5, 2, *[0] * 8]
_TUESDAY: Final = [*[0] * 8, 5, 7, 2, *[0] * 13]
CONVERSATIONS: Final = {
    **PERIOD,
    "series": _SESSIONS,
    "totals": _sums(_SESSIONS),
    "by_status": {"open": 4, "pending": 1, "snoozed": 2, "resolved": 33},
    "by_resolver": {"bot": 28, "agent": 4, "visitor": 1, "automation": 0},
    "by_channel": {"widget": 37, "api": 3},
    "by_language": {"en": 18, "fr": 14, "ar": 7, "unknown": 1},
    "by_hour": [_MONDAY, _TUESDAY, *[_NIGHT] * 4, _SUNDAY],
    "median_duration_s": 240.0,
    "p90_duration_s": 2460.0,
    "messages_per_session": 4.45,
}

_MESSAGES: Final[list[dict[str, Any]]] = [
    {"at": DAYS[0], "visitor": 19, "assistant": 18, "agent": 2},
    {"at": DAYS[1], "visitor": 37, "assistant": 34, "agent": 7},
    {"at": DAYS[2], "visitor": 29, "assistant": 28, "agent": 4},
]
MESSAGES: Final = {
    **PERIOD,
    "series": _MESSAGES,
    "totals": _sums(_MESSAGES),
    "answered_from_knowledge": 66,
}
SATISFACTION: Final = {
    **PERIOD,
    "average": 4.6,
    "responses": 10,
    "distribution": {"1": 0, "2": 0, "3": 1, "4": 2, "5": 7},
    "thumbs": {"up": 12, "down": 2},
    "series": [
        {"at": DAYS[0], "average": 4.5, "responses": 2},
        {"at": DAYS[1], "average": 4.8, "responses": 5},
        {"at": DAYS[2], "average": 4.3333, "responses": 3},
    ],
    "comments": [
        {
            "session_id": SESSION,
            "message_id": ANSWER,
            "csat": None,
            "rating": "up",
            "comment": "New lamp on its way within ten minutes. Great.",
            "updated_at": HANDED_OVER,
        }
    ],
}
