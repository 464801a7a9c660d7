from enum import StrEnum


class MessageDelivery(StrEnum):
    DELIVERED = "delivered"
    READ = "read"
    SENT = "sent"

    def __str__(self) -> str:
        return str(self.value)
