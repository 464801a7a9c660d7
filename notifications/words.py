"""A notification in words, in the language that is active: title, body, and where it leads."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.plans import PLAN_PAGE
from notifications.models import Kind, Notification
from notifications.plan_words import plan_body, plan_title

Titled = Callable[[Notification], str]


def title_of(notification: Notification) -> str:
    return TITLES[Kind(notification.type)](notification)


def body_of(notification: Notification) -> str:
    """What was said, by its beginning; else which bot it is about. Never empty."""
    if notification.type == Kind.PLAN_LIMIT:
        return plan_body(notification)
    said: str = notification.data.get("text", "")
    bot = notification.bot
    return said or (bot.name if bot else "")


def path_of(notification: Notification) -> str:
    """Of this server's pages."""
    if notification.type == Kind.PLAN_LIMIT:
        return PLAN_PAGE
    if notification.type == Kind.WEBHOOK_DISABLED:
        return f"/bots/{notification.bot_id}/webhooks"
    if ticket_id := notification.data.get("ticket_id"):
        return f"/tickets/{ticket_id}"
    if notification.type == Kind.TASK_CREATED:
        return "/tasks"
    if notification.session_id is None:
        return "/notifications"
    return f"/inbox?{urlencode({'session': notification.session_id})}"


def _visitor(notification: Notification) -> str:
    """Their name, or the address that they left."""
    session = notification.session
    contact = session.contact if session else None
    return (contact.name or contact.email if contact else "") or _("A visitor")


def _handoff(notification: Notification) -> str:
    reason = notification.data.get("reason")
    if reason in ("visitor", "keyword"):
        text = _("%(visitor)s asks for a person")
    elif reason == "low_confidence":
        text = _("%(visitor)s has a question that the bot could not answer")
    else:
        text = _("%(visitor)s waits for a person")
    return text % {"visitor": _visitor(notification)}


def _assigned(notification: Notification) -> str:
    names = {"visitor": _visitor(notification)}
    if notification.by is None:
        return _("%(visitor)s is yours to answer") % names
    names["person"] = notification.by.display_name
    return _("%(person)s assigned %(visitor)s to you") % names


def _mentioned(notification: Notification) -> str:
    if rule := notification.data.get("automation"):
        names = {"rule": rule, "visitor": _visitor(notification)}
        return _("%(rule)s: look at %(visitor)s") % names
    if notification.by is None:
        return _("You are mentioned in a note")
    return _("%(person)s mentions you in a note") % {"person": notification.by.display_name}


def _wrote(notification: Notification) -> str:
    text = ngettext(
        "%(visitor)s wrote a message", "%(visitor)s wrote %(count)d messages", notification.count
    )
    return text % {"visitor": _visitor(notification), "count": notification.count}


def _rated(notification: Notification) -> str:
    names = {"visitor": _visitor(notification), "score": notification.data.get("csat")}
    if names["score"] is not None:
        return _("%(visitor)s gave %(score)s of 5 stars") % names
    if notification.data.get("rating") == "down":
        return _("%(visitor)s found an answer unhelpful") % names
    return _("%(visitor)s found an answer helpful") % names


def _webhook_off(notification: Notification) -> str:
    if notification.data.get("reason") == "gone":
        return _("A webhook is switched off: its receiver says that it is gone")
    return _("A webhook is switched off: nothing was received for five days")


def _ticket(notification: Notification) -> str:
    about, by = notification.data["about"], notification.by
    names = {"number": notification.data["number"], "person": by.display_name if by else ""}
    if about == "due":
        text = _("Ticket #%(number)d is due")
    elif about == "assigned":
        text = (
            _("%(person)s gave you ticket #%(number)d") if by else _("Ticket #%(number)d is yours")
        )
    elif by:
        text = _("%(person)s opened ticket #%(number)d")
    else:
        text = _("Ticket #%(number)d was opened")
    return text % names


def _task(notification: Notification) -> str:
    about, by = notification.data["about"], notification.by
    if about == "due":
        return _("A task of yours is due")
    if about == "soon":
        return _("A task of yours is due in an hour")
    if by is None:
        return _("A task is yours to do")
    return _("%(person)s gave you a task") % {"person": by.display_name}


TITLES: Final[dict[Kind, Titled]] = {
    Kind.HANDOFF_REQUESTED: _handoff,
    Kind.SESSION_ASSIGNED: _assigned,
    Kind.MENTION: _mentioned,
    Kind.NEW_MESSAGE: _wrote,
    Kind.TICKET_CREATED: _ticket,
    Kind.TASK_CREATED: _task,
    Kind.FEEDBACK_RECEIVED: _rated,
    Kind.WEBHOOK_DISABLED: _webhook_off,
    Kind.PLAN_LIMIT: plan_title,
}
