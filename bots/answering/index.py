"""The knowledge of one bot in memory: built from packed chunks, asked in milliseconds."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from math import log
from typing import Final
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from bots.answering import weights
from bots.answering.confidence import Evidence, judge, title_match
from bots.answering.packing import GRAM, POSTING, WORD, unpack
from bots.answering.postings import Floats, Postings
from bots.answering.questions import Question, read_question
from bots.answering.types import ChunkRow, Hit, SearchResult
from bots.answering.windows import LONGEST, Sentence, Window, best_window, read_sentences

K1: Final = 1.2
B: Final = 0.75
FIELDS: Final = {"title": 3, "heading": 1, "body": 1}
GRAM_WEIGHT: Final = 0.6
TITLE_GRAM_WEIGHT: Final = 0.5
WINDOW_WEIGHT: Final = 0.3
RERANKED: Final = 10
FAQ_MATCH: Final = 0.8
BACKGROUND_CHUNKS: Final = 200


class KnowledgeIndex:
    """BM25 over words and character grams with the title as a field of its own.

    Immutable once built; one per (bot, knowledge version). Sentences that were read are kept, so
    a chunk that is asked about often is cut once.
    """

    def __init__(
        self, rows: tuple[ChunkRow, ...], words: Postings, grams: Postings, titles: Postings
    ) -> None:
        self.rows = rows
        self._words = words
        self._grams = grams
        self._titles = titles
        self._languages = tuple(sorted({row.language for row in rows}))
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self.hosts = frozenset(filter(None, (urlsplit(row.url or "").hostname for row in rows)))

    @classmethod
    def build(cls, rows: Iterable[ChunkRow]) -> KnowledgeIndex:
        kept = tuple(rows)
        sizes = [len(row.index) // POSTING.itemsize for row in kept]
        packed = unpack(b"".join(row.index for row in kept))
        docs = np.repeat(np.arange(len(kept), dtype=np.int32), sizes)
        counts = sum(packed[name].astype(np.int64) * weight for name, weight in FIELDS.items())
        word, gram = packed["kind"] == WORD, packed["kind"] == GRAM
        titled = gram & (packed["title"] > 0)

        def postings(mask: npt.NDArray[np.bool_], tf: npt.NDArray[np.int64]) -> Postings:
            return Postings.build(len(kept), packed["term"][mask], docs[mask], tf[mask], k1=K1, b=B)

        titles = packed["title"].astype(np.int64)
        return cls(kept, postings(word, counts), postings(gram, counts), postings(titled, titles))

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def nbytes(self) -> int:
        text = sum(2 * len(row.text) + len(row.index) + 600 for row in self.rows)
        return text + self._words.nbytes + self._grams.nbytes + self._titles.nbytes

    def search(self, question: str, *, limit: int = 8, context: Sequence[str] = ()) -> SearchResult:
        started = time.perf_counter()
        read = read_question(
            question, context=context, languages=self._languages, rarity=self._rarity
        )
        if not self.rows or not read.concepts:
            return SearchResult(question, milliseconds=_since(started))
        word_scores, fused = self._score(read)
        found = [int(at) for at in _top(fused, max(limit, RERANKED)) if fused[at] > 0]
        if not found:
            return SearchResult(question, milliseconds=_since(started))
        windows = {at: best_window(read, self._read(at)) for at in found[:RERANKED]}
        ranked = sorted(found, key=lambda at: -_final(fused[at], windows.get(at)))[:limit]
        best = ranked[0]
        second = float(word_scores[ranked[1]]) if len(ranked) > 1 else 0.0
        evidence = Evidence(
            question=read,
            row=self.rows[best],
            sentences=self._read(best),
            window=windows[best] if best in windows else best_window(read, self._read(best)),
            words=float(word_scores[best]),
            second=second,
            chunks=len(self.rows),
        )
        verdict = judge(evidence)
        hits = tuple(self._hit(at, fused, windows.get(at)) for at in ranked)
        return SearchResult(
            question,
            hits,
            verdict.confidence,
            verdict.band,
            self._faq(read, hits),
            verdict.features,
            _since(started),
            self.hosts,
        )

    def _rarity(self, word: str, stems: frozenset[int]) -> float:
        """IDF of a word here, steadied by how common it is in ordinary text."""
        common = weights.background()
        df = max(self._words.frequency(term) for term in stems)
        df += BACKGROUND_CHUNKS * max(common.get(term, 0.0) for term in stems)
        chunks = len(self.rows) + BACKGROUND_CHUNKS
        return log(1 + max(0.0, chunks - df + 0.5) / (df + 0.5))

    def _score(self, question: Question) -> tuple[Floats, Floats]:
        stems = [(stem, c.weight) for c in question.concepts for stem in c.stems]
        grams = [(gram, c.weight) for c in question.concepts for gram in c.grams]
        words = self._words.scores(stems)
        fused = _spread(words) + GRAM_WEIGHT * _spread(self._grams.scores(grams))
        fused += TITLE_GRAM_WEIGHT * _spread(self._titles.scores(grams))
        return words, fused

    def _read(self, at: int) -> tuple[Sentence, ...]:
        if at not in self._sentences:
            row = self.rows[at]
            self._sentences[at] = read_sentences(row.text, row.language)
        return self._sentences[at]

    def _hit(self, at: int, fused: Floats, window: Window | None) -> Hit:
        row = self.rows[at]
        score = round(float(fused[at]) / (1 + GRAM_WEIGHT + TITLE_GRAM_WEIGHT), 4)
        if window is None:
            return Hit(row, score, (0, min(len(row.text), LONGEST)))
        return Hit(row, score, (window.start, window.end), round(window.coverage, 4))

    def _faq(self, question: Question, hits: Sequence[Hit]) -> Hit | None:
        """The curated answer whose question says nearly the same as this one."""
        for hit in hits[:3]:
            if hit.row.kind == "faq" and title_match(question, hit.row) >= FAQ_MATCH:
                return hit
        return None


def _final(fused: float, window: Window | None) -> float:
    return float(fused) + (WINDOW_WEIGHT * window.score if window else 0.0)


def _spread(scores: Floats) -> Floats:
    """Scores as 0 to 1 between the least and the best of this base."""
    if not len(scores):
        return scores
    low, high = float(scores.min()), float(scores.max())
    if len(scores) == 1:
        low = 0.0
    return (scores - low) / (high - low) if high > low else np.sign(scores)


def _top(scores: Floats, limit: int) -> npt.NDArray[np.int64]:
    if len(scores) <= limit:
        return np.argsort(-scores, kind="stable")
    best = np.argpartition(-scores, limit)[:limit]
    return best[np.argsort(-scores[best], kind="stable")]


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)
