from enum import StrEnum


class SessionAssignedLetterType(StrEnum):
    SESSION_ASSIGNED = "session_assigned"

    def __str__(self) -> str:
        return str(self.value)
