"""The parent that a body names: there and the caller's, before anything else is looked at."""

from typing import Any

from rest_framework.serializers import BaseSerializer

from bots.access import get_bot
from bots.models import Bot
from konan.core.api.viewsets import ApiView
from konan.core.ids import parse_uuid
from teams.roles import Need


def bot_in_body(view: ApiView, serializer: type[BaseSerializer[Any]], need: Need) -> Bot:
    """The bot of `bot_id`; raises NotFound and Forbidden, a 400 where it names none."""
    data = view.request.data
    key = parse_uuid(data.get("bot_id")) if isinstance(data, dict) else None
    if key is None:
        view.body(serializer)
    return get_bot(view.actor, key, need)
