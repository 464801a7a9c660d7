"""The demo's bot and what it knows, made by the services that an owner's clicks call."""

from typing import Final

from bots.fields import BotSettings
from bots.knowledge.models import Document
from bots.knowledge.services import document_add_faq, document_add_text
from bots.models import Bot
from bots.services import bot_activate, bot_create
from inbox.services.canned import canned_create
from konan.core.tenancy import Actor
from konan.demo.history import ZONE
from konan.demo.texts import LANGUAGES, SHOP, canned, faqs, help_pages

_DAY: Final = [["09:00", "18:00"]]

# No handoff.message and no fallback_message: the engine's own words are in the visitor's language.
SETTINGS: Final[BotSettings] = {
    "name": SHOP,
    "domain": "support",
    "description": "Answers customers of the shop in English, French and Arabic.",
    "instructions": "You speak for a small workshop that makes lamps. Be friendly and brief.",
    "welcome_message": "Hello! Bonjour ! مرحبا!\n\nAsk me about delivery, returns or your lamp.",
    "suggested_questions": [
        "How long does delivery take?",
        "Comment retourner une lampe ?",
        "ما هي مدة الضمان؟",
    ],
    "widget": {"color": "#9a5b13", "launcher_text": ""},
    "business_hours": {
        "timezone": ZONE.key,
        "days": {"mon": _DAY, "tue": _DAY, "wed": _DAY, "thu": _DAY, "fri": _DAY},
    },
}


def make_bot(actor: Actor) -> Bot:
    bot = bot_create(actor=actor, settings=SETTINGS)
    return bot_activate(actor=actor, bot=bot)


def make_knowledge(actor: Actor, bot: Bot) -> dict[tuple[str, str], Document]:
    """The help pages and curated answers, all of them read; by language and title."""
    documents = {}
    for language in LANGUAGES:
        for page in help_pages(language):
            documents[language, page.title] = document_add_text(
                actor=actor, bot=bot, title=page.title, text=page.text
            )
    for faq in faqs():
        documents[faq.language, faq.question] = document_add_faq(
            actor=actor, bot=bot, question=faq.question, answer=faq.answer
        )
    return documents


def make_canned(actor: Actor, bot: Bot) -> None:
    for shortcut, content in canned().items():
        canned_create(actor=actor, bot=bot, shortcut=shortcut, content=content)
