from enum import StrEnum


class NewMessageLetterType(StrEnum):
    NEW_MESSAGE = "new_message"

    def __str__(self) -> str:
        return str(self.value)
