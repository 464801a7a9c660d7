"""What the OpenAPI document shows of knowledge."""

from typing import Any, Final

from konan.core.api.examples import ASKED, DOCUMENT, SITE

RETURNS: Final = "You may return a lamp within 30 days of receiving it, if it is unused."
TRACKING: Final = f"{SITE}/help/tracking"
CURATED: Final = {
    "question": "Do you ship to the US or Canada?",
    "answer": "Not yet: we deliver in Morocco and in Europe.",
}
SHOWN: Final[dict[str, Any]] = {
    "id": DOCUMENT,
    "title": "Tracking an order, and parcels that are late or damaged",
    "kind": "url",
    "url": TRACKING,
    "enabled": True,
    "status": "ready",
    "error": None,
    "chunks": 3,
    "characters": 472,
    "hits": 12,
    "last_used_at": ASKED,
    "created_at": "2030-01-07T08:10:00.000000Z",
    "updated_at": "2030-01-07T08:10:01.000000Z",
}
FRESH: Final[dict[str, Any]] = {
    **SHOWN,
    "id": "01b924f5-6700-7960-b958-800622ed9387",
    "title": "Returns and exchanges",
    "kind": "text",
    "url": None,
    "chunks": 1,
    "characters": len(RETURNS),
    "hits": 0,
    "last_used_at": None,
    "created_at": "2030-01-15T09:44:00.000000Z",
    "updated_at": "2030-01-15T09:44:00.000000Z",
}
FAQ: Final = {
    **FRESH,
    "title": CURATED["question"],
    "kind": "faq",
    "characters": len(CURATED["question"]) + len(CURATED["answer"]),
}
AGAIN: Final = {**SHOWN, "status": "processing", "updated_at": FRESH["updated_at"]}
FOUND: Final = {
    "document_id": DOCUMENT,
    "chunk_id": "01b8fb6c-7ba8-7c69-95b0-f27a3f508249",
    "title": SHOWN["title"],
    "url": TRACKING,
    "text": "If a lamp arrives broken, send us a photo of the lamp and of the box within 48 hours.",
    "score": 0.91,
}
CHUNK: Final = {
    "id": FOUND["chunk_id"],
    "ordinal": 2,
    "heading_path": [SHOWN["title"]],
    "page": None,
    "language": "en",
    "text": FOUND["text"],
}
GAP: Final = {
    "question": "Do you repair lamps of other makers?",
    "count": 4,
    "last_asked_at": "2030-01-14T17:20:00.000000Z",
}
