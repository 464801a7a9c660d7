from enum import StrEnum


class SummaryStatus(StrEnum):
    READY = "ready"

    def __str__(self) -> str:
        return str(self.value)
