"""What the OpenAPI document says about the operations on notifications."""

from typing import Any, Final

from drf_spectacular.utils import extend_schema

from konan.core.api.examples import BOT, HANDED_OVER, KONAN, REPLIED, SESSION, got, sent
from notifications.api.serializers import (
    NotificationFilterSerializer,
    NotificationSerializer,
    PreferencesSerializer,
    ReadAllSerializer,
    UnreadCountSerializer,
    UpdatedSerializer,
)
from notifications.services.preferences import DEFAULTS

TAGS: Final = ["Notifications"]
SHOWN: Final[dict[str, Any]] = {
    "id": "01b924e9-8050-7af8-9642-d35911021c9e",
    "type": "handoff_requested",
    "title": "Emma Wilson asks for a person",
    "body": "I have the photos. Can a person look at this please?",
    "url": f"{KONAN}/inbox?session={SESSION}",
    "session_id": SESSION,
    "bot_id": BOT,
    "count": 1,
    "read_at": None,
    "created_at": HANDED_OVER,
    "updated_at": HANDED_OVER,
}
READ: Final = {**SHOWN, "read_at": REPLIED}
CHANGED: Final = {**DEFAULTS, "email": {**DEFAULTS["email"], "feedback_received": False}}


notification_list = extend_schema(
    operation_id="listNotifications",
    tags=TAGS,
    summary="List one's notifications",
    description="The latest first. There is one per type and conversation: what happens again "
    "raises its `count`, makes it unread and brings it to the top. A bot that one may no longer "
    "see takes its notifications along.",
    parameters=[NotificationFilterSerializer],
    responses={200: NotificationSerializer(many=True)},
    examples=[got(SHOWN)],
)
unread_count = extend_schema(
    operation_id="countUnreadNotifications",
    tags=TAGS,
    summary="Count what is unread",
    responses={200: UnreadCountSerializer},
    examples=[got({"count": 3})],
)
preferences_retrieve = extend_schema(
    operation_id="getNotificationPreferences",
    tags=TAGS,
    summary="Get what one wants to be told",
    responses={200: PreferencesSerializer},
    examples=[got(DEFAULTS)],
)


def _put(view: Any, name: str, **described: Any) -> Any:
    """PUT and its synonym PATCH are one method with an operation id each."""
    patch = f"patch{name[0].upper()}{name[1:]}".replace("patchUpdate", "patch")
    for method, operation_id in (("PUT", name), ("PATCH", patch)):
        view = extend_schema(operation_id=operation_id, methods=[method], tags=TAGS, **described)(
            view
        )
    return view


def notification_read(view: Any) -> Any:
    return _put(
        view,
        "readNotification",
        summary="Mark a notification as read",
        description="It is not mailed any more.",
        request=None,
        responses={200: NotificationSerializer},
        examples=[got(READ)],
    )


def read_all(view: Any) -> Any:
    return _put(
        view,
        "readAllNotifications",
        summary="Mark all notifications as read",
        description="`updated` says how many there were.",
        request=ReadAllSerializer(partial=True),
        responses={200: UpdatedSerializer},
        examples=[
            sent({}, "All"),
            sent({"before": REPLIED}, "What had been told by then"),
            got({"updated": 3}),
        ],
    )


def preferences_update(view: Any) -> Any:
    return _put(
        view,
        "updateNotificationPreferences",
        summary="Change what one wants to be told",
        description="Changes the types that are sent and keeps the others. A mail goes out for "
        "what is still unread after three minutes.",
        request=PreferencesSerializer(partial=True),
        responses={200: PreferencesSerializer},
        examples=[
            sent({"email": {"feedback_received": False}}, "No mail of ratings"),
            got(CHANGED),
        ],
    )
