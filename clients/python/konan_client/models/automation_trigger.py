from enum import StrEnum


class AutomationTrigger(StrEnum):
    FEEDBACK_RECEIVED = "feedback_received"
    HANDOFF_REQUESTED = "handoff_requested"
    MENTION = "mention"
    NEW_MESSAGE = "new_message"
    NEW_SESSION = "new_session"
    SESSION_ASSIGNED = "session_assigned"
    SESSION_RESOLVED = "session_resolved"
    TIME_PASSED = "time_passed"

    def __str__(self) -> str:
        return str(self.value)
