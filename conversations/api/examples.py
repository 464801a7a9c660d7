"""What the OpenAPI document shows of conversations."""

from typing import Any, Final

from konan.core.api.examples import (
    ANSWER,
    ASKED,
    BOT,
    CONTACT,
    DOCUMENT,
    HANDED_OVER,
    KONAN,
    QUESTION,
    REPLIED,
    SESSION,
    SHOP,
    SITE,
    YASMINE,
)

VISITOR: Final = "vis_example000000000000000000000000000000000000"
FILE: Final = "01b924ec-0ba0-7df3-a65b-a5a6e78131c1"
BROKEN: Final = "My lamp arrived broken, order 20418. The glass is cracked."
NEW_LAMP: Final = (
    "If a lamp arrives broken, send us a photo of the lamp and of the box within 48 hours. "
    "We send a new one free of charge, and you do not have to return the broken one."
)

SESSION_OF_BOT: Final[dict[str, Any]] = {
    "id": SESSION,
    "bot_id": BOT,
    "status": "open",
    "handler": "bot",
    "assignee": None,
    "contact": {
        "id": CONTACT,
        "name": "Emma Wilson",
        "email": "emma.wilson@example.com",
        "verified": True,
    },
    "email_known": True,
    "channel": "widget",
    "tags": ["damage"],
    "subject": BROKEN,
    "language": "en",
    "priority": "none",
    "unread": 0,
    "message_count": 2,
    "seq": 2,
    "last_message": {"role": "assistant", "preview": NEW_LAMP, "created_at": ASKED},
    "csat": None,
    "control_epoch": 0,
    "handoff_reason": None,
    "waiting_since": None,
    "snoozed_until": None,
    "created_at": ASKED,
    "updated_at": ASKED,
    "resolved_at": None,
    "resolved_by": None,
    "metadata": {"order": "20418"},
}
WAITING: Final[dict[str, Any]] = {
    **SESSION_OF_BOT,
    "status": "pending",
    "handler": "human",
    "priority": "high",
    "unread": 1,
    "message_count": 4,
    "seq": 4,
    "last_message": {
        "role": "visitor",
        "preview": "I have the photos. Can a person look at this please?",
        "created_at": HANDED_OVER,
    },
    "control_epoch": 1,
    "handoff_reason": "visitor",
    "waiting_since": HANDED_OVER,
    "updated_at": HANDED_OVER,
}
WITH_PEOPLE: Final[dict[str, Any]] = {
    **WAITING,
    "status": "open",
    "assignee": YASMINE,
    "unread": 0,
    "message_count": 5,
    "seq": 5,
    "last_message": {
        "role": "agent",
        "preview": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
        "created_at": REPLIED,
    },
    "waiting_since": None,
    "updated_at": REPLIED,
}
FOR_VISITOR: Final[dict[str, Any]] = {
    **WAITING,
    "tags": [],
    "priority": "none",
    "unread": 0,
    "handoff_reason": None,
}
RESOLVED: Final[dict[str, Any]] = {
    **WITH_PEOPLE,
    "status": "resolved",
    "csat": 5,
    "updated_at": "2030-01-15T09:40:00.000000Z",
    "resolved_at": "2030-01-15T09:40:00.000000Z",
    "resolved_by": "visitor",
}

SOURCE: Final[dict[str, Any]] = {
    "document_id": DOCUMENT,
    "title": "Tracking an order, and parcels that are late or damaged",
    "url": f"{SITE}/help/tracking",
    "snippet": NEW_LAMP,
    "score": 0.91,
}
ASKED_MESSAGE: Final[dict[str, Any]] = {
    "id": QUESTION,
    "seq": 1,
    "client_id": "c81d4e2e",
    "session_id": SESSION,
    "role": "visitor",
    "content": BROKEN,
    "event": None,
    "author": None,
    "sources": [],
    "confidence": None,
    "feedback": None,
    "attachments": [],
    "delivery": "read",
    "created_at": ASKED,
}
MESSAGE: Final[dict[str, Any]] = {
    **ASKED_MESSAGE,
    "id": ANSWER,
    "seq": 2,
    "client_id": None,
    "role": "assistant",
    "content": NEW_LAMP,
    "sources": [SOURCE],
    "confidence": 0.91,
    "feedback": "up",
}
REPLY: Final[dict[str, Any]] = {
    **ASKED_MESSAGE,
    "id": "01b924ec-3f40-7af8-9642-d35911021c9e",
    "seq": 5,
    "client_id": "7f3a",
    "role": "agent",
    "content": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
    "author": YASMINE,
    "delivery": "sent",
    "created_at": REPLIED,
}
ATTACHMENT: Final = {
    "id": FILE,
    "name": "lamp.jpg",
    "content_type": "image/jpeg",
    "size": 184320,
    "url": f"{KONAN}/api/v1/chat/attachments/{FILE}",
}
UPLOADED: Final = {**ATTACHMENT, "visitor_token": None}

CHAT_ANSWER: Final[dict[str, Any]] = {
    "session_id": SESSION,
    "message_id": ANSWER,
    "visitor_message_id": QUESTION,
    "response": NEW_LAMP,
    "sources": [SOURCE],
    "confidence": 0.91,
    "handoff": False,
    "session": {**SESSION_OF_BOT, "tags": []},
    "visitor_token": VISITOR,
}
FEEDBACK: Final = {
    "id": "01b924e9-ce70-7a4b-9d22-963913e7d611",
    "session_id": SESSION,
    "message_id": ANSWER,
    "rating": "up",
    "csat": None,
    "comment": "",
    "created_at": HANDED_OVER,
    "updated_at": HANDED_OVER,
}
CONTACT_SENT: Final = {"name": "Emma Wilson", "email": "emma.wilson@example.com"}
STOPPING: Final = {"message_id": ANSWER, "stopping": True}
WIDGET: Final[dict[str, Any]] = {
    "bot_id": BOT,
    "name": SHOP,
    "description": "Answers customers of the shop in English, French and Arabic.",
    "language": "auto",
    "welcome_message": "Hello! Ask me about delivery, returns or your lamp.",
    "suggested_questions": ["How long does delivery take?", "Comment retourner une lampe ?"],
    "handoff_enabled": True,
    "csat_enabled": True,
    "people": {"available": True, "open": True, "opens_at": None, "wait_s": 180},
    "widget": {
        "color": "#9a5b13",
        "position": "right",
        "launcher_text": "",
        "avatar_url": None,
        "pre_chat_fields": [{"name": "email", "required": False}],
        "require_identity": False,
        "attachments": True,
    },
    "visitor_token": None,
}
