"""What the bench's bots know, and what they are asked."""

import random
from itertools import product
from typing import Final

CHUNKS, SESSIONS, MESSAGES = 400, 1000, 24
STREAMING_BOTS, STREAMING_SESSIONS = 6, 60  # one process lets 64 model calls run for a bot
PACE: Final = "mock-20x50"
SYLLABLES: Final = ("ba", "do", "ki", "lu", "me", "no", "pa", "ri", "so", "ta")
NAMES: Final = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
# What the model of the bench says; it stands in every passage, so that it passes the check.
SUPPORT: Final = "Lamps leave our workshop within days of being ordered here."


def question(number: int) -> str:
    return f"How heavy is the {NAMES[number % CHUNKS]} lamp?"


def passage(number: int, chance: random.Random) -> str:
    filler = (
        f"Its {chance.choice(NAMES)} goes with a {chance.choice(NAMES)} from {chance.choice(NAMES)}."
        for _ in range(12)
    )
    weight = f"The {NAMES[number]} lamp is heavy: it weighs {number + 1} kilograms."
    return " ".join((weight, SUPPORT, *filler))


def past_message(number: int) -> str:
    return f"message number {number} " + "some words in it " * 6
