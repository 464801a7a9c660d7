from enum import StrEnum


class HandoffRequestedLetterType(StrEnum):
    HANDOFF_REQUESTED = "handoff_requested"

    def __str__(self) -> str:
        return str(self.value)
