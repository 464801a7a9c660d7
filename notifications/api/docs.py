"""What the OpenAPI document says about the operations on notifications."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiExample, extend_schema

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
    "id": "01930e5a-7c1e-7b5e-9d0a-3f2c5b8d4e61",
    "type": "handoff_requested",
    "title": "Amal asks for a person",
    "body": "My parcel has not come, can I talk to somebody?",
    "url": "https://konan.example/inbox?session=01930e5a-7c1e-7b5e-9d0a-4a1b2c3d4e5f",
    "session_id": "01930e5a-7c1e-7b5e-9d0a-4a1b2c3d4e5f",
    "bot_id": "01930e5a-7c1e-7b5e-9d0a-5b2c3d4e5f60",
    "count": 1,
    "read_at": None,
    "created_at": "2030-01-15T09:30:00.000000Z",
    "updated_at": "2030-01-15T09:30:00.000000Z",
}
READ: Final = {**SHOWN, "read_at": "2030-01-15T09:31:00.000000Z"}


def _sent(name: str, value: Any) -> OpenApiExample:
    return OpenApiExample(name, value=value, request_only=True, media_type="application/json")


def _got(value: Any) -> OpenApiExample:
    return OpenApiExample("Answer", value=value, response_only=True, status_codes=["200"])


notification_list = extend_schema(
    operation_id="listNotifications",
    tags=TAGS,
    summary="List one's notifications",
    description="The latest first. There is one per type and conversation: what happens again "
    "raises its `count`, makes it unread and brings it to the top. A bot that one may no longer "
    "see takes its notifications along.",
    parameters=[NotificationFilterSerializer],
    responses={200: NotificationSerializer(many=True)},
    examples=[_got(SHOWN)],
)
unread_count = extend_schema(
    operation_id="countUnreadNotifications",
    tags=TAGS,
    summary="Count what is unread",
    responses={200: UnreadCountSerializer},
    examples=[_got({"count": 3})],
)
preferences_retrieve = extend_schema(
    operation_id="getNotificationPreferences",
    tags=TAGS,
    summary="Get what one wants to be told",
    responses={200: PreferencesSerializer},
    examples=[_got(DEFAULTS)],
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
        examples=[_got(READ)],
    )


def read_all(view: Any) -> Any:
    return _put(
        view,
        "readAllNotifications",
        summary="Mark all notifications as read",
        description="`updated` says how many there were.",
        request=ReadAllSerializer(partial=True),
        responses={200: UpdatedSerializer},
        examples=[_sent("All", {}), _got({"updated": 3})],
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
        examples=[_sent("No mail of ratings", {"email": {"feedback_received": False}})],
    )
