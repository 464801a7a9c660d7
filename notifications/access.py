"""The one door to notifications from outside."""

from typing import Any

from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from notifications.models import Notification, Preference
from notifications.querysets import NotificationQuerySet
from notifications.services.preferences import Wishes
from notifications.services.telling import unread_of

__all__ = ["get_notification", "notifications_of", "unread_of", "wishes_of_person"]


def notifications_of(actor: Actor) -> NotificationQuerySet:
    """What the actor is shown, the latest first."""
    rows = Notification.objects.visible_to(actor).shown().told()
    return rows.order_by("-updated_at", "-id")


def get_notification(actor: Actor, notification_id: Any) -> Notification:
    """Raises NotFound: not there, somebody else's, or of a bot that they no longer see."""
    key = parse_uuid(notification_id)
    found = notifications_of(actor).filter(pk=key).first() if key else None
    if found is None:
        raise NotFound
    return found


def wishes_of_person(actor: Actor) -> Wishes:
    if actor.user_id is None:
        raise Forbidden
    return Wishes.of(Preference.objects.filter(user_id=actor.user_id).first())
