"""When a delivery is tried again, and how long an endpoint that fails is left alone."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_MINUTE, _HOUR = 60, 3600
WAITS: Final = (
    5, 5 * _MINUTE, 30 * _MINUTE, 2 * _HOUR, 5 * _HOUR, 10 * _HOUR, 14 * _HOUR, 20 * _HOUR,
    24 * _HOUR,
)  # fmt: skip
SPREAD: Final = 0.2
BUSY_S: Final = 30  # the least wait for who did not answer in time, or asks for less
MOST_ASKED_S: Final = 24 * _HOUR

PARK_SLOW_AFTER: Final = 3  # failures in a row, the last of which took all its time
PARK_AFTER: Final = 10
PARKED_S: Final = (5, 10, 20, 40, 60)


def wait_after(tries: int, *, slow: bool = False, asked_s: float = 0) -> float | None:
    """Seconds until the next attempt, after `tries` of them failed; None: it was the last.

    `asked_s` is what the receiver's Retry-After asks for.
    """
    if tries > len(WAITS):
        return None
    wait = WAITS[tries - 1] * random.uniform(1 - SPREAD, 1 + SPREAD)
    return max(wait, BUSY_S if slow else 0, min(asked_s, MOST_ASKED_S))


def park_after(failures: int, *, slow: bool) -> float:
    """Seconds for which an endpoint is left alone after so many failures in a row; 0: none."""
    over = failures - (PARK_SLOW_AFTER if slow else PARK_AFTER)
    return PARKED_S[min(over // 4, len(PARKED_S) - 1)] if over >= 0 else 0


def asked_wait(headers: Mapping[str, str]) -> float:
    """The seconds that a Retry-After names, as a number or as a date; 0 where it names none."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return 0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
