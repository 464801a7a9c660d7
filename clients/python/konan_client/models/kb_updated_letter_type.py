from enum import StrEnum


class KbUpdatedLetterType(StrEnum):
    KB_UPDATED = "kb_updated"

    def __str__(self) -> str:
        return str(self.value)
