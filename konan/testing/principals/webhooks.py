"""Who may call the operations of webhooks: the owner and the admins of the bot."""

from typing import Any, Final

from konan.testing.principals.rows import Row, bot_id, ids, of_bot
from konan.testing.world import World
from notifications.webhooks.models import Delivery, Endpoint
from notifications.webhooks.vault import new_secret

URL: Final = "https://93.184.216.34/hooks"


def endpoint(world: World) -> Endpoint:
    """One of our bot, at an address that is refused before anything is sent."""
    bot = world.ours.bot
    found = Endpoint.objects.filter(bot=bot).first()
    if found is None:
        found = Endpoint(bot=bot, owner_id=bot.owner_id, url="https://127.0.0.1/", events=["*"])
        new_secret(found)
        found.save()
    return found


def endpoint_id(world: World) -> Any:
    return endpoint(world).pk


def delivery_id(world: World) -> Any:
    of = endpoint(world)
    made, _new = Delivery.objects.get_or_create(
        endpoint=of,
        bot_id=of.bot_id,
        owner_id=of.owner_id,
        event="new_message",
        defaults={"event_id": of.pk, "body": "{}", "status": Delivery.Status.FAILED},
    )
    return made.pk


def _new_webhook(world: World) -> dict[str, Any]:
    return {"bot_id": str(world.ours.bot.pk), "url": URL, "events": ["*"]}


def of_webhook(**more: Any) -> Row:
    return Row(reach="team", need="manage", ids=ids(id=endpoint_id), **more)


TABLE: Final[dict[str, Row]] = {
    "POST /webhooks": Row(reach="team", need="manage", fine=201, body=_new_webhook),
    "GET /webhooks/{id}": of_bot("manage"),
    "PUT /webhooks/{id}": of_webhook(body={"description": "Ours"}),
    "PATCH /webhooks/{id}": of_webhook(body={"description": "Ours"}),
    "DELETE /webhooks/{id}": of_webhook(fine=204),
    "POST /webhooks/{id}/rotate-secret": of_webhook(),
    "POST /webhooks/{id}/test": of_webhook(),
    "POST /webhooks/{id}/redeliver-failed": of_webhook(
        fine=202, body={"since": "2030-01-15T12:00:00Z"}
    ),
    "GET /webhooks/{bot_id}/deliveries": Row(reach="team", need="manage", ids=ids(bot_id=bot_id)),
    "POST /webhooks/deliveries/{id}/redeliver": Row(
        reach="team", need="manage", fine=202, ids=ids(id=delivery_id)
    ),
}
