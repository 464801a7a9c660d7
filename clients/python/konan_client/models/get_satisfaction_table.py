from enum import StrEnum


class GetSatisfactionTable(StrEnum):
    COMMENTS = "comments"
    DISTRIBUTION = "distribution"
    SERIES = "series"

    def __str__(self) -> str:
        return str(self.value)
