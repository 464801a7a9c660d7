"""Knowledge put in by the product's own way, at once."""

from bots.knowledge import services
from bots.knowledge.models import Document
from bots.models import Bot
from konan.core.tenancy import Actor


def teach(bot: Bot, *, title: str, text: str) -> Document:
    """A text document that is ready when this returns."""
    owner = Actor(kind="user", user_id=bot.owner_id)
    document = services.document_add_text(actor=owner, bot=bot, title=title, text=text)
    assert document.status == Document.Status.READY, document.error
    return document
