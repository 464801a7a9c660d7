"""What a condition says of what is there."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contacts.models import Contact
from inbox.automations.facts import Facts
from inbox.automations.grammar import FIELDS
from inbox.automations.holding import judge
from inbox.automations.tests.rules import asks

AT = datetime(2030, 1, 15, 10, 0, tzinfo=UTC)  # a Tuesday
HOURS: Any = {
    "timezone": "UTC",
    "days": {"tue": [["09:00", "12:00"]]},
    "exceptions": [],
}
SESSION: dict[str, Any] = {
    "status": "open",
    "handler": "bot",
    "tags": ["vip", "été"],
    "priority": "normal",
    "channel": "widget",
    "language": None,
    "waiting_since": (AT - timedelta(minutes=31)).isoformat(),
    "metadata": {"page": {"url": "https://shop.example/cart"}},
}
MESSAGE = {"role": "visitor", "content": "Je veux un REMBOURSEMENT, s'il vous plaît"}


def facts(**more: Any) -> Facts:
    contact = Contact(
        email="emma@corp.example",
        tags=["gold"],
        attributes={"plan": "Pro", "seats": 12, "trial": True, "spent": "99.5"},
    )
    return Facts(**{
        "session": SESSION, "message": MESSAGE, "contact": contact, "hours": HOURS, "at": AT, **more
    })  # fmt: skip


HELD: list[tuple[str, str, Any]] = [
    ("message.content", "contains", "remboursement"),
    ("message.content", "contains", "plait"),
    ("message.content", "not_contains", "merci"),
    ("message.content", "starts_with", "je veux"),
    ("message.content", "eq", "je veux un remboursement, s'il vous plait"),
    ("message.content", "ne", "je veux"),
    ("message.content", "in", ["x", "JE VEUX UN REMBOURSEMENT, S’IL VOUS PLAÎT"]),
    ("message.content", "is_set", True),
    ("message.role", "eq", "visitor"),
    ("message.role", "ne", "agent"),
    ("message.role", "in", ["agent", "visitor"]),
    ("session.status", "in", ["open", "pending"]),
    ("session.handler", "eq", "bot"),
    ("session.tags", "contains", "VIP"),
    ("session.tags", "not_contains", "vi"),
    ("session.tags", "in", ["new", "ete"]),
    ("session.tags", "is_set", True),
    ("session.priority", "gt", "low"),
    ("session.priority", "lt", "urgent"),
    ("session.priority", "eq", "normal"),
    ("session.channel", "ne", "api"),
    ("session.language", "is_set", False),
    ("session.language", "ne", "fr"),
    ("session.minutes_waiting", "gt", 30),
    ("session.minutes_waiting", "lt", 32),
    ("session.minutes_waiting", "is_set", True),
    ("contact.email", "contains", "@corp."),
    ("contact.email", "is_set", True),
    ("contact.tags", "contains", "gold"),
    ("contact.attributes.plan", "eq", "pro"),
    ("contact.attributes.seats", "gt", 11.5),
    ("contact.attributes.seats", "eq", 12),
    ("contact.attributes.spent", "lt", 100),
    ("contact.attributes.trial", "eq", True),
    ("contact.attributes.none", "is_set", False),
    ("page.url", "starts_with", "https://shop.example"),
    ("office_hours", "eq", "in"),
    ("office_hours", "ne", "out"),
]
MISSED: list[tuple[str, str, Any]] = [
    ("message.content", "contains", "refund"),
    ("message.content", "is_set", False),
    ("session.status", "eq", "resolved"),
    ("session.tags", "contains", "vi"),
    ("session.priority", "gt", "normal"),
    ("session.language", "eq", "en"),
    ("session.minutes_waiting", "gt", 31),
    ("contact.email", "starts_with", "corp"),
    ("contact.attributes.plan", "gt", 1),
    ("contact.attributes.none", "lt", 5),
    ("contact.attributes.none", "contains", "n"),
    ("office_hours", "eq", "out"),
]


@pytest.mark.parametrize(("field", "op", "value"), HELD)
def test_holds(field: str, op: str, value: Any) -> None:
    assert judge([asks(field, op, value)], match="all", facts=facts()).holds


@pytest.mark.parametrize(("field", "op", "value"), MISSED)
def test_does_not_hold(field: str, op: str, value: Any) -> None:
    assert not judge([asks(field, op, value)], match="all", facts=facts()).holds


def test_every_field_is_tried_above() -> None:
    assert {field for field, *_ in HELD if "attributes" not in field} == set(FIELDS)


@pytest.mark.parametrize(("match", "holds"), [("all", False), ("any", True)])
def test_all_of_them_or_any(match: str, holds: bool) -> None:
    given = [asks("session.handler", "eq", "bot"), asks("session.status", "eq", "resolved")]
    verdict = judge(given, match=match, facts=facts())
    assert verdict.holds is holds
    assert [(each["found"], each["held"]) for each in verdict.conditions] == [
        ("bot", True),
        ("open", False),
    ]


@pytest.mark.parametrize("match", ["all", "any"])
def test_without_conditions_the_event_is_enough(match: str) -> None:
    assert judge([], match=match, facts=facts()).holds


@pytest.mark.parametrize("field", ["message.content", "contact.email", "contact.tags", "page.url"])
def test_what_nobody_knows_is_not_set(field: str) -> None:
    unknown = facts(message=None, contact=None, session={**SESSION, "metadata": {"page": "x"}})
    assert judge([asks(field, "is_set", False)], match="all", facts=unknown).holds
    assert not judge([asks(field, "contains", "x")], match="all", facts=unknown).holds


def test_outside_business_hours() -> None:
    late = facts(at=AT + timedelta(hours=2))
    assert judge([asks("office_hours", "eq", "out")], match="all", facts=late).holds
