"""The one door to webhooks from outside: all of it needs the role admin on the bot."""

from typing import Any

from bots.access import get_bot
from konan.core.errors import NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from notifications.webhooks.models import Delivery, Endpoint


def get_endpoint(actor: Actor, endpoint_id: Any) -> Endpoint:
    """Raises NotFound, or Forbidden where the role on its bot is too low."""
    return _found(actor, Endpoint, endpoint_id)


def get_delivery(actor: Actor, delivery_id: Any) -> Delivery:
    """Raises NotFound, or Forbidden where the role on its bot is too low."""
    return _found(actor, Delivery, delivery_id)


def _found(actor: Actor, model: Any, pk: Any) -> Any:
    key = parse_uuid(pk)
    found = model.objects.visible_to(actor).filter(pk=key).first() if key else None
    if found is None:
        raise NotFound
    found.bot = get_bot(actor, found.bot_id, "manage")
    return found
