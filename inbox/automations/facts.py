"""What a rule looks at: a session, what was said, whose it is, and the hour."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.dateparse import parse_datetime

from bots.hours import BusinessHours, is_open
from contacts.models import Contact
from inbox.automations.grammar import ATTRIBUTE

Shape = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """`session` and `message` in their public shapes; `message`: the one that the event tells
    of, else the last one. `at`: the moment that is looked at."""

    session: Shape
    message: Shape | None
    contact: Contact | None
    hours: BusinessHours | None
    at: datetime

    def value_of(self, field: str) -> Any:
        """What is there, or None."""
        if field.startswith(ATTRIBUTE):
            return (
                self.contact.attributes.get(field.removeprefix(ATTRIBUTE)) if self.contact else None
            )
        return _FOUND[field](self)


def _of_session(name: str) -> Callable[[Facts], Any]:
    return lambda facts: facts.session.get(name)


def _of_message(name: str) -> Callable[[Facts], Any]:
    return lambda facts: facts.message[name] if facts.message else None


def _waits(facts: Facts) -> float | None:
    since = parse_datetime(facts.session.get("waiting_since") or "")
    return None if since is None else round((facts.at - since).total_seconds() / 60, 1)


def _page(facts: Facts) -> Any:
    page = facts.session["metadata"].get("page")
    return page.get("url") if isinstance(page, dict) else None


_FOUND: Final[Mapping[str, Callable[[Facts], Any]]] = {
    "message.content": _of_message("content"),
    "message.role": _of_message("role"),
    "session.status": _of_session("status"),
    "session.handler": _of_session("handler"),
    "session.tags": _of_session("tags"),
    "session.priority": _of_session("priority"),
    "session.channel": _of_session("channel"),
    "session.language": _of_session("language"),
    "session.minutes_waiting": _waits,
    "contact.email": lambda facts: facts.contact.email or None if facts.contact else None,
    "contact.tags": lambda facts: facts.contact.tags if facts.contact else [],
    "page.url": _page,
    "office_hours": lambda facts: "in" if is_open(facts.hours, facts.at) else "out",
}
