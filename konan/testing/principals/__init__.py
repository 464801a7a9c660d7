"""The table of routes × principals: who may call what, of every operation in the document.

konan/tests/test_principals.py asserts each cell by a real request. A new route joins by a row
in the file of its area: an operation without one fails the test.
"""

from typing import Final

from konan.testing.principals import (
    accounts,
    analytics,
    automations,
    bots,
    contacts,
    conversations,
    inbox_acts,
    inbox_texts,
    notifications,
    teams,
    tickets,
    topics,
    webhooks,
)
from konan.testing.principals.conversations import IN_FRONT
from konan.testing.principals.rows import PRINCIPALS, Row

AREAS: Final = (
    accounts,
    analytics,
    automations,
    bots,
    contacts,
    conversations,
    inbox_acts,
    inbox_texts,
    notifications,
    teams,
    webhooks,
    tickets,
    topics,
)
TABLE: Final[dict[str, Row]] = {
    operation: row for area in AREAS for operation, row in area.TABLE.items()
}

__all__ = ["IN_FRONT", "PRINCIPALS", "TABLE", "Row"]
