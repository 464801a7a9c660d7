from enum import StrEnum


class SessionPriority(StrEnum):
    HIGH = "high"
    LOW = "low"
    NONE = "none"
    NORMAL = "normal"
    URGENT = "urgent"

    def __str__(self) -> str:
        return str(self.value)
