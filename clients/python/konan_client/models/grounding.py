from enum import StrEnum


class Grounding(StrEnum):
    LIVE = "live"
    STRICT = "strict"

    def __str__(self) -> str:
        return str(self.value)
