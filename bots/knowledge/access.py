"""The one door to a document from outside."""

from typing import Any

from bots.access import get_bot
from bots.knowledge.models import Discovery, Document
from konan.core.errors import Forbidden, NotFound
from konan.core.ids import parse_uuid
from konan.core.tenancy import Actor
from teams.roles import Need, Role, may


def get_document(actor: Actor, bot_id: Any, document_id: Any, need: Need = "view") -> Document:
    """The document of that bot, with the bot's `role` for this actor on `document.bot`.

    Raises NotFound where one of the two is not there or not the actor's, then Forbidden
    where the role is too low for `need`.
    """
    bot = get_bot(actor, bot_id)
    key = parse_uuid(document_id)
    found = bot.documents.filter(pk=key) if key else bot.documents.none()
    document: Document | None = found.first()
    if document is None:
        raise NotFound
    if not may(Role(bot.role), need):
        raise Forbidden
    document.bot = bot
    return document


def get_discovery(actor: Actor, bot_id: Any, discovery_id: Any, need: Need = "manage") -> Discovery:
    """A look round a site for that bot. Raises NotFound, then Forbidden."""
    bot = get_bot(actor, bot_id, need)
    key = parse_uuid(discovery_id)
    found: Discovery | None = bot.discoveries.filter(pk=key).first() if key else None
    if found is None:
        raise NotFound
    found.bot = bot
    return found
