"""Who may do what: the one table (action → least role) that doors, pages and sockets read."""

from enum import IntEnum
from typing import Final, Literal


class Role(IntEnum):
    NONE = 0
    VIEWER = 1
    AGENT = 2
    ADMIN = 3
    OWNER = 4

    @property
    def label(self) -> str:
        return self.name.lower()


Need = Literal["view", "reply", "manage", "own"]

LEAST_ROLE: Final[dict[Need, Role]] = {
    "view": Role.VIEWER,
    "reply": Role.AGENT,
    "manage": Role.ADMIN,
    "own": Role.OWNER,
}


def may(role: Role, need: Need) -> bool:
    return role >= LEAST_ROLE[need]


def role_named(name: str) -> Role:
    return Role[name.upper()]


def outranks(role: Role, other: Role) -> bool:
    """Members are removed and given roles by those above them alone."""
    return may(role, "manage") and role > other
