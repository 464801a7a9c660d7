"""What the OpenAPI document shows of contacts."""

from typing import Any, Final

from konan.core.api.examples import ANSWER, ASKED, BOT, CONTACT, QUESTION, REPLIED, SESSION

SENT: Final = {"name": "Emma Wilson", "email": "emma.wilson@example.com", "tags": ["trade"]}
SHOWN: Final[dict[str, Any]] = {
    "id": CONTACT,
    "name": "Emma Wilson",
    "email": "emma.wilson@example.com",
    "phone": None,
    "external_id": "customer-42",
    "company": "Harbour Hotel",
    "tags": ["trade"],
    "attributes": {"orders": 3, "newsletter": True},
    "notes": None,
    "verified": True,
    "blocked": False,
    "blocked_until": None,
    "bot_ids": [BOT],
    "sessions": 2,
    "first_seen_at": "2030-01-14T16:47:00.000000Z",
    "last_seen_at": ASKED,
    "created_at": "2030-01-14T16:47:00.000000Z",
    "updated_at": ASKED,
}
FRESH: Final[dict[str, Any]] = {
    **SHOWN,
    "external_id": None,
    "company": None,
    "attributes": {},
    "verified": False,
    "bot_ids": [],
    "sessions": 0,
    "first_seen_at": None,
    "last_seen_at": None,
    "updated_at": SHOWN["created_at"],
}
CHANGES: Final = {"company": "Harbour Hotel", "attributes": {"orders": 3, "trial": None}}
UNTIL: Final = "2030-02-01T00:00:00Z"
BLOCKED: Final = {**SHOWN, "blocked": True, "blocked_until": "2030-02-01T00:00:00.000000Z"}
OTHER: Final = "01b924c8-8d00-767c-b8d7-b62f2f0733c8"

_SAID: Final[dict[str, Any]] = {
    "id": QUESTION,
    "session_id": SESSION,
    "seq": 1,
    "role": "visitor",
    "content": "My lamp arrived broken, order 20418. The glass is cracked.",
    "attachments": [],
    "created_at": ASKED,
}
EXPORT: Final[dict[str, Any]] = {
    "contact": SHOWN,
    "conversations": [
        {
            "id": SESSION,
            "bot_id": BOT,
            "status": "open",
            "handler": "human",
            "channel": "widget",
            "tags": ["damage"],
            "subject": _SAID["content"],
            "language": "en",
            "priority": "high",
            "csat": None,
            "metadata": {"order": "20418"},
            "claim": None,
            "created_at": ASKED,
            "resolved_at": None,
        }
    ],
    "messages": [_SAID],
    "attachments": [
        {
            "id": "01b924ec-0ba0-7df3-a65b-a5a6e78131c1",
            "session_id": SESSION,
            "message_id": QUESTION,
            "name": "lamp.jpg",
            "content_type": "image/jpeg",
            "size": 184320,
            "created_at": ASKED,
        }
    ],
    "feedback": [
        {
            "id": "01b924e9-ce70-7a4b-9d22-963913e7d611",
            "session_id": SESSION,
            "message_id": ANSWER,
            "rating": "up",
            "csat": None,
            "comment": "",
            "created_at": REPLIED,
        }
    ],
}
