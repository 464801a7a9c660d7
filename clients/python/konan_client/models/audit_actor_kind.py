from enum import StrEnum


class AuditActorKind(StrEnum):
    OPERATOR = "operator"
    PERSON = "person"

    def __str__(self) -> str:
        return str(self.value)
