"""What somebody is told of their plan: a limit that is near, a term that ends."""

from datetime import datetime
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notifications.models import Notification

_NEAR: Final[dict[str, Any]] = {
    "bots": gettext_lazy("80 % of your plan’s bots are used"),
    "seats": gettext_lazy("80 % of your plan’s seats are used"),
    "documents": gettext_lazy("80 % of your plan’s documents are used"),
    "messages_per_month": gettext_lazy("80 % of this month’s messages are used"),
    "webhooks": gettext_lazy("80 % of your plan’s webhooks are used"),
}
_REACHED: Final[dict[str, Any]] = {
    "bots": gettext_lazy("All bots of your plan are used"),
    "seats": gettext_lazy("All seats of your plan are used"),
    "documents": gettext_lazy("All documents of your plan are used"),
    "messages_per_month": gettext_lazy("This month’s messages are used up"),
    "webhooks": gettext_lazy("All webhooks of your plan are used"),
}


def plan_title(notification: Notification) -> str:
    told = notification.data
    if "limit" in told:
        return str((_REACHED if told["percent"] == 100 else _NEAR)[told["limit"]])
    if told["about"] == "soon":
        text = _("Your trial ends soon") if _is_trial(told) else _("Your free plan ends soon")
    else:
        text = _("Your trial is over") if _is_trial(told) else _("Your free plan is over")
    return text


def plan_body(notification: Notification) -> str:
    told = notification.data
    if "limit" in told:
        return _limit_body(told)
    names = {"plan": told["plan"], "after": told["plan_after"], "day": _day(told["until"])}
    if told["about"] == "soon":
        return _("On %(day)s (UTC) “%(plan)s” ends, and “%(after)s” is your plan.") % names
    return _("“%(plan)s” has ended, and “%(after)s” is your plan. Nothing was deleted.") % names


def _limit_body(told: dict[str, Any]) -> str:
    numbers = _("%(used)d of %(allowed)d are used.") % told
    if told["limit"] != "messages_per_month" or told["percent"] < 100:
        return numbers
    rest = _("Until the month ends, your bots hand visitors over to people; nothing is lost.")
    return f"{numbers} {rest}"


def _is_trial(told: dict[str, Any]) -> bool:
    return bool(told["kind"] == "trial")


def _day(until: str | None) -> str:
    return date_format(datetime.fromisoformat(until), "MOMENT_LONG") if until else ""
