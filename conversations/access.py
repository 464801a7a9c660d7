"""The doors to a session and to what was said in it."""

from typing import Any

from django.db.models import QuerySet

from bots.access import get_bot
from bots.models import Bot
from conversations.models import Attachment, Message, Session
from conversations.querysets import SessionQuerySet
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need


def get_session(actor: Actor, session_id: Any, need: Need = "view") -> Session:
    """Raises NotFound (not there, or not the actor's), Forbidden (role too low).

    A visitor may do with its own sessions what any visitor may.
    """
    key = parse_uuid(session_id)
    rows: QuerySet[Session] = Session.objects.visible_to(actor)
    session = rows.filter(pk=key).first() if key else None
    if session is None:
        raise NotFound
    if actor.kind != "visitor":
        get_bot(actor, session.bot_id, need)
    return session


def get_message(actor: Actor, message_id: Any, need: Need = "view") -> Message:
    """Raises NotFound or Forbidden."""
    key = parse_uuid(message_id)
    rows: QuerySet[Message] = Message.objects.visible_to(actor).select_related("session")
    message = rows.filter(pk=key).first() if key else None
    if message is None:
        raise NotFound
    if actor.kind != "visitor":
        get_bot(actor, message.session.bot_id, need)
    return message


def get_attachment(actor: Actor, attachment_id: Any) -> Attachment:
    """A file with its bytes; raises NotFound."""
    key = parse_uuid(attachment_id)
    rows: QuerySet[Attachment] = Attachment.objects.visible_to(actor)
    found = rows.filter(pk=key).first() if key else None
    if found is None:
        raise NotFound
    return found


def sessions_of(actor: Actor, bot_id: Any) -> SessionQuerySet:
    """The sessions of a bot that people look after: those of the playground are apart."""
    return looked_after(get_bot(actor, bot_id))


def looked_after(bot: Bot) -> SessionQuerySet:
    """The same, of a bot that the actor's door has given."""
    rows: SessionQuerySet = Session.objects.filter(bot=bot)
    return rows.exclude(channel=Session.Channel.PLAYGROUND)


def sessions_seen(actor: Actor) -> SessionQuerySet:
    """Those of every bot that a person sees, the playground's apart."""
    rows: SessionQuerySet = Session.objects.visible_to(actor)
    return rows.exclude(channel=Session.Channel.PLAYGROUND)


def visitors_sessions(actor: Actor) -> QuerySet[Session]:
    """The sessions of the visitor who asks."""
    if actor.visitor_id is None:
        raise Forbidden
    return Session.objects.visible_to(actor)


def bot_of_visitor(actor: Actor) -> Bot:
    """The bot whose public token the visitor sent."""
    bot = Bot.objects.visible_to(actor).first()
    if bot is None:
        raise NotFound
    return bot
