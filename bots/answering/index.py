"""The knowledge of one bot in memory: built from packed chunks, asked in milliseconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
from bots.answering.windows import (
    ReadChunk,
    Window,
    best_window,
    coverage,
    holds_own_words,
    read_chunk,
)

K1: Final = 1.2
B: Final = 0.75
FIELDS: Final = {"title": 3, "heading": 1, "body": 1}
# How much each sign of a match counts for the order of the hits; words count 1.
GRAMS: Final = 1.75
TITLE_GRAMS: Final = 1.5
PASSAGE: Final = 0.35
WINDOW: Final = 0.65
PEAK: Final = 0.7
LEAD: Final = 0.4
RERANKED: Final = 12
KEPT: Final = 1000
KEPT_BYTES: Final = 60_000
KIN_WORDS: Final = 0.4
FAQ_MATCH: Final = 0.75
BACKGROUND_CHUNKS: Final = 200


@dataclass(frozen=True, slots=True)
class _Found:
    """A chunk under consideration: its place among the best, and its best window."""

    at: int
    rank: float
    window: Window


class KnowledgeIndex:
    """BM25 over words and character grams with the title as a field of its own.

    Immutable once built; one per (bot, knowledge version). Chunks that were read are kept, so
    a chunk that is asked about often is read once.
    """

    def __init__(
        self, rows: tuple[ChunkRow, ...], words: Postings, grams: Postings, titles: Postings
    ) -> None:
        self.rows = rows
        self._words = words
        self._grams = grams
        self._titles = titles
        self._languages = tuple(sorted({row.language for row in rows}))
        self._kept: dict[int, ReadChunk] = {}
        self._lock = threading.Lock()
        self.hosts = frozenset(filter(None, (urlsplit(row.url or "").hostname for row in rows)))

    @classmethod
    def build(cls, rows: Iterable[ChunkRow]) -> KnowledgeIndex:
        kept = tuple(rows)
        sizes = [len(row.index) // POSTING.itemsize for row in kept]
        packed = unpack(b"".join(row.index for row in kept))
        docs = np.repeat(np.arange(len(kept), dtype=np.int32), sizes)
        counts = np.zeros(len(packed), np.int64)
        for name, weight in FIELDS.items():
            counts += packed[name].astype(np.int64) * weight
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
        """About what it holds in memory, for the cap over all bots; grows a little with use."""
        text = sum(2 * len(row.text) + len(row.index) + 600 for row in self.rows)
        text += KEPT_BYTES * len(self._kept)
        return text + self._words.nbytes + self._grams.nbytes + self._titles.nbytes

    def search(self, question: str, *, limit: int = 8, context: Sequence[str] = ()) -> SearchResult:
        started = time.perf_counter()
        read = read_question(
            question, context=context, languages=self._languages, rarity=self._rarity
        )
        if not self.rows or not read.concepts:
            return SearchResult(question, milliseconds=_since(started), hosts=self.hosts)
        words, fused = self._score(read)
        ranked = self._ranked(read, fused, max(limit, RERANKED))
        if not ranked:
            return SearchResult(question, milliseconds=_since(started), hosts=self.hosts)
        lead = max(ranked[:3], key=lambda found: found.window.score + 0.6 * found.rank)
        verdict = judge(self._evidence(read, words, lead))
        if context and not holds_own_words(read, self._read(lead.at)):
            verdict = verdict.refused()
        hits = {found.at: self._hit(found) for found in [*ranked[:limit], lead]}
        return SearchResult(
            question,
            tuple(hits.values()),
            hits[lead.at],
            verdict.confidence,
            verdict.band,
            self._faq(read, tuple(hits.values())),
            verdict.features,
            _since(started),
            self.hosts,
        )

    def _ranked(self, question: Question, fused: Floats, limit: int) -> list[_Found]:
        """The best chunks by words and grams, put in order by how they hold the question."""
        found = []
        for at in map(int, _top(fused, limit)):
            if fused[at] <= 0:
                break
            chunk = self._read(at)
            window = best_window(question, chunk)
            opening = chunk.sentences[:1]
            rank = float(fused[at])
            rank += PASSAGE * coverage(question, chunk.stems, chunk.grams)
            rank += WINDOW * window.coverage + PEAK * window.peak
            rank += LEAD * sum(coverage(question, s.stems, s.grams) for s in opening)
            found.append(_Found(at, rank, window))
        return sorted(found, key=lambda one: -one.rank)

    def _evidence(self, question: Question, words: Floats, lead: _Found) -> Evidence:
        return Evidence(
            question,
            self._read(lead.at),
            lead.window,
            float(words[lead.at]),
            len(self.rows),
            self.rows[lead.at].language,
        )

    def _rarity(self, word: str, stems: frozenset[int]) -> float:
        """IDF of a word here, steadied by how common it is in ordinary text."""
        common = weights.background()
        df = float(max(self._words.frequency(term) for term in stems))
        df += BACKGROUND_CHUNKS * max(common.get(term, 0.0) for term in stems)
        chunks = len(self.rows) + BACKGROUND_CHUNKS
        return log(1 + max(0.0, chunks - df + 0.5) / (df + 0.5))

    def _score(self, question: Question) -> tuple[Floats, Floats]:
        stems = [(stem, c.weight) for c in question.concepts for stem in c.stems]
        stems += [(stem, c.weight * KIN_WORDS) for c in question.concepts for stem in c.kin]
        grams = [(gram, c.weight) for c in question.concepts for gram in c.grams]
        words = self._words.scores(stems)
        fused = _spread(words) + np.float32(GRAMS) * _spread(self._grams.scores(grams))
        return words, fused + np.float32(TITLE_GRAMS) * _spread(self._titles.scores(grams))

    def _read(self, at: int) -> ReadChunk:
        """Read chunks are kept, the longest unused of them forgotten."""
        with self._lock:
            chunk = self._kept.pop(at, None)
            if chunk is None:
                row = self.rows[at]
                title = " ".join((row.title, *row.heading_path))
                chunk = read_chunk(row.text, title, row.language)
            self._kept[at] = chunk
            if len(self._kept) > KEPT:
                self._kept.pop(next(iter(self._kept)))
            return chunk

    def _hit(self, found: _Found) -> Hit:
        best = 1 + GRAMS + TITLE_GRAMS + PASSAGE + WINDOW + PEAK + LEAD
        window = found.window
        return Hit(
            self.rows[found.at],
            round(min(1.0, found.rank / best), 4),
            (window.start, window.end),
            round(window.coverage, 4),
        )

    def _faq(self, question: Question, hits: Sequence[Hit]) -> Hit | None:
        """The curated answer whose question says nearly the same as this one."""
        matches = [
            (title_match(question, hit.row.title, hit.row.language), -place, hit)
            for place, hit in enumerate(hits)
            if hit.row.kind == "faq"
        ]
        match, _, best = max(matches, default=(0.0, 0, None))
        return best if match >= FAQ_MATCH else None


def _spread(scores: Floats) -> Floats:
    """Scores as 0 to 1 between the least and the best of this base."""
    if not len(scores):
        return scores
    low, high = float(scores.min()), float(scores.max())
    low = 0.0 if len(scores) == 1 else low
    return (scores - low) / np.float32(high - low) if high > low else np.sign(scores)


def _top(scores: Floats, limit: int) -> npt.NDArray[np.int64]:
    if len(scores) <= limit:
        return np.argsort(-scores, kind="stable")
    best = np.argpartition(-scores, limit)[:limit]
    return best[np.argsort(-scores[best], kind="stable")]


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)
