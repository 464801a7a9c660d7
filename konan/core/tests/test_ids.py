"""Ids stand for the moment at which they were made."""

import time

from konan.core.ids import uuid7


def test_however_many_are_made_none_is_ahead_of_the_clock() -> None:
    """Else what a second process stores next would be listed before it."""
    made = [uuid7() for _ in range(50_000)]
    assert made == sorted(made)
    assert made[-1].int >> 80 <= time.time_ns() // 1_000_000
