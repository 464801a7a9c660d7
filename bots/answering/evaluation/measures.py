"""Each measure asks the engine what a visitor would and counts; figures are shares of 1."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import Final

from bots.answering import (
    Answer,
    BotProfile,
    ChunkRow,
    KnowledgeIndex,
    Retriever,
    SearchResult,
    answer,
    wants_person,
)
from bots.answering.evaluation import data
from bots.answering.evaluation.data import Record, RetrievalSet

PROFILE: Final = BotProfile(id="evaluation", name="Evaluation", handoff_enabled=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question through the whole engine: the documents found, and what was said."""

    question: Record
    documents: tuple[str, ...]
    lead: str
    said: Answer
    seconds: float

    @property
    def shown(self) -> bool:
        return self.said.band in {"answer", "closest"}

    @property
    def right(self) -> bool:
        """The stretch to quote holds a known answer, also where it was withheld as too unsure."""
        return data.holds(self.lead, self.question["answers"])

    @property
    def near(self) -> bool:
        sources = self.said.sources
        return any(data.holds(source.snippet, self.question["answers"]) for source in sources)


def ask(index: KnowledgeIndex, questions: Iterable[Record]) -> list[Asked]:
    return asyncio.run(_ask(index, list(questions)))


async def _ask(index: KnowledgeIndex, questions: Sequence[Record]) -> list[Asked]:
    asked = []
    for question in questions:
        watched = _Watched(index)
        started = time.perf_counter()
        said = await _said(watched, question["text"])
        seconds = time.perf_counter() - started
        asked.append(Asked(question, watched.documents, watched.lead, said, seconds))
    return asked


class _Watched:
    """The retriever, remembering what the engine was given."""

    def __init__(self, index: KnowledgeIndex) -> None:
        self._index = index
        self.documents: tuple[str, ...] = ()
        self.lead = ""

    def search(self, question: str, *, limit: int = 8, context: Sequence[str] = ()) -> SearchResult:
        found = self._index.search(question, limit=limit, context=context)
        self.documents = tuple(dict.fromkeys(hit.row.document_id for hit in found.hits))
        self.lead = found.lead.snippet if found.lead else ""
        return found


async def _said(index: Retriever, text: str) -> Answer:
    pieces = answer(profile=PROFILE, history=(), question=text, retriever=index, model=None)
    *_, last = [piece async for piece in pieces]
    assert isinstance(last, Answer)
    return last


def recall(asked: Sequence[Asked]) -> tuple[float, float]:
    """R@1 and R@5 of the passage that the question belongs to."""
    places = [
        one.documents.index(one.question["passage"])
        if one.question["passage"] in one.documents
        else 99
        for one in asked
    ]
    count = max(1, len(places))
    return sum(p < 1 for p in places) / count, sum(p < 5 for p in places) / count


def share(flags: Iterable[bool]) -> float:
    listed = list(flags)
    return sum(listed) / max(1, len(listed))


@dataclass(frozen=True, slots=True)
class Refusal:
    """`answered` and `refused` at the shipped threshold; `refused_at_95` where exactly 95 % of
    these good questions would pass; `right` among shown, half of the traffic being off topic."""

    answered: float
    refused: float
    refused_at_95: float
    right: float
    right_at_95: float


def refusal(good: Sequence[Asked], off: Sequence[Asked]) -> Refusal:
    cut = sorted(_sure(one) for one in good)[int(0.05 * len(good))] if good else 0.0
    return Refusal(
        share(one.shown for one in good),
        share(not one.shown for one in off),
        share(_sure(one) < cut for one in off),
        _right_of_shown(good, off, [one.shown for one in good], [one.shown for one in off]),
        _right_of_shown(
            good, off, [_sure(one) >= cut for one in good], [_sure(one) >= cut for one in off]
        ),
    )


def _sure(one: Asked) -> float:
    return one.said.confidence or 0.0


def _right_of_shown(
    good: Sequence[Asked], off: Sequence[Asked], good_in: list[bool], off_in: list[bool]
) -> float:
    shown = share(good_in) + share(off_in)
    right = share(one.right and in_ for one, in_ in zip(good, good_in, strict=True))
    return right / shown if shown else 0.0


def verbatim(asked: Sequence[Asked], rows: Sequence[ChunkRow]) -> float:
    """Shares of answers whose every snippet, and whose own text, stand in the cited chunk."""
    texts = {row.id: row.text for row in rows}
    shown = [one for one in asked if one.shown]
    return share(
        bool(one.said.sources)
        and all(source.snippet in texts[source.chunk_id] for source in one.said.sources)
        and one.said.sources[0].snippet in one.said.text
        for one in shown
    )


def small_bases(found: RetrievalSet, size: int, *, bases: int, seed: int) -> Refusal:
    """Bases of a few passages, asked about themselves and about documents that they lack."""
    rng = random.Random(seed)
    of = {passage["id"]: found.document(passage) for passage in found.passages}
    good: list[Asked] = []
    off: list[Asked] = []
    for _ in range(bases):
        base = found.only({p["id"] for p in rng.sample(found.passages, size)})
        documents = {of[passage["id"]] for passage in base.passages}
        away = [q for q in found.answerable if of[q["passage"]] not in documents]
        index = KnowledgeIndex.build(data.chunk_rows(base))
        good += ask(index, rng.sample(base.answerable, min(6, len(base.answerable))))
        off += ask(index, rng.sample(away, min(6, len(away))))
    return refusal(good, off)


@dataclass(frozen=True, slots=True)
class HandOver:
    recall: float
    precision: float
    false_rate: float
    by_language: dict[str, float]


def hand_over(rows: Sequence[Record]) -> HandOver:
    wanted = [(wants_person(row["text"]), bool(row["label"]), row["lang"]) for row in rows]
    true = sum(said and meant for said, meant, _ in wanted)
    said_all = sum(said for said, _, _ in wanted)
    negatives = [said for said, meant, _ in wanted if not meant]
    languages = sorted({language for _, meant, language in wanted if meant})
    return HandOver(
        true / max(1, sum(meant for _, meant, _ in wanted)),
        true / max(1, said_all),
        share(negatives),
        {
            name: share(said for said, meant, lang in wanted if meant and lang == name)
            for name in languages
        },
    )


def percentile95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else sum(values)


def crowd(sets: Sequence[RetrievalSet], chunks: int, *, seed: int) -> list[ChunkRow]:
    """A base of so many chunks: the sets' own, then others put together from their sentences."""
    rng = random.Random(seed)
    rows = [row for found in sets for row in data.chunk_rows(found)][:chunks]
    pool = {
        found.language: [
            part.strip() + "." for p in found.passages for part in p["text"].split(".") if part
        ]
        for found in sets
    }
    made: list[Record] = []
    languages = sorted(pool)
    while len(rows) + len(made) < chunks:
        language = languages[len(made) % len(languages)]
        text = " ".join(rng.sample(pool[language], 6))[:900]
        made.append({"id": f"made-{len(made)}", "text": text, "lang": language})
    for language in languages:
        listed = tuple(one for one in made if one["lang"] == language)
        rows += data.chunk_rows(RetrievalSet("made", language, listed, ()))
    return rows
