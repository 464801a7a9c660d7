from enum import StrEnum


class KnowledgeChange(StrEnum):
    ADDED = "added"
    DELETED = "deleted"
    UPDATED = "updated"

    def __str__(self) -> str:
        return str(self.value)
