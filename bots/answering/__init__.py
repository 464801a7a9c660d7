"""The answer engine: config, turns and a retriever in, pieces of an answer and the Answer out."""

from bots.answering.chunking import ChunkDraft, chunk, faq_chunk, sections_of
from bots.answering.documents import ParsedDocument, Section
from bots.answering.engine import answer, at_rest, reply_language
from bots.answering.handover import wants_person
from bots.answering.index import KnowledgeIndex
from bots.answering.model import ModelClient, ModelError, Timeouts
from bots.answering.packing import pack
from bots.answering.resilience import Limits, Overloaded
from bots.answering.types import (
    Answer,
    BotProfile,
    ChunkRow,
    Delta,
    Hit,
    LlmConfig,
    PastTurn,
    Retriever,
    SearchResult,
    Source,
)

__all__ = [
    "Answer",
    "BotProfile",
    "ChunkDraft",
    "ChunkRow",
    "Delta",
    "Hit",
    "KnowledgeIndex",
    "Limits",
    "LlmConfig",
    "ModelClient",
    "ModelError",
    "Overloaded",
    "ParsedDocument",
    "PastTurn",
    "Retriever",
    "SearchResult",
    "Section",
    "Source",
    "Timeouts",
    "answer",
    "at_rest",
    "chunk",
    "faq_chunk",
    "pack",
    "reply_language",
    "sections_of",
    "wants_person",
]
