"""How sure one may be that a passage answers a question, and which of three bands that is."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from bots.answering import weights
from bots.answering.questions import Question
from bots.answering.types import ChunkRow
from bots.answering.windows import Sentence, Window, coverage, match
from konan.core.text import content_words, gram_ids, stem_id


@dataclass(frozen=True, slots=True)
class Evidence:
    """The best passage and what is around it. `words` and `second` are BM25 over words."""

    question: Question
    row: ChunkRow
    sentences: tuple[Sentence, ...]
    window: Window
    words: float
    second: float
    chunks: int


@dataclass(frozen=True, slots=True)
class Verdict:
    confidence: float
    band: str
    features: dict[str, float]


def judge(evidence: Evidence) -> Verdict:
    """Logistic regression over `features`; the two thresholds are fitted with its weights."""
    fitted = weights.load("confidence")
    features = measure(evidence)
    total = fitted["bias"] + sum(
        weight * features[name] for name, weight in fitted["weights"].items()
    )
    confidence = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    band = "unknown"
    if confidence >= fitted["thresholds"]["closest"]:
        band = "closest"
    if confidence >= fitted["thresholds"]["answer"]:
        band = "answer"
    return Verdict(round(confidence, 4), band, {k: round(v, 4) for k, v in features.items()})


def measure(evidence: Evidence) -> dict[str, float]:
    """All features run from about 0 to 1 and mean the same in a base of one chunk or of many."""
    question, row = evidence.question, evidence.row
    title_stems, title_grams = _terms(f"{row.title} {' '.join(row.heading_path)}", row.language)
    stems = title_stems.union(*(s.stems for s in evidence.sentences))
    grams = title_grams.union(*(s.grams for s in evidence.sentences))
    held = [match(c, stems, grams) for c in question.concepts]
    best_possible = 2.2 * question.total
    rarest = max(c.rarity for c in question.concepts)
    missing = max((c.rarity * (1 - h) for c, h in zip(question.concepts, held, strict=True)))
    named = [h for c, h in zip(question.concepts, held, strict=True) if c.name or c.number]
    return {
        "passage": coverage(question, stems, grams),
        "window": evidence.window.coverage,
        "title": coverage(question, title_stems, title_grams),
        "missing": missing / rarest if rarest else 1.0,
        "bm25": min(1.0, evidence.words / best_possible),
        "margin": (evidence.words - evidence.second) / (evidence.words + 1e-6),
        "names": sum(named) / len(named) if named else 0.5,
        "held": min(1.0, sum(held) / 6),
        "length": min(1.0, len(question.concepts) / 12),
        "size": min(1.0, log(max(1, evidence.chunks)) / 9),
        "fits": _fits(question, evidence),
    }


def _fits(question: Question, evidence: Evidence) -> float:
    """Whether what is asked for, a number or a name, stands in the window at all."""
    shown = [s for s in evidence.sentences if s.start >= evidence.window.start]
    shown = [s for s in shown if s.end <= evidence.window.end]
    if question.asks_number:
        return float(any(s.has_digit for s in shown))
    if question.asks_name:
        return float(any(s.has_name for s in shown))
    return 0.5


def title_match(question: Question, row: ChunkRow) -> float:
    """How far a question and a title say the same: coverage both ways, the lesser of the two."""
    stems, grams = _terms(row.title, row.language)
    asked = frozenset().union(*(c.stems for c in question.concepts))
    if not stems:
        return 0.0
    back = len(stems & asked) / len(stems)
    return min(coverage(question, stems, grams), back)


def _terms(text: str, language: str) -> tuple[frozenset[int], frozenset[int]]:
    listed = content_words(text, language)
    return (
        frozenset(stem_id(word, language) for word in listed),
        frozenset(gram for word in listed for gram in gram_ids(word)),
    )
