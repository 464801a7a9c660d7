"""A document as the API and the events tell it."""

from datetime import UTC, datetime
from typing import Any

from bots.knowledge.models import Document


def document_shape(document: Document) -> dict[str, Any]:
    """The contract's `document`, ready for JSON."""
    return {
        "id": str(document.pk),
        "title": document.title,
        "kind": document.kind,
        "url": document.url,
        "enabled": document.enabled,
        "status": document.status,
        "error": document.error or None,
        "chunks": document.chunk_count,
        "characters": document.characters,
        "hits": document.hits,
        "last_used_at": _moment(document.last_used_at),
        "created_at": _moment(document.created_at),
        "updated_at": _moment(document.updated_at),
    }


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z" if at else None
