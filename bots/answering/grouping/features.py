"""Questions as vectors, seen three ways: by their stems, by the matters that these name, and by
pieces of words, which bear slips of the hand and Arabic's many forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from bots.answering.grouping.meanings import matters_in
from bots.answering.questions import is_frame_word
from konan.core.text import detect, is_stop_word, stem, words

Matrix = npt.NDArray[np.float32]
Terms = list[str]
Reading = tuple[Terms, ...]  # the terms of one question, one list a view
VIEWS: Final = 3
_PIECES: Final = (3, 4, 5)
# Rare terms weigh more, but less so than in a search: in a group of few, rare is often chance.
_RARITY_POWER: Final = 0.7
_RARITY_LEAST: Final = 0.5
MOST_COLUMNS: Final = 4_000  # of a view: the terms that are said most
_LONE: Final = 0.5  # of the length that terms take which nobody else says


def read(text: str) -> Reading:
    """Stems, matters and pieces of a question."""
    language = detect(text).language
    spoken = words(text)
    numberless = [word for word in spoken if not word.isdigit()]
    telling = [word for word in numberless if not is_stop_word(word)] or spoken
    bare = [word for word in telling if not is_frame_word(word)] or telling
    return (
        [stem(word, language) for word in telling],
        [str(matter) for matter in matters_in(spoken, language)],
        [piece for word in bare for piece in _pieces(word)],
    )


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[str, ...]:
    marked = f" {word} "
    return tuple(
        marked[at : at + length]
        for length in _PIECES
        for at in range(max(1, len(marked) - length + 1))
    )


class Space:
    """Where questions lie: term weights learnt from some, in which any may be placed."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._count = len(readings)
        self._views = [_View([reading[at] for reading in readings]) for at in range(VIEWS)]

    def place(self, readings: Sequence[Reading]) -> Matrix:
        """A row each; the product of two rows is their likeness, 0 to `VIEWS`."""
        placed = [
            view.place([reading[at] for reading in readings]) for at, view in enumerate(self._views)
        ]
        return np.concatenate(placed, axis=1)


class _View:
    """Terms that occur once have no column: they are like nothing, and count half in the length."""

    def __init__(self, documents: Sequence[Terms]) -> None:
        counted = Counter(term for terms in documents for term in set(terms))
        weigh = _weigher(len(documents))
        self._weights = {term: weigh(count) for term, count in counted.items()}
        self._unknown = weigh(1)
        often = sorted((-count, term) for term, count in counted.items() if count > 1)
        shared = [term for _, term in often[:MOST_COLUMNS]]
        self._columns = {term: column for column, term in enumerate(shared)}

    def place(self, documents: Sequence[Iterable[str]]) -> Matrix:
        placed = np.zeros((len(documents), len(self._columns)), np.float32)
        for row, terms in enumerate(documents):
            length = 0.0
            for term in set(terms):
                weight = self._weights.get(term, self._unknown)
                column = self._columns.get(term)
                length += weight * weight * (1.0 if column is not None else _LONE)
                if column is not None:
                    placed[row, column] = weight
            if length:
                placed[row] /= length**0.5
        return placed


def _weigher(documents: int) -> Callable[[int], float]:
    def weigh(count: int) -> float:
        return float((np.log(documents / count) + _RARITY_LEAST) ** _RARITY_POWER)

    return weigh
