from enum import StrEnum


class DeliveryEvent(StrEnum):
    AUTOMATION_TRIGGERED = "automation_triggered"
    CONTACT_UPDATED = "contact_updated"
    FEEDBACK_RECEIVED = "feedback_received"
    HANDOFF_REQUESTED = "handoff_requested"
    KB_UPDATED = "kb_updated"
    MENTION = "mention"
    NEW_MESSAGE = "new_message"
    NEW_SESSION = "new_session"
    PING = "ping"
    SESSION_ASSIGNED = "session_assigned"
    TASK_CREATED = "task_created"
    TICKET_CREATED = "ticket_created"

    def __str__(self) -> str:
        return str(self.value)
