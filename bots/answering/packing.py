"""The opaque bytes that a stored chunk carries, so that a base is built without reading its text.

Eight bytes a term: its number, what it is (word or gram), how often in title, headings and body.
"""

from collections import Counter
from typing import Final

import numpy as np
import numpy.typing as npt

from bots.answering.chunking import ChunkDraft
from konan.core.text import content_words, gram_ids, stem_id

WORD: Final = 0
GRAM: Final = 1
POSTING: Final = np.dtype(
    [("term", "<u4"), ("kind", "u1"), ("title", "u1"), ("heading", "u1"), ("body", "u1")]
)


def pack(chunk: ChunkDraft, title: str) -> bytes:
    """Terms of one chunk, counted per field; of a curated answer the title is its question."""
    fields = (title, " ".join(chunk.heading_path), chunk.text)
    counted = [_count(text, chunk.language) for text in fields]
    keys = sorted(set().union(*counted))
    packed = np.zeros(len(keys), POSTING)
    for row, key in enumerate(keys):
        counts = (min(255, field[key]) for field in counted)
        packed[row] = (key[1], key[0], *counts)
    return packed.tobytes()


def unpack(index: bytes) -> npt.NDArray[np.void]:
    return np.frombuffer(index, POSTING)


def _count(text: str, language: str) -> Counter[tuple[int, int]]:
    counts: Counter[tuple[int, int]] = Counter()
    for word in content_words(text, language):
        counts[WORD, stem_id(word, language)] += 1
        counts.update((GRAM, gram) for gram in gram_ids(word))
    return counts
