from enum import StrEnum


class ConversationSort(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
