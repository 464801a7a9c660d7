from enum import StrEnum


class GetConversationFiguresTable(StrEnum):
    BY_CHANNEL = "by_channel"
    BY_HOUR = "by_hour"
    BY_LANGUAGE = "by_language"
    BY_RESOLVER = "by_resolver"
    BY_STATUS = "by_status"
    SERIES = "series"

    def __str__(self) -> str:
        return str(self.value)
