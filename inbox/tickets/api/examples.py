"""What the OpenAPI document shows of tickets and tasks."""

from typing import Any, Final

from conversations.api.examples import VISITOR
from konan.core.api.examples import AGENT, BOT, CONTACT, REPLIED, SESSION, YASMINE

SUBJECT: Final = "A new glass for order 20418"
TICKET_SENT: Final = {
    "bot_id": BOT,
    "session_id": SESSION,
    "subject": SUBJECT,
    "priority": "high",
    "assignee_id": AGENT,
    "due_at": "2030-01-16T12:00:00Z",
}
TICKET: Final[dict[str, Any]] = {
    **TICKET_SENT,
    "id": "01b924ec-7c00-7a66-8a10-3bd490ba65d0",
    "number": 42,
    "contact": {
        "id": CONTACT,
        "name": "Emma Wilson",
        "email": "emma.wilson@example.com",
    },
    "email": None,
    "description": "",
    "status": "open",
    "assignee": YASMINE,
    "due_at": "2030-01-16T12:00:00.000000Z",
    "created_by": YASMINE,
    "created_at": REPLIED,
    "updated_at": REPLIED,
    "resolved_at": None,
}
SOLVED: Final = {
    **TICKET,
    "status": "resolved",
    "updated_at": "2030-01-16T10:15:00.000000Z",
    "resolved_at": "2030-01-16T10:15:00.000000Z",
}
OPEN: Final = {"subject": "Lamp too small", "email": "emma.wilson@example.com"}
SEEN: Final = {
    "id": "01b924f5-6700-7a66-8a10-3bd490ba65d0",
    "number": 43,
    "subject": OPEN["subject"],
    "status": "open",
    "created_at": "2030-01-15T09:44:00.000000Z",
}
OPENED: Final = {**SEEN, "visitor_token": VISITOR}

TASK_SENT: Final = {
    "bot_id": BOT,
    "session_id": SESSION,
    "title": "Ask the carrier about order 20418",
    "assignee_id": AGENT,
    "due_at": "2030-01-15T16:00:00Z",
}
TASK: Final[dict[str, Any]] = {
    **TASK_SENT,
    "id": "01b924ec-7fe8-7ce5-8fd1-2f9163316907",
    "due_at": "2030-01-15T16:00:00.000000Z",
    "assignee": YASMINE,
    "done": False,
    "done_at": None,
    "created_by": YASMINE,
    "created_at": REPLIED,
    "updated_at": REPLIED,
}
DONE: Final = {
    **TASK,
    "done": True,
    "done_at": "2030-01-15T15:10:00.000000Z",
    "updated_at": "2030-01-15T15:10:00.000000Z",
}
