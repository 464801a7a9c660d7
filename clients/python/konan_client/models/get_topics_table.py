from enum import StrEnum


class GetTopicsTable(StrEnum):
    TOPICS = "topics"
    UNANSWERED = "unanswered"

    def __str__(self) -> str:
        return str(self.value)
