from enum import StrEnum


class TaskCreatedLetterType(StrEnum):
    TASK_CREATED = "task_created"

    def __str__(self) -> str:
        return str(self.value)
