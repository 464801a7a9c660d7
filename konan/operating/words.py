"""What the operators' pages call the tasks that beat wakes."""

from datetime import timedelta
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

TASKS: Final[dict[str, Promise]] = {
    "relay": gettext_lazy("Hand events to their readers"),
    "mail": gettext_lazy("Send mails"),
    "knowledge": gettext_lazy("Read documents"),
    "discoveries": gettext_lazy("Look for the pages of sites"),
    "silence": gettext_lazy("Resolve conversations that have fallen silent"),
    "deliveries": gettext_lazy("Send to webhooks"),
    "notifications": gettext_lazy("Mail what was not read under the bell"),
    "reply_mail": gettext_lazy("Mail answers to visitors who left"),
    "queue": gettext_lazy("Give waiting conversations to agents"),
    "summaries": gettext_lazy("Sum conversations up"),
    "due": gettext_lazy("Remind of tickets and tasks"),
    "automations": gettext_lazy("Run automations"),
    "automations_waits": gettext_lazy("Find out who waits too long"),
    "plans": gettext_lazy("Count messages, and end trials"),
    "topics": gettext_lazy("Put questions together as topics"),
    "analytics": gettext_lazy("Count for the figures"),
    "snooze": gettext_lazy("Wake snoozed conversations"),
    "housekeeping": gettext_lazy("Forget what is over"),
}


def task_name(name: str) -> str:
    return str(TASKS.get(name, name))


def seconds(number: float) -> str:
    return _("{n} s").format(n=f"{number:g}")


def every(schedule: Any) -> str:
    """How often, as a person says it; what is no number of seconds says itself."""
    if isinstance(schedule, timedelta):
        schedule = schedule.total_seconds()
    if not isinstance(schedule, int | float):
        return str(schedule)
    if schedule < 60:
        return seconds(round(schedule))
    if schedule < 3600:
        return _("{n} min").format(n=round(schedule / 60))
    return _("{n} h").format(n=round(schedule / 3600))
