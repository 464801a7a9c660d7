from enum import StrEnum


class FeedbackReceivedLetterType(StrEnum):
    FEEDBACK_RECEIVED = "feedback_received"

    def __str__(self) -> str:
        return str(self.value)
