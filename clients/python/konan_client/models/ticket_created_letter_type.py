from enum import StrEnum


class TicketCreatedLetterType(StrEnum):
    TICKET_CREATED = "ticket_created"

    def __str__(self) -> str:
        return str(self.value)
