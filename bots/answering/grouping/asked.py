"""What a visitor came for: the first real question of a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from bots.answering.handover import wants_person
from bots.answering.smalltalk import smalltalk
from konan.core.text import is_stop_word, words

MOST_CHARACTERS: Final = 500
_LEAST_WORDS: Final = 2


class Asked(NamedTuple):
    """`at`: which of the messages says it. A `person` is what somebody wants who asks for nothing
    else."""

    at: int
    text: str
    kind: Literal["question", "person"] = "question"


def asked_in(messages: Sequence[str]) -> Asked | None:
    """The first message that is about something; of several that say little, the first. None
    where there is small talk alone."""
    person: Asked | None = None
    short: Asked | None = None
    for at, message in enumerate(messages):
        text = message.strip()[:MOST_CHARACTERS]
        if smalltalk(text):
            continue
        if wants_person(text):
            person = person or Asked(at, text, "person")
            continue
        telling = sum(not is_stop_word(word) for word in words(text))
        if telling >= _LEAST_WORDS:
            return Asked(at, text)
        if telling:
            short = short or Asked(at, text)
    return short or person
