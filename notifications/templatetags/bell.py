"""What the bell shows on every page."""

from django import template

from konan.core.pages import actor_of
from notifications.access import unread_of
from notifications.models import Kind

register = template.Library()

ICONS = {
    Kind.HANDOFF_REQUESTED: "users",
    Kind.SESSION_ASSIGNED: "message-circle",
    Kind.MENTION: "at-sign",
    Kind.NEW_MESSAGE: "message-circle",
    Kind.TICKET_CREATED: "ticket",
    Kind.TASK_CREATED: "list-todo",
    Kind.FEEDBACK_RECEIVED: "star",
    Kind.WEBHOOK_DISABLED: "triangle-alert",
    Kind.PLAN_LIMIT: "layers",
}


@register.simple_tag(takes_context=True)
def unread_notifications(context: template.Context) -> int:
    actor = actor_of(context["request"])
    return unread_of(actor) if actor else 0


@register.filter
def icon_of(kind: str) -> str:
    return ICONS.get(Kind(kind), "info")
