from enum import StrEnum


class SummaryAwaitedStatus(StrEnum):
    GENERATING = "generating"

    def __str__(self) -> str:
        return str(self.value)
