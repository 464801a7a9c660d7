from enum import StrEnum


class MentionLetterType(StrEnum):
    MENTION = "mention"

    def __str__(self) -> str:
        return str(self.value)
