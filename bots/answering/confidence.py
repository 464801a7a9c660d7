"""How sure one may be that a passage answers a question, and which of three bands that is."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import Final

from bots.answering import weights
from bots.answering.questions import Question
from bots.answering.windows import ReadChunk, Window, coverage, match, terms

RARE: Final = 4.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The best passage and what is around it. `words` is its BM25 over words."""

    question: Question
    chunk: ReadChunk
    window: Window
    words: float
    chunks: int
    language: str


@dataclass(frozen=True, slots=True)
class Verdict:
    confidence: float
    band: str
    features: dict[str, float]

    def refused(self) -> Verdict:
        return Verdict(0.0, "unknown", self.features)


def judge(evidence: Evidence) -> Verdict:
    """Logistic regression over `features`; the two thresholds of each language come with it."""
    fitted = weights.load("confidence")
    features = measure(evidence)
    total = fitted["bias"] + sum(
        weight * features[name] for name, weight in fitted["weights"].items()
    )
    confidence = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    thresholds = fitted["thresholds"].get(evidence.language, fitted["thresholds"]["en"])
    band = "unknown"
    if confidence >= thresholds["closest"]:
        band = "closest"
    if confidence >= thresholds["answer"]:
        band = "answer"
    return Verdict(round(confidence, 4), band, {k: round(v, 4) for k, v in features.items()})


def measure(evidence: Evidence) -> dict[str, float]:
    """All features run from about 0 to 1 and mean the same in a base of one chunk or of many."""
    question, chunk = evidence.question, evidence.chunk
    stems = chunk.stems | chunk.title_stems
    grams = chunk.grams | chunk.title_grams
    concepts = question.concepts
    held = [match(c, stems, grams) for c in concepts]
    both = list(zip(concepts, held, strict=True))
    rarest = max(c.rarity for c in concepts) or 1.0
    named = [h for c, h in both if c.name or c.number]
    shared = sum(c.weight * c.rarity * max(_share(c.grams, grams), 0.7 * h) for c, h in both)
    return {
        "passage": coverage(question, stems, grams),
        "window": evidence.window.coverage,
        "peak": evidence.window.peak,
        "title": coverage(question, chunk.title_stems, chunk.title_grams),
        "grams": shared / question.total,
        "missing": max(c.rarity * (1 - h) for c, h in both) / rarest,
        "rare_missing": sum(1 - h for c, h in both if c.rarity > RARE) / 4,
        "bm25": min(1.0, evidence.words / (2.2 * question.total)),
        "names": sum(named) / len(named) if named else 0.5,
        "held": min(1.0, sum(held) / 6),
        "held_rarity": min(1.0, sum(c.weight * c.rarity * h for c, h in both) / 20),
        "length": min(1.0, len(concepts) / 12),
        "size": min(1.0, log(max(1, evidence.chunks)) / 9),
        "fits": _fits(question, evidence),
    }


def _share(wanted: tuple[int, ...], grams: frozenset[int]) -> float:
    return sum(gram in grams for gram in wanted) / max(1, len(wanted))


def _fits(question: Question, evidence: Evidence) -> float:
    """Whether what is asked for, a number or a name, stands in the window at all."""
    start, end = evidence.window.start, evidence.window.end
    shown = [s for s in evidence.chunk.sentences if start <= s.start and s.end <= end]
    own = {concept.word for concept in question.concepts}
    if question.asks_number:
        return float(any(s.numbers - own for s in shown))
    if question.asks_name and evidence.language != "ar":
        return float(any(s.names - own for s in shown))
    return 0.5


def title_match(question: Question, title: str, language: str) -> float:
    """How far a question and a title say the same: coverage both ways, the lesser of the two."""
    stems, grams = terms(title, language)
    if not stems:
        return 0.0
    asked = frozenset[int]().union(*(c.stems for c in question.concepts))
    return min(coverage(question, stems, grams), len(stems & asked) / len(stems))
