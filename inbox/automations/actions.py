"""What a rule may do: the types of actions, and what each needs."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bots.checks import Check, Rejected, choice, items, required, shape, text
from bots.models import Bot
from conversations.models import Session
from inbox.services.availability import is_agent_of
from inbox.services.mentions import people_of
from inbox.services.tagging import LONGEST, MOST, normalised_tags
from konan.core.errors import FieldError, InvalidFields
from konan.core.ids import parse_uuid

MOST_ACTIONS: Final = 10
MOST_PEOPLE: Final = 20


def _tags(value: Any) -> list[str]:
    given = items(text(LONGEST * 2), MOST)(value)
    try:
        found = normalised_tags(given)
    except InvalidFields as refused:
        raise Rejected(
            FieldError(each.field.removeprefix("tags").lstrip("."), each.code, each.detail)
            for each in refused.errors
        ) from refused
    return _some(found)


def _some(found: list[Any]) -> list[Any]:
    if not found:
        raise Rejected.because("min_length", _("At least one."))
    return found


def _an_id(value: Any) -> str:
    key = parse_uuid(text(36, blank=False)(value))
    if key is None:
        raise Rejected.because("invalid", _("Not a UUID."))
    return str(key)


def _people(value: Any) -> list[str]:
    return _some(items(_an_id, MOST_PEOPLE, key=str)(value))


NEEDS: Final[Mapping[str, Mapping[str, Check]]] = {
    "assign": {"agent_id": _an_id},
    "auto_assign": {},
    "tag": {"tags": _tags},
    "untag": {"tags": _tags},
    "status": {"status": choice(Session.Status.values)},
    "priority": {"priority": choice(Session.Priority.values)},
    "reply": {"content": text(8_000, blank=False)},
    "note": {"content": text(5_000, blank=False, trim=True)},
    "notify": {"user_ids": _people},
    "ticket": {"subject": text(200, blank=False, trim=True)},
    "handoff": {},
}


def action(value: Any) -> dict[str, Any]:
    """A check of one action: its type, and all that this type needs, and nothing else."""
    if not isinstance(value, Mapping):
        raise Rejected.because("invalid_type", _("Must be an object."))
    if "type" not in value:
        raise Rejected.because("required", _("This field is required."), path="type")
    try:
        kind = choice(tuple(NEEDS))(value["type"])
    except Rejected as rejected:
        raise Rejected(rejected.below("type")) from rejected
    needs = NEEDS[kind]
    rest = {name: given for name, given in value.items() if name != "type"}
    sent: dict[str, Any] = required(tuple(needs), shape(needs))(rest)
    return {"type": kind, **sent}


def actions(value: Any) -> list[dict[str, Any]]:
    return _some(items(action, MOST_ACTIONS)(value))


def strangers_in(bot: Bot, given: list[dict[str, Any]]) -> list[FieldError]:
    """Whoever is named in these actions and is nobody of the bot's, each at their place."""
    readers = {str(person.pk) for person in people_of(bot)} if _notifies(given) else set()
    errors = []
    for at, each in enumerate(given):
        if each["type"] == "assign" and not _answers(bot, each["agent_id"]):
            detail = _("This person cannot answer for the bot.")
            errors.append(FieldError(f"actions.{at}.agent_id", "not_an_agent", detail))
        for place, user_id in enumerate(each.get("user_ids", [])):
            if user_id not in readers:
                detail = _("This person does not see the bot.")
                errors.append(FieldError(f"actions.{at}.user_ids.{place}", "no_access", detail))
    return errors


def _notifies(given: list[dict[str, Any]]) -> bool:
    return any(each["type"] == "notify" for each in given)


def _answers(bot: Bot, agent_id: str) -> bool:
    return is_agent_of(user_id=UUID(agent_id), bot_id=bot.pk)
