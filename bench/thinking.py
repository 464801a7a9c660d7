"""What answering itself costs, which the reference does not do: gate, retrieval, check.

usage: python -m bench.thinking BOT_ID; prints milliseconds a question as one JSON line.

The engine runs here on the bot's own index, with a model that says at once what the mock
model says. Making the prompt is taken off again: the reference makes one too.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from uuid import UUID

import django

django.setup()

from bench.material import MESSAGES, past_message, question  # noqa: E402
from bench.reference.mockllm import word  # noqa: E402
from bots.answering import (  # noqa: E402
    Answer,
    BotProfile,
    Delta,
    KnowledgeIndex,
    LlmConfig,
    ModelClient,
    PastTurn,
)
from bots.answering import answer as ask  # noqa: E402
from bots.answering.model import Call, Message  # noqa: E402
from bots.answering.prompts import grounded_messages  # noqa: E402
from bots.knowledge.indexes import load  # noqa: E402

QUESTIONS, ROUNDS = 400, 3
PROFILE = BotProfile("bench", "Bench", llm=LlmConfig("http://bench", "mock", None, False))
PAST = [
    PastTurn("visitor" if number % 2 else "assistant", past_message(number))
    for number in range(MESSAGES - 20, MESSAGES)
]


class Echo(ModelClient):
    """Says what the mock model says, in as many pieces, without a network."""

    async def stream(
        self,
        config: LlmConfig,
        *,
        bot_id: str,
        messages: Sequence[Message],
        temperature: float,
        call: Call,
    ) -> AsyncGenerator[str, None]:
        for number in range(10):
            yield word(number)


class Clock:
    def __init__(self) -> None:
        self.cpu, self.wall = time.process_time(), time.perf_counter()

    def read(self) -> tuple[float, float]:
        """CPU and wall milliseconds since it was made."""
        return (time.process_time() - self.cpu) * 1000, (time.perf_counter() - self.wall) * 1000


async def one(index: KnowledgeIndex, number: int) -> float:
    """Answers a question; wall milliseconds until the first piece."""
    clock, first, band = Clock(), None, ""
    pieces = ask(
        profile=PROFILE, history=PAST, question=question(number), retriever=index, model=Echo()
    )
    async for piece in pieces:
        if isinstance(piece, Delta) and first is None:
            first = clock.read()[1]
        if isinstance(piece, Answer):
            band = piece.engine
            assert not piece.revised, piece
    assert first is not None and band == "model", band
    return first


def prompt(index: KnowledgeIndex, number: int) -> float:
    """CPU milliseconds that making the prompt takes."""
    found = index.search(question(number))
    clock = Clock()
    grounded_messages(PROFILE, PAST, question(number), found.hits, "en")
    return clock.read()[1]


async def measure(index: KnowledgeIndex) -> dict[str, float]:
    for number in range(QUESTIONS):
        await one(index, number)  # a web process has read its passages too
    clock = Clock()
    firsts = [await one(index, number) for _ in range(ROUNDS) for number in range(QUESTIONS)]
    cpu, wall = (spent / len(firsts) for spent in clock.read())
    prompts = sum(prompt(index, number) for number in range(QUESTIONS)) / QUESTIONS
    return {
        "cpu_ms": cpu - prompts,
        "ms": wall - prompts,
        "ms_to_first_piece": sum(firsts) / len(firsts) - prompts,
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measure(load(UUID(sys.argv[1]), 0)))))
