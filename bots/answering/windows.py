"""Which stretch of a chunk to show: verbatim, at most 400 characters, from the start of a sentence.

Whole sentences; room that is left over may be filled with the next one up to a comma or the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bots.answering.questions import Concept, Question
from konan.core.text import (
    content_words,
    gram_ids,
    is_stop_word,
    sentences,
    skeleton_id,
    stem_id,
    words,
)

LONGEST: Final = 400
ROOM: Final = 60
KIN: Final = 0.8
SLIP: Final = 0.7

_CAPITAL: Final = re.compile(r"(?<=[\w,;:)»\"'] )[A-ZÀ-Ý]\w+")
_CLAUSE: Final = re.compile(r"[,;:،؛)](?=\s)")


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    stems: frozenset[int]
    grams: frozenset[int]
    numbers: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """A chunk as it is compared with a question."""

    text: str
    sentences: tuple[Sentence, ...]
    stems: frozenset[int]
    grams: frozenset[int]
    title_stems: frozenset[int]
    title_grams: frozenset[int]


@dataclass(frozen=True, slots=True)
class Window:
    """`coverage` is the share of the question in the window, `peak` in its best sentence."""

    start: int
    end: int
    coverage: float
    peak: float
    score: float


NOTHING: Final = Window(0, 0, 0.0, 0.0, 0.0)


def read_chunk(text: str, title: str, language: str) -> ReadChunk:
    """The sentences of a chunk; one that alone is too long to show is cut between words."""
    listed = tuple(_read_sentence(text, start, end, language) for start, end in _shown_spans(text))
    stems = frozenset[int]().union(*(s.stems for s in listed))
    grams = frozenset[int]().union(*(s.grams for s in listed))
    return ReadChunk(text, listed, stems, grams, *terms(title, language))


def terms(text: str, language: str) -> tuple[frozenset[int], frozenset[int]]:
    """Stems, with the skeletons of longer words among them, and grams."""
    listed = content_words(text, language)
    bones = (skeleton_id(word) for word in listed)
    return (
        frozenset(stem_id(word, language) for word in listed) | frozenset(b for b in bones if b),
        frozenset(gram for word in listed for gram in gram_ids(word)),
    )


def _read_sentence(text: str, start: int, end: int, language: str) -> Sentence:
    piece = text[start:end]
    return Sentence(
        start,
        end,
        *terms(piece, language),
        frozenset(word for word in words(piece) if word[:1].isdigit()),
        frozenset(name.lower() for name in _CAPITAL.findall(piece)),
    )


def _shown_spans(text: str) -> Iterator[tuple[int, int]]:
    for first, end in sentences(text):
        start = first
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = cut if cut > start else start + LONGEST
            yield start, cut
            start = cut + (text[cut : cut + 1] == " ")
        if start < end:
            yield start, end


def match(concept: Concept, stems: frozenset[int], grams: frozenset[int]) -> float:
    """1 for the word itself, less for one that means the same or shares most character grams."""
    if not concept.stems.isdisjoint(stems):
        return 1.0
    if not concept.kin.isdisjoint(stems):
        return KIN
    if concept.skeleton is not None and concept.skeleton in stems:
        return SLIP
    if len(concept.word) < 4 or concept.number:
        return 0.0
    shared = sum(map(grams.__contains__, concept.grams)) / len(concept.grams)
    return 0.8 * shared if shared >= 0.5 else 0.0


def coverage(question: Question, stems: frozenset[int], grams: frozenset[int]) -> float:
    """The share of the question, by rarity, that these words hold."""
    held = sum(c.weight * c.rarity * match(c, stems, grams) for c in question.concepts)
    return held / question.total


def holds_own_words(question: Question, chunk: ReadChunk) -> bool:
    """Whether a follow-up's own words, where it has any, are met too and not just the context's."""
    own = [c for c in question.concepts if c.weight == 1 and not is_stop_word(c.word)]
    stems, grams = chunk.stems | chunk.title_stems, chunk.grams | chunk.title_grams
    return not own or any(match(c, stems, grams) for c in own)


def best_window(question: Question, chunk: ReadChunk) -> Window:
    """The stretch that holds most of the question, close together, with room for the answer."""
    listed = chunk.sentences
    if not listed:
        return NOTHING
    present = [c for c in question.concepts if match(c, chunk.stems, chunk.grams)]
    weights, total = [c.weight * c.rarity for c in present], question.total
    shares = [
        tuple(
            weight * match(c, s.stems, s.grams) / total
            for c, weight in zip(present, weights, strict=True)
        )
        for s in listed
    ]
    kinds = _kinds(question, listed)
    weighed = (_weigh(shares, kinds, a, b) for a, b in _stretches(listed))
    best = max(weighed, key=lambda weighed: weighed.score)
    start, end = listed[best.first].start, _filled(chunk, best.first, best.last)
    return Window(start, end, best.held, best.peak, best.score)


def _stretches(listed: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """Runs of sentences that fit and could not be longer, forwards or backwards."""
    found: dict[tuple[int, int], None] = {}
    for at in range(len(listed)):
        last = at
        while last + 1 < len(listed) and listed[last + 1].end - listed[at].start <= LONGEST:
            last += 1
        first = at
        while first > 0 and listed[at].end - listed[first - 1].start <= LONGEST:
            first -= 1
        found[at, last] = found[first, at] = None
    return list(found)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A run of sentences, what it holds of the question, and how good it is to show."""

    first: int
    last: int
    held: float
    peak: float
    score: float


def _weigh(shares: list[tuple[float, ...]], kinds: list[float], first: int, last: int) -> _Weighed:
    """The weights were tried on questions whose answers are known; they are far from sharp."""
    inside = shares[first : last + 1]
    single = list(map(sum, inside))
    held = sum(map(max, zip(*inside, strict=True)))
    peak = max(single)
    at = first + single.index(peak)
    score = held + 0.6 * peak + 0.1 * sum(x * x for x in single)
    score += 0.04 * (at > first) + 0.04 * (at < last) + 0.08 * (first == 0)
    score += 0.1 * max(kinds[first : last + 1])
    score += 0.1 * kinds[at]
    return _Weighed(first, last, held, peak, score)


def _kinds(question: Question, listed: tuple[Sentence, ...]) -> list[float]:
    """For each sentence: whether a number or a name that the question did not bring itself
    stands there, if that is asked."""
    own = {concept.word for concept in question.concepts}
    if question.asks_number:
        return [float(bool(s.numbers - own)) for s in listed]
    if question.asks_name:
        return [float(bool(s.names - own)) for s in listed]
    return [0.5] * len(listed)


def _filled(chunk: ReadChunk, first: int, last: int) -> int:
    """The end of the window; into the next sentence where enough room is left for a clause of it."""
    start, end = chunk.sentences[first].start, chunk.sentences[last].end
    if last + 1 == len(chunk.sentences) or start + LONGEST - end < ROOM:
        return end
    following = chunk.sentences[last + 1].start
    clauses = list(_CLAUSE.finditer(chunk.text, following + ROOM // 2, start + LONGEST))
    return clauses[-1].start() + (clauses[-1].group() == ")") if clauses else end
