from enum import StrEnum


class BulkAction(StrEnum):
    ASSIGN = "assign"
    PRIORITY = "priority"
    STATUS = "status"
    TAGS = "tags"

    def __str__(self) -> str:
        return str(self.value)
