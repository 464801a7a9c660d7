from enum import StrEnum


class SavedFiltersChannel(StrEnum):
    API = "api"
    WIDGET = "widget"

    def __str__(self) -> str:
        return str(self.value)
