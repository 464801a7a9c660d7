from enum import StrEnum


class ApiKeyScope(StrEnum):
    CHAT = "chat"
    READ = "read"
    WRITE = "write"

    def __str__(self) -> str:
        return str(self.value)
