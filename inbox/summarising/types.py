"""What goes in and what comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

Sentiment = Literal["positive", "neutral", "negative"]
SENTIMENTS: Final[tuple[Sentiment, ...]] = ("positive", "neutral", "negative")

LONGEST_SUMMARY: Final = 1_200
LONGEST_POINT: Final = 300
MOST_POINTS: Final = 7


@dataclass(frozen=True, slots=True)
class Said:
    """One message. `band` is the bot's own word on its answer (unknown, smalltalk, handoff …)."""

    role: str  # visitor | assistant | agent
    text: str
    band: str = ""
    feedback: str | None = None  # up | down


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation in its language (en, fr, ar), with what the visitor thought of it."""

    said: Sequence[Said]
    language: str
    csat: int | None = None


@dataclass(frozen=True, slots=True)
class Summarised:
    summary: str
    key_points: list[str]
    open_questions: list[str]
    sentiment: Sentiment
