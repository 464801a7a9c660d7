"""What the OpenAPI document shows of the desk."""

from typing import Any, Final

from conversations.api.examples import WAITING, WITH_PEOPLE
from konan.core.api.examples import (
    AGENT,
    ANSWER,
    BOT,
    HANDED_OVER,
    MADE,
    NADIA,
    OTHER_SESSION,
    REPLIED,
    SESSION,
    YASMINE,
)

ASSIGN: Final = {"agent_id": AGENT, "expected_assignee": None}
ASSIGNED: Final[dict[str, Any]] = {**WAITING, "status": "open", "assignee": YASMINE}
SNOOZE: Final = {"status": "snoozed", "snoozed_until": "2030-01-16T08:00:00Z"}
SNOOZED: Final[dict[str, Any]] = {
    **WITH_PEOPLE,
    "status": "snoozed",
    "snoozed_until": "2030-01-16T08:00:00.000000Z",
}
BULK: Final = {
    "session_ids": [SESSION, OTHER_SESSION],
    "action": "tags",
    "tags": ["damage", "refund"],
}
OUTCOME: Final = {
    "done": [SESSION],
    "refused": [
        {"session_id": OTHER_SESSION, "code": "not_found", "detail": "There is nothing here."}
    ],
}
ROUND: Final = {"assigned": [{"session_id": SESSION, "agent_id": AGENT}], "unassigned": 0}
STATS: Final = {
    "open": 4,
    "pending": 1,
    "snoozed": 2,
    "resolved_today": 9,
    "unassigned": 1,
    "mine": 2,
    "median_first_response_s": 180,
    "median_resolution_s": 2460,
    "longest_wait_s": 95,
    "agents": [{**YASMINE, "status": "online", "open": 2}, {**NADIA, "status": "away", "open": 2}],
}

REPLY: Final = {"content": WITH_PEOPLE["last_message"]["preview"], "client_id": "7f3a"}
DRAFT_SENT: Final = {"content": "Hello Emma, I am sorry about", "is_note": False}
DRAFT: Final = {**DRAFT_SENT, "updated_at": REPLIED}
NOTE_SENT: Final = {"content": "@Nadia the second broken glass this week: the boxes?"}
NOTE: Final = {
    **NOTE_SENT,
    "id": "01b924ec-50c8-7a4b-9d22-963913e7d611",
    "session_id": SESSION,
    "author": YASMINE,
    "mentions": [NADIA],
    "created_at": REPLIED,
}
SUMMARY: Final = {
    "status": "ready",
    "summary": "Emma's lamp of order 20418 arrived with cracked glass; she has photos of it.",
    "key_points": ["The glass is cracked", "A new lamp leaves tomorrow morning"],
    "open_questions": ["May she keep the old frame?"],
    "sentiment": "neutral",
    "generated_at": REPLIED,
    "up_to_message_id": ANSWER,
    "stale": False,
}

CANNED_SENT: Final = {
    "shortcut": "hello",
    "content": "Hello {{contact.name}}, this is {{agent.name}}. Let me look at that for you.",
}
CANNED: Final[dict[str, Any]] = {
    **CANNED_SENT,
    "id": "01b8fbd3-01c0-70d2-8b6d-2a4bb281b888",
    "bot_id": BOT,
    "rendered": None,
    "created_at": MADE,
    "updated_at": MADE,
}
RENDERED: Final = {
    **CANNED,
    "rendered": "Hello Emma Wilson, this is Yasmine Idrissi. Let me look at that for you.",
}
VIEW_SENT: Final = {
    "name": "Broken on arrival",
    "filters": {"status": "open", "tag": "damage", "sort": "waiting"},
    "shared": True,
}
VIEW: Final = {
    **VIEW_SENT,
    "id": "01b900fa-4820-7924-a094-93f752a3b181",
    "bot_id": BOT,
    "count": 3,
    "created_at": MADE,
    "updated_at": HANDED_OVER,
}
