from enum import StrEnum


class SessionChannel(StrEnum):
    API = "api"
    PLAYGROUND = "playground"
    WIDGET = "widget"

    def __str__(self) -> str:
        return str(self.value)
