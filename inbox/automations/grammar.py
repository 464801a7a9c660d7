"""What a rule may say: the events it listens to, the fields, what can be asked of each.

A condition is `{field, op, value}`. What a field is decides what can be asked:

- texts (message.content, contact.email, page.url, contact.attributes.*): compared without
  regard to case and accents; attributes that are numbers have gt and lt too;
- choices (message.role, session.status …): one of the words; a priority is more or less
  than another;
- lists (session.tags, contact.tags): contain one, are set;
- session.minutes_waiting: minutes since the visitor waits for a person; office_hours: in, out.

`is_set` is true unless it says false; `in` takes a list.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from bots.checks import Check, Rejected, choice, flag, items, number, required, shape, text
from conversations.filters import CHANNELS
from conversations.models import Message, Session
from konan.core.text import LANGUAGES

TIME_PASSED: Final = "time_passed"
# The event's name in a rule → what is emitted.
LISTENS: Final[Mapping[str, str]] = {
    "new_session": "new_session",
    "new_message": "new_message",
    "handoff_requested": "handoff_requested",
    "feedback_received": "feedback_received",
    "session_assigned": "session_assigned",
    "mention": "mention",
    "session_resolved": "internal.session_resolved",
}
EVENTS: Final = (*LISTENS, TIME_PASSED)
OPS: Final = (
    "eq", "ne", "in", "contains", "not_contains", "starts_with", "gt", "lt", "is_set",
)  # fmt: skip
ATTRIBUTE: Final = "contact.attributes."
MOST_CONDITIONS: Final = 20
_LONGEST: Final = 500
_MOST_VALUES: Final = 50
_MOST_MINUTES: Final = 60 * 24 * 30
PRIORITIES: Final = tuple(Session.Priority.values)  # from the least on


@dataclass(frozen=True, slots=True)
class Field:
    """`ops`: what can be asked; `value`: what it is compared with; `choices`: all values, where
    they are few."""

    ops: tuple[str, ...]
    value: Check
    choices: tuple[str, ...] = ()


def _text() -> Field:
    asked = ("contains", "not_contains", "eq", "ne", "starts_with", "in", "is_set")
    return Field(asked, text(_LONGEST, blank=False))


def _choice(*values: str, more: tuple[str, ...] = ()) -> Field:
    return Field(("eq", "ne", "in", *more), choice(values), values)


def _tags() -> Field:
    return Field(("contains", "not_contains", "in", "is_set"), text(40, blank=False, trim=True))


def _scalar(value: Any) -> Any:
    """What an attribute may be: a text, a number, true or false."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return number(-1e15, 1e15)(value)
    return text(_LONGEST, blank=False)(value)


FIELDS: Final[Mapping[str, Field]] = {
    "message.content": _text(),
    "message.role": _choice(*(role for role in Message.Role.values if role != "system")),
    "session.status": _choice(*Session.Status.values),
    "session.handler": _choice(*Session.Handler.values),
    "session.tags": _tags(),
    "session.priority": _choice(*PRIORITIES, more=("gt", "lt")),
    "session.channel": _choice(*CHANNELS),
    "session.language": _choice(*LANGUAGES, more=("is_set",)),
    "session.minutes_waiting": Field(("gt", "lt", "is_set"), number(0, _MOST_MINUTES)),
    "contact.email": _text(),
    "contact.tags": _tags(),
    "page.url": _text(),
    "office_hours": Field(("eq", "ne"), choice(("in", "out")), ("in", "out")),
}
ATTRIBUTES: Final = Field(
    ("eq", "ne", "contains", "not_contains", "starts_with", "in", "gt", "lt", "is_set"), _scalar
)


def field_named(name: str) -> Field | None:
    if name.startswith(ATTRIBUTE):
        return ATTRIBUTES if 0 < len(name) - len(ATTRIBUTE) <= 100 else None
    return FIELDS.get(name)


_plain: Final = required(
    ["field", "op"],
    shape({"field": text(120, blank=False), "op": choice(OPS), "value": lambda value: value}),
)


def condition(value: Any) -> dict[str, Any]:
    """A check of one condition. Errors stand at `field`, `op` or `value`."""
    sent: dict[str, Any] = _plain(value)
    field = field_named(sent["field"])
    if field is None:
        raise Rejected.because("invalid_choice", _("There is no such field."), path="field")
    if sent["op"] not in field.ops:
        raise Rejected.because(
            "invalid_choice",
            _("This field can be asked with: %(ops)s.") % {"ops": ", ".join(field.ops)},
            path="op",
        )
    sent["value"] = _at("value", _value_check(field, sent["op"]), _given(sent))
    return {name: sent[name] for name in ("field", "op", "value")}


def _given(sent: Mapping[str, Any]) -> Any:
    if sent.get("value") is None and sent["op"] == "is_set":
        return True
    if "value" not in sent:
        raise Rejected.because("required", _("This field is required."), path="value")
    return sent["value"]


def _value_check(field: Field, op: str) -> Check:
    if op == "is_set":
        return flag
    if op == "in":
        return _some(items(field.value, _MOST_VALUES))
    if op in ("gt", "lt") and field is ATTRIBUTES:
        return number(-1e15, 1e15)
    return field.value


def _some(check: Check) -> Check:
    def checked(value: Any) -> Any:
        if value == []:
            raise Rejected.because("min_length", _("At least one."))
        return check(value)

    return checked


def _at(path: str, check: Callable[[Any], Any], value: Any) -> Any:
    try:
        return check(value)
    except Rejected as rejected:
        raise Rejected(rejected.below(path)) from rejected


conditions: Final = items(condition, MOST_CONDITIONS)


def longest_wait(given: list[dict[str, Any]]) -> float | None:
    """The minutes that have to pass: of `session.minutes_waiting gt …`, the greatest."""
    waits = [
        each["value"]
        for each in given
        if each["field"] == "session.minutes_waiting" and each["op"] == "gt"
    ]
    return max(waits, default=None)
