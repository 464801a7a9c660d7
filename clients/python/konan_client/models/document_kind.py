from enum import StrEnum


class DocumentKind(StrEnum):
    FAQ = "faq"
    FILE = "file"
    TEXT = "text"
    URL = "url"

    def __str__(self) -> str:
        return str(self.value)
