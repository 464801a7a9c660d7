"""The whole table: every measure beside its goal, as lines that print and as JSON."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from bots.answering import KnowledgeIndex
from bots.answering.evaluation import data, measures, topics
from bots.answering.evaluation.data import (
    FITTED_HALF,
    FITTED_PART,
    INTENTS,
    RETRIEVAL,
    RetrievalSet,
)

MOST_QUESTIONS: Final = 700
CROWD: Final = 10_000
_GOALS: Final[dict[str, tuple[float, float]]] = {
    "squad2_en": (0.85, 0.975),
    "xquad_ar": (0.945, 0.995),
    "arcd_ar": (0.72, 0.955),
    "cnil_fr": (0.58, 0.85),
}
_WINDOWS: Final = {"squad2_en": 0.87, "xquad_en": 0.91, "xquad_ar": 0.86, "arcd_ar": 0.77}
_REFUSED: Final = {"squad2_en": 0.90, "xquad_en": 0.90, "xquad_ar": 0.80, "arcd_ar": 0.65}
_RIGHT: Final = {"squad2_en": 0.80, "xquad_en": 0.80, "xquad_ar": 0.76, "arcd_ar": 0.76}


@dataclass(frozen=True, slots=True)
class Line:
    """`goal` None: printed for the record. `at_most`: less is better."""

    measure: str
    figure: float
    goal: float | None = None
    at_most: bool = False
    unit: str = ""
    more: dict[str, float] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        if self.goal is None:
            return None
        return self.figure <= self.goal if self.at_most else self.figure >= self.goal

    def __str__(self) -> str:
        mark = {True: "ok ", False: "-- ", None: "   "}[self.met]
        goal = "" if self.goal is None else f"{self.goal:g}{self.unit}"
        more = "  ".join(f"{name} {value:.3f}" for name, value in self.more.items())
        figure = f"{self.figure:.1f}{self.unit}" if self.unit else f"{self.figure:.3f}"
        return f"{mark}{self.measure:<58} {figure:>9}  {goal:>7}  {more}".rstrip()


class Evaluation:
    """Runs over the files of one part of a folder. Of the part that the weights were fitted on,
    questions and refusal bases are those of the other half."""

    def __init__(self, folder: Path, part: str) -> None:
        self.folder = folder
        self.part = part
        loaded = (data.retrieval_set(folder, name, part) for name in RETRIEVAL)
        self.sets = {found.name: found for found in loaded if found is not None}

    def lines(self) -> Iterator[Line]:
        yield from self._retrieval()
        yield from self._across_languages()
        yield from self._typos()
        yield from self._refusal()
        yield from self._small()
        yield from self._hand_over()
        yield from self._topics()
        yield from self._speed()

    def _own(self, found: RetrievalSet) -> RetrievalSet:
        """The half to report on; the whole where nothing was fitted on it."""
        return found.of_half(1 - FITTED_HALF) if self.part == FITTED_PART else found

    def _asked(self, found: RetrievalSet) -> list[data.Record]:
        return data.thinned(self._own(found).answerable, MOST_QUESTIONS)

    def _retrieval(self) -> Iterator[Line]:
        for name, found in self.sets.items():
            rows = data.chunk_rows(found, titles=False)
            asked = measures.ask(KnowledgeIndex.build(rows), self._asked(found))
            yield from _recall_lines(name, asked, _GOALS.get(name))
            if name in _WINDOWS:
                window = measures.share(one.right for one in asked)
                near = measures.share(one.near for one in asked)
                more = {"with further passages": near}
                yield Line(f"{name} window holds the answer", window, _WINDOWS[name], more=more)
            yield Line(f"{name} shown text verbatim", measures.verbatim(asked, rows), 1.0)
            if any(passage.get("title") for passage in found.passages):
                yield from self._curated(found)

    def _curated(self, found: RetrievalSet) -> Iterator[Line]:
        """The set as question and answer, asked in other words; all and the reported half."""
        index = KnowledgeIndex.build(data.chunk_rows(found, curated=True))
        own = {question["id"] for question in self._own(found).questions}
        asked = measures.ask(index, data.other_wording(found))
        kept = [one for one in asked if one.question["id"] in own]
        yield from _recall_lines(f"{found.name} as FAQ, other wording", kept, (0.64, 0.90))
        if len(kept) < len(asked):
            yield from _recall_lines(f"{found.name} as FAQ, both halves", asked, None)

    def _across_languages(self) -> Iterator[Line]:
        pairs = (("xquad_en", "xquad_ar"), ("xquad_ar", "xquad_en"))
        for asking, base in pairs:
            if asking in self.sets and base in self.sets:
                index = KnowledgeIndex.build(data.chunk_rows(self.sets[base], titles=False))
                asked = measures.ask(index, data.thinned(self._asked(self.sets[asking]), 200))
                says_so = measures.share(not one.shown for one in asked)
                yield Line(f"{asking} asked of {base}: says that it does not know", says_so)

    def _typos(self) -> Iterator[Line]:
        for name in ("squad2_en", "xquad_ar", "cnil_fr"):
            if name not in self.sets:
                continue
            rng = random.Random(1)
            found = self.sets[name]
            index = KnowledgeIndex.build(data.chunk_rows(found, titles=False))
            clean = data.thinned(self._asked(found), 500)
            typed = [{**q, "text": data.with_typos(q["text"], rng)} for q in clean]
            before = measures.recall(measures.ask(index, clean))[1]
            after = measures.recall(measures.ask(index, typed))[1]
            lost = max(0.0, before - after)
            more = {"R@5 with": after}
            yield Line(f"{name} R@5 lost to typos", lost, 0.03, at_most=True, more=more)

    def _refusal(self) -> Iterator[Line]:
        for name, found in self.sets.items():
            outcomes = [_refusal_of(base, good, off) for base, good, off in self._bases(found)]
            if not outcomes:
                continue
            mean = {
                key: sum(asdict(one)[key] for one in outcomes) / len(outcomes)
                for key in asdict(outcomes[0])
            }
            label = f"{name} off topic refused, 95 % answered"
            more = {"shipped: refused": mean["refused"], "answered": mean["answered"]}
            yield Line(label, mean["refused_at_95"], _REFUSED.get(name), more=more)
            if name in _RIGHT:
                label = f"{name} right among shown, half off topic"
                more = {"shipped": mean["right"]}
                yield Line(label, mean["right_at_95"], _RIGHT[name], more=more)

    def _bases(
        self, found: RetrievalSet
    ) -> Iterator[tuple[RetrievalSet, list[data.Record], list[data.Record]]]:
        """Base, its questions, questions of documents that it lacks."""
        halves = (1 - FITTED_HALF,) if self.part == FITTED_PART else (0, 1)
        for half in halves:
            base, other = found.of_half(half), found.of_half(1 - half)
            if base.answerable and other.answerable:
                yield (
                    base,
                    data.thinned(base.answerable, MOST_QUESTIONS),
                    data.thinned(other.answerable, MOST_QUESTIONS),
                )

    def _small(self) -> Iterator[Line]:
        for name, found in self.sets.items():
            own = self._own(found)
            for size, bases in ((1, 40), (3, 25), (10, 12)):
                if len(own.passages) <= size:
                    continue
                outcome = measures.small_bases(own, size, bases=bases, seed=11)
                more = {"answered": outcome.answered, "right of shown": outcome.right}
                label = f"{name} base of {size}: off topic refused, as shipped"
                yield Line(label, outcome.refused, more=more)

    def _hand_over(self) -> Iterator[Line]:
        rows = data.utterances(self.folder, "handoff", self.part)
        if not rows:
            return
        found = measures.hand_over(rows)
        yield Line("hand-over recall, all languages", found.recall, 0.93)
        yield Line("hand-over precision", found.precision, 0.975)
        lowest = min(found.by_language.values())
        yield Line("hand-over recall, lowest language", lowest, 0.85, more=found.by_language)
        yield Line("false hand-overs", found.false_rate, 0.005, at_most=True)
        for name in INTENTS:
            listed = [
                row
                for row in data.utterances(self.folder, name, self.part)
                if "human" not in row["label"] and "customer_service" not in row["label"]
            ]
            if listed:
                said = measures.hand_over([{**row, "label": 0} for row in listed])
                yield Line(f"false hand-overs, {name}", said.false_rate, 0.005, at_most=True)

    def _topics(self) -> Iterator[Line]:
        """Beside the whole stream: streams of labels that nothing was fitted on."""
        for name in INTENTS:
            rows = data.utterances(self.folder, name, self.part)
            if rows:
                found = topics.found_in(rows, labels_of_half=1 - FITTED_HALF)
                more = {
                    "of other labels": found.unseen,
                    "messages": float(found.messages),
                    "groups": float(found.groups),
                }
                yield Line(f"{name} true top ten topics found", found.top_ten, 0.9, more=more)

    def _speed(self) -> Iterator[Line]:
        if not self.sets:
            return
        rows = measures.crowd(list(self.sets.values()), CROWD, seed=3)
        started = time.perf_counter()
        index = KnowledgeIndex.build(rows)
        built = (time.perf_counter() - started) * 1000
        questions = [q for found in self.sets.values() for q in self._asked(found)[:60]]
        times = []
        for question in questions:
            started = time.perf_counter()
            index.search(question["text"])
            times.append((time.perf_counter() - started) * 1000)
        whole = [one.seconds * 1000 for one in measures.ask(index, questions)]
        p95 = measures.percentile95
        more = {"MB": index.nbytes / 2**20}
        yield Line("10,000 chunks: build", built, 1500, at_most=True, unit=" ms", more=more)
        yield Line("10,000 chunks: retrieval p95", p95(times), 40, at_most=True, unit=" ms")
        yield Line("10,000 chunks: whole answer p95", p95(whole), 120, at_most=True, unit=" ms")


def _recall_lines(
    name: str, asked: list[measures.Asked], goals: tuple[float, float] | None
) -> Iterator[Line]:
    first, fifth = measures.recall(asked)
    goal1, goal5 = goals if goals else (None, None)
    yield Line(f"{name} R@1", first, goal1, more={"questions": float(len(asked))})
    yield Line(f"{name} R@5", fifth, goal5)


def _refusal_of(
    base: RetrievalSet, good: list[data.Record], off: list[data.Record]
) -> measures.Refusal:
    index = KnowledgeIndex.build(data.chunk_rows(base, titles=False))
    return measures.refusal(measures.ask(index, good), measures.ask(index, off))


def as_json(lines: list[Line]) -> list[dict[str, Any]]:
    return [{**asdict(line), "met": line.met} for line in lines]
