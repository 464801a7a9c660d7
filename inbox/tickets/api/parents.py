"""The bot and the session that a body names, there and the caller's to write in; and the rest."""

from typing import Any

from rest_framework.serializers import BaseSerializer

from bots.access import get_bot
from bots.models import Bot
from conversations.models import Session
from inbox.access import get_inbox_session
from inbox.api.parents import bot_in_body
from konan.core.api.viewsets import ApiView
from konan.core.ids import parse_uuid


def sent_below(
    view: ApiView, serializer: type[BaseSerializer[Any]]
) -> tuple[Bot, Session | None, dict[str, Any]]:
    """Raises NotFound, then Forbidden; a 400 where the body names no bot."""
    bot = bot_in_body(view, serializer, "view")
    data = view.request.data
    key = parse_uuid(data.get("session_id")) if isinstance(data, dict) else None
    session = get_inbox_session(view.actor, key) if key else None
    bot = get_bot(view.actor, bot.pk, "reply")
    sent = view.body(serializer)
    fields = {name: sent[name] for name in sent if name not in ("bot_id", "session_id")}
    return bot, session, fields
