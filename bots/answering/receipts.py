"""What an answer was made of, kept with it: plain values only, ready for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

from bots.answering.types import Answer, BotProfile, Hit, SearchResult

RECEIPT_VERSION: Final = 1


def passages(hits: Sequence[Hit], shown: frozenset[str]) -> list[dict[str, Any]]:
    """Every passage that was looked at, the shown ones marked `used`."""
    return [
        {
            "chunk_id": hit.row.id,
            "document_id": hit.row.document_id,
            "title": hit.row.title,
            "score": hit.score,
            "coverage": hit.coverage,
            "used": hit.row.id in shown,
        }
        for hit in hits
    ]


def receipt(
    profile: BotProfile, answer: Answer, found: SearchResult | None, **more: Any
) -> dict[str, Any]:
    """`more`: model, tokens, milliseconds per phase, prompt version, what was dropped."""
    shown = frozenset(source.chunk_id for source in answer.sources)
    return {
        "version": RECEIPT_VERSION,
        "engine": answer.engine,
        "band": answer.band,
        "confidence": answer.confidence,
        "language": answer.language,
        "revised": answer.revised,
        "instructions": sha256(profile.instructions.encode()).hexdigest()[:16],
        "asked": found.question if found else None,
        "gate": found.band if found else None,
        "features": dict(found.features) if found else {},
        "passages": passages(found.hits, shown) if found else [],
        "milliseconds": {"search": found.milliseconds if found else 0.0},
        **more,
    }
