"""What the builder's script needs: the grammar in words, the people, the rule."""

from collections.abc import Mapping
from typing import Any, Final

from bots.models import Bot
from inbox.automations import grammar
from inbox.automations.actions import NEEDS
from inbox.automations.models import Automation
from inbox.automations.pages.words import ACTIONS, CHOICES, EVENTS, FIELDS, OPS
from inbox.pages.words import PRIORITIES, STATUSES, Text
from inbox.services.availability import agents_of
from inbox.services.mentions import people_of

BLANK: Final[dict[str, Any]] = {
    "name": "",
    "event": "new_message",
    "match": "all",
    "conditions": [{"field": "message.content", "op": "contains", "value": ""}],
    "actions": [{"type": "tag", "tags": []}],
}
_RULE: Final = ("name", "event", "match", "conditions", "actions")


def rule_of(automation: Automation) -> dict[str, Any]:
    return {name: getattr(automation, name) for name in _RULE}


def names_of(bot: Bot) -> dict[str, str]:
    return {str(person.pk): person.display_name for person in people_of(bot)}


def grammar_of(bot: Bot) -> dict[str, Any]:
    """Of the page's script, in the reader's language."""
    agents = {str(key) for key in agents_of(bot.pk).values_list("pk", flat=True)}
    people = sorted(names_of(bot).items(), key=lambda each: each[1].casefold())
    return {
        "events": _pairs(EVENTS),
        "fields": {name: _field(name, label) for name, label in FIELDS.items()},
        "ops": dict(_pairs(OPS)),
        "actions": [
            {"type": kind, "label": str(label), "need": next(iter(NEEDS[kind]), "")}
            for kind, label in ACTIONS.items()
        ],
        "choices": {"status": _pairs(STATUSES), "priority": _pairs(PRIORITIES)},
        "agents": [each for each in people if each[0] in agents],
        "people": people,
    }


def _field(name: str, label: Text) -> dict[str, Any]:
    known = grammar.ATTRIBUTES if name == grammar.ATTRIBUTE else grammar.FIELDS[name]
    number = name == "session.minutes_waiting"
    return {
        "label": str(label),
        "ops": known.ops,
        "number": number,
        "choices": _pairs(CHOICES[name]) if name in CHOICES else None,
    }


def _pairs(words: Mapping[str, Text]) -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in words.items()]
