from enum import StrEnum


class NewSessionLetterType(StrEnum):
    NEW_SESSION = "new_session"

    def __str__(self) -> str:
        return str(self.value)
