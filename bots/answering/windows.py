"""Which stretch of a chunk to show: whole sentences, verbatim, at most 400 characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bots.answering.questions import Concept, Question
from konan.core.text import content_words, gram_ids, sentences, stem_id

LONGEST: Final = 400
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile(r"(?<=[\w,;:)»\"'] )[A-ZÀ-Ý]\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    stems: frozenset[int]
    grams: frozenset[int]
    has_digit: bool
    has_name: bool


@dataclass(frozen=True, slots=True)
class Window:
    start: int
    end: int
    coverage: float
    score: float


def read_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a chunk; one that alone is too long to show is cut between words."""
    found = []
    for start, end in _shown_spans(text):
        piece = text[start:end]
        listed = content_words(piece, language)
        found.append(
            Sentence(
                start,
                end,
                frozenset(stem_id(word, language) for word in listed),
                frozenset(gram for word in listed for gram in gram_ids(word)),
                bool(_DIGIT.search(piece)),
                bool(_CAPITAL.search(piece)),
            )
        )
    return tuple(found)


def _shown_spans(text: str) -> list[tuple[int, int]]:
    spans = []
    for start, end in sentences(text):
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            spans.append((start, cut))
            start = cut + (text[cut : cut + 1] == " ")
        spans.append((start, end))
    return spans


def match(concept: Concept, stems: frozenset[int], grams: frozenset[int]) -> float:
    """1 for the word itself, less for one that shares most of its character grams."""
    if not concept.stems.isdisjoint(stems):
        return 1.0
    if len(concept.word) < 4 or concept.number:
        return 0.0
    shared = sum(gram in grams for gram in concept.grams) / len(concept.grams)
    return 0.8 * shared if shared >= 0.5 else 0.0


def coverage(question: Question, stems: frozenset[int], grams: frozenset[int]) -> float:
    """The share of the question, by rarity, that these words hold."""
    held = sum(c.weight * c.rarity * match(c, stems, grams) for c in question.concepts)
    return held / question.total


def best_window(question: Question, listed: tuple[Sentence, ...]) -> Window:
    """The stretch that holds most of the question, closest together, with room for the answer."""
    if not listed:
        return Window(0, 0, 0.0, 0.0)
    single = [coverage(question, s.stems, s.grams) for s in listed]
    best = Window(0, 0, 0.0, -1.0)
    for first in range(len(listed)):
        last = first
        while last + 1 < len(listed) and listed[last + 1].end - listed[first].start <= LONGEST:
            last += 1
        window = _weigh(question, listed, single, first, last)
        if window.score > best.score:
            best = window
    return best


def _weigh(
    question: Question,
    listed: tuple[Sentence, ...],
    single: list[float],
    first: int,
    last: int,
) -> Window:
    inside = listed[first : last + 1]
    stems = frozenset().union(*(s.stems for s in inside))
    grams = frozenset().union(*(s.grams for s in inside))
    held = coverage(question, stems, grams)
    peak = max(single[first : last + 1])
    at = single.index(peak, first)
    room = 0.04 * (at > first) + 0.04 * (at < last)
    fits = 0.05 * (question.asks_number and any(s.has_digit for s in inside))
    fits += 0.03 * (question.asks_name and any(s.has_name for s in inside))
    return Window(inside[0].start, inside[-1].end, held, held + 0.6 * peak + room + fits)
