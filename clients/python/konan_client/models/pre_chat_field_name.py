from enum import StrEnum


class PreChatFieldName(StrEnum):
    EMAIL = "email"
    NAME = "name"
    PHONE = "phone"

    def __str__(self) -> str:
        return str(self.value)
