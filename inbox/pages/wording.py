"""What was done with a conversation, in one line for the agents' thread."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbox.access import names_of
from inbox.models import Activity
from inbox.pages.words import PRIORITIES, STATUSES

Kind = Activity.Kind


class Wording:
    """Of several activities: the people in them are looked up once."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        ids = {UUID(found) for each in activities for found in _people(each)}
        self._names = names_of(ids | {each.actor_id for each in activities if each.actor_id})

    def of(self, activity: Activity) -> str:
        data, who = activity.data, self._name(activity.actor_id)
        match activity.kind:
            case Kind.ASSIGNED:
                return self._assigned(activity, who)
            case Kind.UNASSIGNED if data.get("reason") == "access_ended":
                name = self._name(data.get("before_id"))
                return _("Back in the queue: %(name)s answers here no more") % {"name": name}
            case Kind.UNASSIGNED:
                return _("%(who)s put it back into the queue") % {"who": who}
            case Kind.STATUS:
                return self._status(activity, who)
            case Kind.PRIORITY:
                priority = PRIORITIES.get(data["priority"], data["priority"])
                return _("%(who)s set the priority: %(priority)s") % {
                    "who": who,
                    "priority": priority,
                }
            case Kind.TAGS:
                return _tags(data, who)
            case Kind.TAKEN_OVER:
                return _("%(who)s took it over") % {"who": who}
            case Kind.GIVEN_BACK:
                return _("%(who)s gave it back to the bot") % {"who": who}
        return ""

    def _assigned(self, activity: Activity, who: str) -> str:
        agent_id = activity.data.get("assignee_id")
        agent = self._name(agent_id)
        if activity.data.get("method") == "automation":
            return _("An automation assigned it to %(agent)s") % {"agent": agent}
        if activity.data.get("method") != "manual":
            return _("Assigned to %(agent)s by turn") % {"agent": agent}
        if str(activity.actor_id) == str(agent_id):
            return _("%(who)s took it") % {"who": who}
        return _("%(who)s assigned it to %(agent)s") % {"who": who, "agent": agent}

    def _status(self, activity: Activity, who: str) -> str:
        status, until = activity.data["status"], activity.data.get("snoozed_until")
        if activity.data.get("reason") == "woke":
            return _("Awake again")
        if activity.data.get("reason") == "undone":
            return _("%(who)s took that back") % {"who": who}
        if status == "resolved":
            return _("%(who)s resolved it") % {"who": who}
        if status == "snoozed" and until:
            return _("%(who)s snoozed it until %(at)s") % {"who": who, "at": _moment(until)}
        if status == "snoozed":
            return _("%(who)s snoozed it until they write") % {"who": who}
        return _("%(who)s set the status: %(status)s") % {
            "who": who,
            "status": STATUSES.get(status, status),
        }

    def _name(self, user_id: UUID | str | None) -> str:
        if user_id is None:
            return _("Konan")
        return self._names.get(UUID(str(user_id))) or _("A former colleague")


def _people(activity: Activity) -> list[str]:
    found = (activity.data.get(name) for name in ("assignee_id", "before_id"))
    return [each for each in found if each]


def _tags(data: dict[str, list[str]], who: str) -> str:
    added, removed = ", ".join(data.get("added", [])), ", ".join(data.get("removed", []))
    named = {"who": who, "added": added, "removed": removed}
    if added and removed:
        return _("%(who)s tagged it %(added)s and took %(removed)s away") % named
    if added:
        return _("%(who)s tagged it %(added)s") % named
    return _("%(who)s took the tag %(removed)s away") % named


def _moment(text: str) -> str:
    at = datetime.fromisoformat(text)
    return date_format(timezone.localtime(at), "MOMENT_SHORT")
