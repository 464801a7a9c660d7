from enum import StrEnum


class ContactSort(StrEnum):
    CREATED_AT = "created_at"
    LAST_SEEN_AT = "last_seen_at"
    NAME = "name"
    VALUE_1 = "-name"
    VALUE_3 = "-last_seen_at"
    VALUE_5 = "-created_at"

    def __str__(self) -> str:
        return str(self.value)
