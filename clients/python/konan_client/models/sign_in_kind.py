from enum import StrEnum


class SignInKind(StrEnum):
    API = "api"
    PAGES = "pages"

    def __str__(self) -> str:
        return str(self.value)
