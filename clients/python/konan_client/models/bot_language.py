from enum import StrEnum


class BotLanguage(StrEnum):
    AR = "ar"
    AUTO = "auto"
    EN = "en"
    FR = "fr"

    def __str__(self) -> str:
        return str(self.value)
