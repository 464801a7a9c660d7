"""A rule in words: what its events, fields, comparisons and actions are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inbox.automations.grammar import ATTRIBUTE
from inbox.automations.models import Automation
from inbox.pages.words import CHANNELS, LANGUAGES, PRIORITIES, STATUSES, Text

EVENTS: Final[Mapping[str, Text]] = {
    "new_message": _("somebody writes a message"),
    "new_session": _("a conversation begins"),
    "handoff_requested": _("a person is asked for"),
    "time_passed": _("somebody waits too long"),
    "session_assigned": _("a conversation gets an agent"),
    "session_resolved": _("a conversation is resolved"),
    "feedback_received": _("a visitor rates"),
    "mention": _("a note mentions somebody"),
}
FIELDS: Final[Mapping[str, Text]] = {
    "message.content": _("the message"),
    "message.role": _("who wrote it"),
    "session.status": _("the status"),
    "session.handler": _("who answers"),
    "session.tags": _("the tags"),
    "session.priority": _("the priority"),
    "session.channel": _("the channel"),
    "session.language": _("the language"),
    "session.minutes_waiting": _("minutes of waiting"),
    "contact.email": _("the contact's e-mail"),
    "contact.tags": _("the contact's tags"),
    "contact.attributes.": _("the contact's attribute"),
    "page.url": _("the page's address"),
    "office_hours": _("the time"),
}
OPS: Final[Mapping[str, Text]] = {
    "contains": _("contains"),
    "not_contains": _("does not contain"),
    "eq": _("is"),
    "ne": _("is not"),
    "starts_with": _("begins with"),
    "in": _("is one of"),
    "gt": _("is more than"),
    "lt": _("is less than"),
    "is_set": _("is known"),
    "is_unset": _("is not known"),
}
CHOICES: Final[Mapping[str, Mapping[str, Text]]] = {
    "message.role": {
        "visitor": _("a visitor"),
        "assistant": _("the bot"),
        "agent": _("an agent"),
    },
    "session.status": STATUSES,
    "session.handler": {"bot": _("the bot"), "human": _("people")},
    "session.priority": PRIORITIES,
    "session.channel": CHANNELS,
    "session.language": LANGUAGES,
    "office_hours": {"in": _("within business hours"), "out": _("outside business hours")},
}
ACTIONS: Final[Mapping[str, Text]] = {
    "tag": _("tag it"),
    "untag": _("take off the tag"),
    "assign": _("assign it to"),
    "auto_assign": _("assign it to whoever is free"),
    "handoff": _("hand it over to people"),
    "reply": _("answer"),
    "note": _("write a note"),
    "notify": _("tell"),
    "priority": _("set the priority to"),
    "status": _("set the status to"),
    "ticket": _("open a ticket"),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition (`subject` `verb` `value`) or an action (`verb` `value`) in words."""

    verb: Text
    value: str
    subject: Text = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    event: Text
    all: bool
    conditions: list[Clause]
    actions: list[Clause]


def sentence_of(automation: Automation, names: Mapping[str, str]) -> Sentence:
    """`names`: what people are called, by id."""
    return Sentence(
        event=EVENTS[automation.event],
        all=automation.match == Automation.Match.ALL,
        conditions=[condition_words(each) for each in automation.conditions],
        actions=[action_words(each, names) for each in automation.actions],
    )


def condition_words(condition: Mapping[str, Any]) -> Clause:
    field, op, value = condition["field"], condition["op"], condition["value"]
    if op == "is_set":
        return Clause(OPS["is_set" if value else "is_unset"], "", _subject(field))
    called = field in CHOICES or field == "session.minutes_waiting"
    return Clause(OPS[op], value_words(field, value), _subject(field), quoted=not called)


def value_words(field: str, value: Any) -> str:
    """A value of this field, as people call it."""
    if value is None or value == []:
        return _now("nothing")
    if isinstance(value, list):
        return _now(", ").join(value_words(field, each) for each in value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(CHOICES.get(field, {}).get(value, value))


def action_words(action: Mapping[str, Any], names: Mapping[str, str]) -> Clause:
    kind = action["type"]
    verb = ACTIONS[kind]
    gone = _now("somebody who left")
    if kind == "assign":
        return Clause(verb, names.get(action["agent_id"], gone))
    if kind == "notify":
        return Clause(verb, _now(", ").join(names.get(each, gone) for each in action["user_ids"]))
    if kind in ("tag", "untag"):
        return Clause(verb, _now(", ").join(action["tags"]), quoted=True)
    if kind in ("status", "priority"):
        return Clause(verb, value_words(f"session.{kind}", action[kind]))
    said = action.get("content") or action.get("subject") or ""
    return Clause(verb, said, quoted=bool(said))


def _subject(field: str) -> Text:
    if field.startswith(ATTRIBUTE):
        name = field.removeprefix(ATTRIBUTE)
        return _now("the contact's “%(name)s”") % {"name": name}
    return FIELDS[field]
