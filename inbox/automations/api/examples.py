"""What the OpenAPI document shows of automations."""

from typing import Any, Final

from konan.core.api.examples import BOT, CONTACT, HANDED_OVER, MADE, SESSION

BROKEN: Final[dict[str, Any]] = {
    "name": "Broken lamps",
    "event": "new_message",
    "conditions": [
        {"field": "message.role", "op": "eq", "value": "visitor"},
        {"field": "message.content", "op": "contains", "value": "broken"},
    ],
    "actions": [{"type": "tag", "tags": ["damage"]}, {"type": "priority", "priority": "high"}],
}
LATE: Final[dict[str, Any]] = {
    "name": "Nobody answers",
    "event": "time_passed",
    "conditions": [
        {"field": "session.minutes_waiting", "op": "gt", "value": 30},
        {"field": "office_hours", "op": "eq", "value": "in"},
    ],
    "actions": [{"type": "priority", "priority": "urgent"}, {"type": "auto_assign"}],
}
DRAFT: Final = {"event": BROKEN["event"], "conditions": BROKEN["conditions"], "days": 7}
SHOWN: Final[dict[str, Any]] = {
    **BROKEN,
    "id": "01b8fbd3-05a8-70d2-8b6d-2a4bb281b888",
    "bot_id": BOT,
    "enabled": True,
    "match": "all",
    "last_run_at": HANDED_OVER,
    "created_at": MADE,
    "updated_at": MADE,
}
FRESH: Final = {**SHOWN, "last_run_at": None}
OFF: Final = {**SHOWN, "enabled": False}
COPY: Final = {
    **FRESH,
    "id": "01b924f5-6700-70d2-8b6d-2a4bb281b888",
    "name": "Broken lamps (copy)",
    "enabled": False,
    "created_at": "2030-01-15T09:44:00.000000Z",
    "updated_at": "2030-01-15T09:44:00.000000Z",
}
FOUND: Final = (
    "visitor",
    "My lamp arrived broken, order 20418. The glass is cracked.",
)
JUDGED: Final = [
    {**condition, "found": found, "held": True}
    for condition, found in zip(BROKEN["conditions"], FOUND, strict=True)
]
ACTED: Final = [{**action, "done": True, "error": None} for action in BROKEN["actions"]]
RUN: Final[dict[str, Any]] = {
    "id": "01b924e8-9a00-7d19-9f49-7bd533a760e1",
    "automation_id": SHOWN["id"],
    "session_id": SESSION,
    "status": "done",
    "depth": 1,
    "conditions": JUDGED,
    "actions": ACTED,
    "created_at": "2030-01-15T09:30:01.088000Z",
    "finished_at": "2030-01-15T09:30:01.104000Z",
}
TRIAL: Final = {
    "days": 7,
    "looked_at": 412,
    "count": 1,
    "sessions": [
        {
            "session_id": SESSION,
            "subject": FOUND[1],
            "contact": {
                "id": CONTACT,
                "name": "Emma Wilson",
                "email": "emma.wilson@example.com",
            },
            "at": "2030-01-15T09:30:00.020000Z",
            "times": 1,
            "conditions": JUDGED,
        }
    ],
}
