from enum import StrEnum


class ContactUpdatedLetterType(StrEnum):
    CONTACT_UPDATED = "contact_updated"

    def __str__(self) -> str:
        return str(self.value)
