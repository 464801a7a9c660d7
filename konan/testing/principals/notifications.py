"""Who may call the operations of notifications: everybody their own."""

from typing import Any, Final

from konan.testing.principals.rows import Row, ids
from konan.testing.world import World
from notifications.models import Kind, Notification


def notification_id(world: World) -> Any:
    """One of the owner's."""
    made, _new = Notification.objects.get_or_create(
        user=world.owner.user,
        type=Kind.HANDOFF_REQUESTED,
        session=world.ours.session,
        bot=world.ours.bot,
        defaults={"data": {"reason": "visitor", "text": "Hello?"}},
    )
    return made.pk


OF_OWNER: Final = Row(reach="owner", ids=ids(id=notification_id))
TABLE: Final[dict[str, Row]] = {
    "GET /notifications": Row(reach="own"),
    "GET /notifications/unread-count": Row(reach="own"),
    "PUT /notifications/read/{id}": OF_OWNER,
    "PATCH /notifications/read/{id}": OF_OWNER,
    "PUT /notifications/read-all": Row(reach="own", body={}),
    "PATCH /notifications/read-all": Row(reach="own", body={}),
    "GET /notifications/preferences": Row(reach="own"),
    "PUT /notifications/preferences": Row(reach="own", body={"email": {"mention": False}}),
    "PATCH /notifications/preferences": Row(reach="own", body={"email": {"mention": False}}),
}
