"""An example of what a schema of the API's document describes, with values that people know."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from zlib import crc32

Node = Mapping[str, Any]

ID: Final = "01a20486-643b-75bb-8f5d-{:012x}"
MOMENT: Final = "2026-03-02T09:30:00Z"
WORDS: Final[dict[str, Any]] = {
    "Contact.name": "Visitor",
    "Contact.notes": "Asked for an invoice on paper.",
    "Document.enabled": True,
    "Document.status": "ready",
    "Document.title": "Delivery",
    "Document.url": "https://shop.example/help/delivery",
    "Message.content": "How long does delivery take?",
    "Message.seq": 1,
    "Note.content": "@agent can you call the carrier?",
    "Person.name": "Agent",
    "SessionContact.name": "Visitor",
    "Task.title": "Call the carrier",
    "TicketContact.name": "Visitor",
    "Ticket.subject": "The parcel is late",
    "Ticket.description": "It should have come on Monday.",
    "AutomationName.name": "Refunds go to billing",
    "Session.message_count": 1,
    "Session.seq": 1,
    "Session.unread": 1,
    "characters": 1840,
    "chunks": 3,
    "comment": "Quick and clear.",
    "company": "Example Ltd",
    "FeedbackEvent.csat": 5,
    "email": "visitor@example.com",
    "external_id": "customer-1042",
    "language": "en",
    "number": 12,
    "phone": "+212 5 22 00 00 00",
    "preview": "How long does delivery take?",
    "tag": "billing",
    "title": "Delivery",
    "changed": "tags",
}
ALIKE: Final = {"TicketContact": "contact", "assignee": "person", "agent": "person"}
ABSENT: Final = frozenset(
    {
        "attachments", "author", "blocked_until", "client_id", "confidence", "csat@Session",
        "assignee@Session", "done_at", "due_at", "error", "feedback", "handoff_reason",
        "last_message", "last_used_at", "merged_contact_id", "message_id@FeedbackEvent", "rating@FeedbackEvent",
        "resolved_at", "resolved_by", "snoozed_until", "sources", "subject@Session", "event@Message",
        "waiting_since",
    }
)  # fmt: skip


class Sampler:
    """`sample(schema)` for schemas that refer to `components`."""

    def __init__(self, components: Mapping[str, Node]) -> None:
        self.components = components

    def sample(self, schema: Node, *, field: str = "", of: str = "") -> Any:
        if f"{of}.{field}" in WORDS:
            return WORDS[f"{of}.{field}"]
        if "$ref" in schema:
            name = str(schema["$ref"]).rpartition("/")[2]
            return self.sample(self.components[name], field=field, of=name)
        for how in ("allOf", "oneOf", "anyOf"):
            if how in schema:
                return self._first(schema[how], field, of)
        if "enum" in schema:
            return schema["enum"][0]
        return self._made(schema, field, of)

    def _first(self, choices: list[Node], field: str, of: str) -> Any:
        """Nothing where nothing is usual, else the first that is something."""
        told = [each for each in choices if each.get("type") != "null"]
        empty = len(told) < len(choices) and _is_absent(field, of)
        return None if empty else self.sample(told[0], field=field, of=of)

    def _made(self, schema: Node, field: str, of: str) -> Any:
        kinds = schema.get("type", "object")
        kind = next(k for k in kinds if k != "null") if isinstance(kinds, list) else kinds
        if "null" in kinds and _is_absent(field, of):
            return None
        if kind == "object":
            told = schema.get("properties", {})
            return {name: self.sample(each, field=name, of=of) for name, each in told.items()}
        if kind == "array":
            if _is_absent(field, of):
                return []
            return [self.sample(schema["items"], field=field.removesuffix("s"), of=of)]
        return _scalar(kind, schema, field, of)


def _is_absent(field: str, of: str) -> bool:
    return field in ABSENT or f"{field}@{of}" in ABSENT


def _scalar(kind: str, schema: Node, field: str, of: str) -> Any:
    if field in WORDS:
        return WORDS[field]
    if kind == "string":
        return _text(schema.get("format"), field, of)
    zero: dict[str, Callable[[], Any]] = {"integer": int, "number": float, "boolean": bool}
    return max(zero[kind](), schema.get("minimum", 0)) if kind != "boolean" else False


def _text(form: str | None, field: str, of: str) -> str:
    if form == "uuid":
        return _id(field, of)
    return MOMENT if form == "date-time" else "…"


def _id(field: str, of: str) -> str:
    """The same thing has the same id wherever it is named."""
    named = of.removeprefix("Session") or of if field == "id" else field.removesuffix("_id")
    thing = ALIKE.get(named, named).lower()
    return ID.format(crc32(thing.encode()))
