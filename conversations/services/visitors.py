"""Visitors: what a browser learns of its bot, and the token that proves who it is."""

from typing import Any
from uuid import UUID

from bots.models import Bot
from conversations.access import get_session
from conversations.models import Session, Turn, Visitor
from conversations.services.waiting import desk_now, desk_shape
from konan.core.crypto import digest, token
from konan.core.errors import NotFound
from konan.core.tenancy import Actor

_LOOK = (
    "color",
    "position",
    "launcher_text",
    "avatar_url",
    "pre_chat_fields",
    "require_identity",
    "attachments",
)


def visitor_create(*, bot: Bot) -> tuple[Visitor, str]:
    """A new visitor of the bot, and its token, which is kept as a digest alone."""
    secret = token("vis_")
    visitor = Visitor.objects.create(owner_id=bot.owner_id, bot=bot, digest=digest(secret))
    return visitor, secret


def widget_config(*, actor: Actor, bot: Bot) -> dict[str, Any]:
    """What the widget needs to draw itself; a token where the caller had none."""
    return {
        "bot_id": bot.pk,
        "name": bot.name,
        "description": bot.description,
        "language": bot.language,
        "welcome_message": bot.welcome_message,
        "suggested_questions": bot.suggested_questions,
        "handoff_enabled": bot.handoff["enabled"],
        "csat_enabled": bot.csat_enabled,
        "people": desk_shape(desk_now(bot.pk)),
        "widget": {name: bot.widget[name] for name in _LOOK},
        "visitor_token": None if actor.visitor_id else visitor_create(bot=bot)[1],
    }


def session_of_answer(actor: Actor, answer_id: UUID) -> Session:
    """The session of an answer that is being written; raises NotFound."""
    turn = Turn.objects.filter(answer_id=answer_id).only("session_id").first()
    if turn is None:
        raise NotFound
    return get_session(actor, turn.session_id, "reply")
