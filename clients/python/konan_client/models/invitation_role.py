from enum import StrEnum


class InvitationRole(StrEnum):
    ADMIN = "admin"
    AGENT = "agent"
    VIEWER = "viewer"

    def __str__(self) -> str:
        return str(self.value)
