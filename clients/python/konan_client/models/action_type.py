from enum import StrEnum


class ActionType(StrEnum):
    ASSIGN = "assign"
    AUTO_ASSIGN = "auto_assign"
    HANDOFF = "handoff"
    NOTE = "note"
    NOTIFY = "notify"
    PRIORITY = "priority"
    REPLY = "reply"
    STATUS = "status"
    TAG = "tag"
    TICKET = "ticket"
    UNTAG = "untag"

    def __str__(self) -> str:
        return str(self.value)
