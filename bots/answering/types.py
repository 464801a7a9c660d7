"""What goes into the answer engine and what comes out: no ORM, no request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class LlmConfig:
    """An OpenAI-compatible server. A tenant's own URL goes through the guarded connector."""

    base_url: str
    model: str
    api_key: str | None = field(repr=False)
    tenant_supplied: bool


@dataclass(frozen=True, slots=True)
class BotProfile:
    id: str
    name: str
    language: str = "auto"  # auto | en | fr | ar
    instructions: str = ""
    fallback_message: str = ""
    temperature: float = 0.0
    grounding: str = "live"  # live | strict
    handoff_enabled: bool = True
    handoff_message: str = ""
    handoff_keywords: tuple[str, ...] = ()
    llm: LlmConfig | None = None
    allowed_link_hosts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PastTurn:
    role: str  # visitor | assistant | agent
    text: str
    band: str | None = None


@dataclass(frozen=True, slots=True)
class ChunkRow:
    """One stored chunk; of a `faq` the title is the question and the text the answer."""

    id: str
    document_id: str
    ordinal: int
    kind: str  # text | url | file | faq
    title: str
    heading_path: tuple[str, ...]
    url: str | None
    page: int | None
    text: str
    language: str
    index: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found. `score` is 0 to 1 within this search; `window` spans its best words."""

    row: ChunkRow
    score: float
    window: tuple[int, int]
    coverage: float = 0.0

    @property
    def snippet(self) -> str:
        return self.row.text[self.window[0] : self.window[1]]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`hits` best first; `lead` is the one to quote, with `confidence` that it answers."""

    question: str
    hits: tuple[Hit, ...] = ()
    lead: Hit | None = None
    confidence: float = 0.0
    band: str = "unknown"  # answer | closest | unknown
    faq: Hit | None = None
    features: dict[str, float] = field(default_factory=dict)
    milliseconds: float = 0.0
    hosts: frozenset[str] = frozenset()


class Retriever(Protocol):
    def search(
        self, question: str, *, limit: int = 8, context: Sequence[str] = ()
    ) -> SearchResult: ...


@dataclass(frozen=True, slots=True)
class Delta:
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """`snippet` stands word for word in the chunk."""

    document_id: str
    chunk_id: str
    title: str
    url: str | None
    snippet: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of a turn. A `handoff_reason` means that the session must go to people."""

    text: str
    sources: tuple[Source, ...] = ()
    confidence: float | None = None
    band: str = "answer"  # answer | closest | unknown | smalltalk | handoff | fallback
    handoff_reason: str | None = None  # visitor | keyword | low_confidence | automation
    language: str = "en"
    revised: bool = False
    engine: str = "builtin"  # builtin | model
    gap: bool = False
    receipt: dict[str, Any] = field(default_factory=dict)
