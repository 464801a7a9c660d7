"""Evaluation files: retrieval sets (`passages`, `questions`) and utterance sets (`rows`).

Two document-disjoint halves, by a hash: weights are fitted on one and reported on the other.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from bots.answering import ChunkRow, ParsedDocument, Section, chunk, faq_chunk, pack
from konan.core.text import fold, words

SEED: Final = "2"
FITTED_PART: Final = "dev"
FITTED_HALF: Final = 1
RETRIEVAL: Final = ("squad2_en", "xquad_en", "xquad_ar", "arcd_ar", "cnil_fr")
INTENTS: Final = (
    "banking77_en", "clinc150_en", "bitext_support_en", "arbanking77_msa", "arbanking77_darija",
)  # fmt: skip
Record = dict[str, Any]


def half(key: str) -> int:
    return int(hashlib.sha256((SEED + key).encode()).hexdigest(), 16) % 2


@dataclass(frozen=True)
class RetrievalSet:
    name: str
    language: str
    passages: tuple[Record, ...]
    questions: tuple[Record, ...]

    @property
    def answerable(self) -> list[Record]:
        return [question for question in self.questions if not question["unanswerable"]]

    def document(self, passage: Record) -> str:
        """What must stay together in one half: the article; of an FAQ the entry."""
        if self.name.startswith("xquad"):
            return str(passage["id"]).split("-")[0]
        entries = self.name.startswith("cnil")
        return str(passage["id"] if entries else passage.get("doc", passage["id"]))

    def of_half(self, wanted: int) -> RetrievalSet:
        passages = tuple(p for p in self.passages if half(self.document(p)) == wanted)
        ids = {passage["id"] for passage in passages}
        questions = tuple(q for q in self.questions if q["passage"] in ids)
        return RetrievalSet(self.name, self.language, passages, questions)

    def only(self, ids: set[str]) -> RetrievalSet:
        passages = tuple(p for p in self.passages if p["id"] in ids)
        questions = tuple(q for q in self.questions if q["passage"] in ids)
        return RetrievalSet(self.name, self.language, passages, questions)


@cache
def retrieval_set(folder: Path, name: str, part: str) -> RetrievalSet | None:
    path = folder / f"{name}.{part}.json"
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return RetrievalSet(name, found["lang"], tuple(found["passages"]), tuple(found["questions"]))


@cache
def utterances(folder: Path, name: str, part: str) -> tuple[Record, ...]:
    path = folder / f"{name}.{part}.json"
    return tuple(json.loads(path.read_text(encoding="utf-8"))["rows"]) if path.exists() else ()


def chunk_rows(
    found: RetrievalSet, *, titles: bool = True, curated: bool = False
) -> list[ChunkRow]:
    """The set as a bot's knowledge: every passage a document, through the product's own path."""
    return [
        row
        for passage in found.passages
        for row in _rows_of(found, passage, titled=titles or curated, curated=curated)
    ]


def _rows_of(
    found: RetrievalSet, passage: Record, *, titled: bool, curated: bool
) -> list[ChunkRow]:
    title = passage.get("title", "") if titled else ""
    parsed = ParsedDocument(title, (Section((), passage["text"]),), found.language)
    drafts = [faq_chunk(title, passage["text"])] if curated else chunk(parsed)
    return [
        ChunkRow(
            id=f"{passage['id']}#{draft.ordinal}",
            document_id=passage["id"],
            ordinal=draft.ordinal,
            kind="faq" if curated else "text",
            title=title,
            heading_path=draft.heading_path,
            url=None,
            page=None,
            text=draft.text,
            language=draft.language,
            index=pack(draft, title),
        )
        for draft in drafts
    ]


def thinned(items: Sequence[Record], most: int) -> list[Record]:
    """Evenly spread over the whole, so that every document keeps its share."""
    step = max(1.0, len(items) / most)
    return [items[int(i * step)] for i in range(min(len(items), most))]


def plain(text: str) -> str:
    return " ".join(words(text))


def holds(text: str, answers: Iterable[str]) -> bool:
    said = plain(text)
    return any(plain(answer) and plain(answer) in said for answer in answers)


def other_wording(found: RetrievalSet) -> list[Record]:
    """Questions that do not repeat the title of their entry."""
    titles = {passage["id"]: plain(passage.get("title", "")) for passage in found.passages}
    return [q for q in found.answerable if plain(q["text"]) != titles[q["passage"]]]


def with_typos(text: str, rng: random.Random, rate: float = 0.25) -> str:
    """One edit in a share of the words of four letters and more."""
    out = []
    for word in text.split():
        if len(word) >= 4 and rng.random() < rate:
            at = rng.randrange(1, len(word) - 1)
            edits = (
                word[:at] + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at] + word[at:],
                word[:at] + rng.choice(fold("aeinrst")) + word[at + 1 :],
            )
            word = edits[rng.randrange(4)]
        out.append(word)
    return " ".join(out)
