from enum import StrEnum


class HandoffReason(StrEnum):
    AGENT = "agent"
    AUTOMATION = "automation"
    KEYWORD = "keyword"
    LOW_CONFIDENCE = "low_confidence"
    VISITOR = "visitor"

    def __str__(self) -> str:
        return str(self.value)
