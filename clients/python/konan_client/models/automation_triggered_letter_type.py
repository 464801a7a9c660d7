from enum import StrEnum


class AutomationTriggeredLetterType(StrEnum):
    AUTOMATION_TRIGGERED = "automation_triggered"

    def __str__(self) -> str:
        return str(self.value)
