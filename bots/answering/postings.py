"""BM25 over packed chunks, as arrays: a term's chunks and what each is worth stand side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Postings:
    """Impacts of BM25 (Robertson and Zaragoza 2009) by term; `terms` is sorted."""

    chunks: int
    terms: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int64]
    docs: npt.NDArray[np.int32]
    impacts: Floats

    @property
    def nbytes(self) -> int:
        return sum(part.nbytes for part in (self.terms, self.starts, self.docs, self.impacts))

    @classmethod
    def build(
        cls,
        chunks: int,
        terms: npt.NDArray[np.uint32],
        docs: npt.NDArray[np.int32],
        counts: npt.NDArray[np.int64],
        *,
        k1: float,
        b: float,
    ) -> "Postings":
        """One sort of (term, chunk, count) packed into 64 bits orders everything at once."""
        key = (terms.astype(np.uint64) << np.uint64(32)) | (docs.astype(np.uint64) << np.uint64(11))
        key |= np.minimum(counts, 2047).astype(np.uint64)
        key.sort()
        found, starts = np.unique((key >> np.uint64(32)).astype(np.uint32), return_index=True)
        starts = np.append(starts, len(key))
        docs = ((key >> np.uint64(11)) & np.uint64(0x1FFFFF)).astype(np.int32)
        tf = (key & np.uint64(2047)).astype(np.float32)
        lengths = np.maximum(1, np.bincount(docs, tf, minlength=chunks)).astype(np.float32)
        norm = k1 * (1 - b + b * lengths / lengths.mean()) if chunks else lengths
        df = np.diff(starts)
        idf = np.log(1 + (chunks - df + 0.5) / (df + 0.5)).astype(np.float32)
        impacts = np.repeat(idf, df) * tf * np.float32(k1 + 1) / (tf + norm[docs])
        return cls(chunks, found, starts.astype(np.int64), docs, impacts.astype(np.float32))

    def slot(self, term: int) -> slice:
        at = int(np.searchsorted(self.terms, np.uint32(term)))
        if at == len(self.terms) or self.terms[at] != term:
            return slice(0, 0)
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def frequency(self, term: int) -> int:
        slot = self.slot(term)
        return int(slot.stop - slot.start)

    def scores(self, weighted: Iterable[tuple[int, float]]) -> Floats:
        """The sum of impacts of these terms, one number a chunk."""
        total = np.zeros(self.chunks, np.float32)
        for term, weight in weighted:
            slot = self.slot(term)
            if slot.stop > slot.start:
                total[self.docs[slot]] += self.impacts[slot] * np.float32(weight)
        return total
