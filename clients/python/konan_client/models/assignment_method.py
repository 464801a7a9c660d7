from enum import StrEnum


class AssignmentMethod(StrEnum):
    AUTO = "auto"
    AUTOMATION = "automation"
    MANUAL = "manual"

    def __str__(self) -> str:
        return str(self.value)
