"""What the OpenAPI document shows of bots."""

from typing import Any, Final

from konan.core.api.examples import ASKED, BOT, KONAN, MADE, SHOP, SITE, TEAM

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DRAFT: Final[dict[str, Any]] = {
    "id": BOT,
    "name": SHOP,
    "domain": "support",
    "description": "",
    "status": "draft",
    "language": "auto",
    "instructions": "",
    "welcome_message": "",
    "fallback_message": "",
    "suggested_questions": [],
    "temperature": 0.0,
    "llm": None,
    "handoff": {"enabled": True, "message": "", "keywords": [], "auto_assign": False},
    "csat_enabled": True,
    "grounding": "live",
    "reopen_window_days": 14,
    "daily_message_limit": None,
    "widget": {
        "color": "#3d5afe",
        "position": "right",
        "launcher_text": "",
        "avatar_url": None,
        "allowed_origins": [],
        "pre_chat_fields": [],
        "require_identity": False,
        "attachments": True,
    },
    "business_hours": None,
    "public_token": "pub_0mTq2h8yV4bXwR1sK9dLzA",
    "embed_snippet": f'<script async src="{KONAN}/widget.js" '
    'data-bot="pub_0mTq2h8yV4bXwR1sK9dLzA"></script>',
    "role": "owner",
    "knowledge": {"documents": 0, "chunks": 0, "updated_at": None},
    "created_at": MADE,
    "updated_at": MADE,
}
CHANGES: Final[dict[str, Any]] = {
    "welcome_message": "Hello! Ask me about delivery, returns or your lamp.",
    "suggested_questions": ["How long does delivery take?"],
    "widget": {
        "color": "#9a5b13",
        "allowed_origins": [SITE, "https://*.atlas-lamps.example"],
        "pre_chat_fields": [{"name": "email", "required": False}],
    },
    "business_hours": {
        "timezone": "Africa/Casablanca",
        "days": {"mon": [["09:00", "12:30"], ["14:00", "18:00"]], "tue": [["09:00", "18:00"]]},
        "exceptions": [{"date": "2030-01-01", "slots": []}],
    },
}
SHOWN: Final[dict[str, Any]] = {
    **DRAFT,
    **CHANGES,
    "status": "active",
    "widget": {**DRAFT["widget"], **CHANGES["widget"]},
    "business_hours": {
        **CHANGES["business_hours"],
        "days": {**{day: [] for day in DAYS}, **CHANGES["business_hours"]["days"]},
    },
    "knowledge": {"documents": 14, "chunks": 41, "updated_at": "2030-01-07T08:10:01.000000Z"},
    "updated_at": ASKED,
}
NEW_TOKEN: Final = {
    "public_token": "pub_Vq7c1nE3kT9uHs5pWfJxYg",
    "embed_snippet": f'<script async src="{KONAN}/widget.js" '
    'data-bot="pub_Vq7c1nE3kT9uHs5pWfJxYg"></script>',
}
COPY: Final = {
    **NEW_TOKEN,
    "id": "01b924f5-6700-7df3-a65b-a5a6e78131c1",
    "name": "Atlas Lamps for trade",
    "status": "draft",
    "created_at": "2030-01-15T09:44:00.000000Z",
    "updated_at": "2030-01-15T09:44:00.000000Z",
}
SHARED: Final[dict[str, Any]] = {
    "team": {"id": TEAM, "name": "Help desk"},
    "bot": {"id": BOT, "name": SHOP},
    "created_at": "2030-01-07T09:30:00.000000Z",
}
