from enum import StrEnum


class ConditionOperator(StrEnum):
    CONTAINS = "contains"
    EQ = "eq"
    GT = "gt"
    IN = "in"
    IS_SET = "is_set"
    LT = "lt"
    NE = "ne"
    NOT_CONTAINS = "not_contains"
    STARTS_WITH = "starts_with"

    def __str__(self) -> str:
        return str(self.value)
