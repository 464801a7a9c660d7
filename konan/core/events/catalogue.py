"""The names of what can happen. The public ones go to webhooks; `internal.*` never do."""

from typing import Final

PUBLIC_EVENTS: Final = (
    "new_message",
    "new_session",
    "handoff_requested",
    "feedback_received",
    "kb_updated",
    "automation_triggered",
    "ticket_created",
    "task_created",
    "contact_updated",
    "mention",
    "session_assigned",
)
