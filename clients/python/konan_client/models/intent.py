from enum import StrEnum


class Intent(StrEnum):
    PERSON = "person"
    PROBLEM = "problem"
    QUESTION = "question"
    REQUEST = "request"

    def __str__(self) -> str:
        return str(self.value)
