from enum import StrEnum


class ResolvedBy(StrEnum):
    AGENT = "agent"
    AUTOMATION = "automation"
    BOT = "bot"
    VISITOR = "visitor"

    def __str__(self) -> str:
        return str(self.value)
