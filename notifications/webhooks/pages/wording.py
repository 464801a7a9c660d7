"""What the pages say about webhooks, in the language that is active."""

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notifications.webhooks.log import last_failure_of
from notifications.webhooks.models import Attempt, Delivery, Endpoint
from notifications.webhooks.words import what_to_try, why_failed, why_off

NAMES: Final[dict[str, Any]] = {
    "new_message": gettext_lazy("Message"),
    "new_session": gettext_lazy("New conversation"),
    "handoff_requested": gettext_lazy("Hand-over to people"),
    "feedback_received": gettext_lazy("Rating"),
    "kb_updated": gettext_lazy("Changed knowledge"),
    "automation_triggered": gettext_lazy("Automation that ran"),
    "ticket_created": gettext_lazy("New ticket"),
    "task_created": gettext_lazy("New task"),
    "contact_updated": gettext_lazy("Changed contact"),
    "mention": gettext_lazy("Mention in a note"),
    "session_assigned": gettext_lazy("Assigned conversation"),
    "ping": gettext_lazy("Test"),
}
WHEN_SENT: Final[dict[str, Any]] = {
    "new_message": gettext_lazy("A visitor, the bot or an agent said something."),
    "new_session": gettext_lazy("A visitor wrote the first message of a conversation."),
    "handoff_requested": gettext_lazy("A conversation was handed to people."),
    "feedback_received": gettext_lazy("A visitor rated an answer or the conversation."),
    "kb_updated": gettext_lazy("A document of the knowledge was added, changed or deleted."),
    "automation_triggered": gettext_lazy("The conditions of an automation held."),
    "ticket_created": gettext_lazy("A ticket was opened."),
    "task_created": gettext_lazy("Somebody was given a task."),
    "contact_updated": gettext_lazy("A contact was added, changed, merged or erased."),
    "mention": gettext_lazy("Somebody was mentioned in a note."),
    "session_assigned": gettext_lazy("A conversation was given to an agent."),
}
STATUSES: Final[dict[str, Any]] = {
    Delivery.Status.PENDING.value: gettext_lazy("Waiting"),
    Delivery.Status.SUCCEEDED.value: gettext_lazy("Received"),
    Delivery.Status.FAILED.value: gettext_lazy("Failed"),
}
WHAT_TO_DO: Final[dict[str, Any]] = {
    "switched_off": gettext_lazy(
        "Events that happen now are not sent, also not later. Switch it on when you are ready."
    ),
    "gone": gettext_lazy(
        "Bring the receiver back or change the address, send a test, then switch it on and send "
        "again what failed."
    ),
    "failing": gettext_lazy(
        "Mend the receiver, send a test, then switch it on and send again what failed."
    ),
}


def name_of(event: str) -> str:
    """An event, as people call it."""
    return str(NAMES.get(event, event))


def trouble_of(endpoint: Endpoint) -> dict[str, str | None]:
    """Why it is off and what to do about it; what came last of sending, where that failed."""
    failed = endpoint.failures > 0 or endpoint.disabled_reason == "failing"
    last = last_failure_of(endpoint) if failed else None
    on = endpoint.enabled
    return {
        "why_off": None if on else why_off(endpoint.disabled_reason),
        "what_to_do": None if on else what_to_do(endpoint),
        "last_failure": why_failed(last.error, last.status_code) if last else None,
        "what_to_try": what_to_try(last.error, last.status_code) if last else None,
    }


def what_to_do(endpoint: Endpoint) -> str:
    """About an endpoint that is off."""
    return str(WHAT_TO_DO.get(endpoint.disabled_reason, WHAT_TO_DO["switched_off"]))


def answer_of(attempt: Attempt) -> str:
    """What came of an attempt."""
    return told(attempt.error, attempt.status_code)


def told(error: str, status_code: int | None) -> str:
    said = why_failed(error, status_code)
    return said or _("Received: the receiver answered %(status)s.") % {"status": status_code}
