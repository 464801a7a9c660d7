from enum import StrEnum


class NotificationType(StrEnum):
    FEEDBACK_RECEIVED = "feedback_received"
    HANDOFF_REQUESTED = "handoff_requested"
    MENTION = "mention"
    NEW_MESSAGE = "new_message"
    PLAN_LIMIT = "plan_limit"
    SESSION_ASSIGNED = "session_assigned"
    TASK_CREATED = "task_created"
    TICKET_CREATED = "ticket_created"
    WEBHOOK_DISABLED = "webhook_disabled"

    def __str__(self) -> str:
        return str(self.value)
