"""Is a sentence of the model supported by the passages it cites? Otherwise nobody sees it.

Its numbers and names must stand in a cited passage, most of its words too, and it may not turn a
"not" into its opposite. A lexical check: a true sentence in other words may fall; it then gives
way to the passage itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bots.answering.types import ChunkRow, Hit
from konan.core.text import content_words, fold, gram_ids, language_of, sentences, stem_id, words

ENOUGH: Final = 0.65
NEAR: Final = 0.6

_MARKER: Final = re.compile(r"\[(\d{1,2})\]")
_LISTING: Final = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_NUMBER: Final = re.compile(r"\d+(?:[.,:/]\d+)*")
_NAME: Final = re.compile(r"(?<![.!?:\n*#>•-] )(?<!^)(?<=[ '’(«\"*_-])[A-ZÀ-Ý][\w'’-]*\w")
_NOT: Final = frozenset(
    words(
        "not no never cannot without neither nor none nothing don doesn didn isn aren wasn weren "
        "won couldn shouldn wouldn mustn unless ne ni jamais aucun aucune sans rien "
        "لا لن لم ليس ليست ليسوا بدون دون غير عدم ما ماشي بلا"
    )
)

_CONTRACTED: Final = re.compile(r"\bcan['’]t\b", re.I)


@dataclass(frozen=True, slots=True)
class _Evidence:
    stems: frozenset[int]
    grams: frozenset[int]
    text: str
    negated: bool


@dataclass(frozen=True, slots=True)
class _Passage:
    numbers: frozenset[str]
    parts: tuple[_Evidence, ...]


def cited(sentence: str) -> tuple[int, ...]:
    """The passage numbers that a sentence names, in order."""
    return tuple(dict.fromkeys(int(number) for number in _MARKER.findall(sentence)))


def supporting(sentence: str, hits: Sequence[Hit]) -> tuple[int, ...] | None:
    """The numbers (from 1) of the passages that carry a sentence; None when none does.

    A sentence that cites is held to what it cites; one that does not, to any single passage.
    One without words of its own, such as a list mark, is carried by anything.
    """
    plain = _LISTING.sub("", _MARKER.sub(" ", sentence)).strip()
    if not any(c.isalnum() for c in plain):
        return ()
    numbers = tuple(n for n in cited(sentence) if 1 <= n <= len(hits))
    if numbers:
        return numbers if _carried(plain, [hits[n - 1].row for n in numbers]) else None
    if cited(sentence):
        return None
    for number, hit in enumerate(hits, 1):
        if _carried(plain, [hit.row]):
            return (number,)
    return None


def _carried(sentence: str, rows: Sequence[ChunkRow]) -> bool:
    passages = [_read_passage(row) for row in rows]
    if not _numbers(sentence) <= frozenset().union(*(passage.numbers for passage in passages)):
        return False
    read = [part for passage in passages for part in passage.parts]
    stems = frozenset().union(*(part.stems for part in read))
    grams = frozenset().union(*(part.grams for part in read))
    if not all(_stands(name, rows[0].language, stems, grams) for name in _names(sentence)):
        return False
    language = language_of(sentence, default=rows[0].language)
    listed = content_words(sentence, language)
    held = [_stands(word, rows[0].language, stems, grams) for word in listed]
    return sum(held) >= ENOUGH * len(held) and _same_sense(sentence, listed, read, rows)


def _same_sense(
    sentence: str, listed: list[str], read: list[_Evidence], rows: Sequence[ChunkRow]
) -> bool:
    """A negation must stand in the nearest sentences of the passage too, and the other way round."""
    language = rows[0].language
    shares = [
        sum(_stands(word, language, part.stems, part.grams) for word in listed) for part in read
    ]
    nearest = max(shares)
    near = [part for part, share in zip(read, shares, strict=True) if share >= 0.8 * nearest]
    negated = _negated(sentence)
    return any(part.negated == negated for part in near)


@lru_cache(maxsize=64)
def _read_passage(row: ChunkRow) -> _Passage:
    """Kept for the next sentence: every one of an answer is held to the same few passages."""
    whole = f"{row.title} {' '.join(row.heading_path)} {row.text}"
    parts = tuple(_read(part, row.language) for part in _parts(row))
    return _Passage(frozenset(_numbers(whole)), parts)


def _parts(row: ChunkRow) -> list[str]:
    shown = [row.text[start:end] for start, end in sentences(row.text)]
    heading = " ".join(part for part in (row.title, *row.heading_path) if part)
    return [*shown, heading] if heading else shown


def _read(text: str, language: str) -> _Evidence:
    listed = content_words(text, language)
    return _Evidence(
        frozenset(stem_id(word, language) for word in listed),
        frozenset(gram for word in listed for gram in gram_ids(word)),
        text,
        _negated(text),
    )


def _stands(word: str, language: str, stems: frozenset[int], grams: frozenset[int]) -> bool:
    if stem_id(word, language) in stems:
        return True
    own = gram_ids(word)
    return len(word) > 4 and sum(gram in grams for gram in own) >= NEAR * len(own)


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", number).lstrip("0") or "0" for number in _NUMBER.findall(fold(text))}


def _names(sentence: str) -> list[str]:
    return [word for name in _NAME.findall(sentence) for word in words(name)]


def _negated(text: str) -> bool:
    return not _NOT.isdisjoint(words(_CONTRACTED.sub("cannot", text)))
