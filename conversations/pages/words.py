"""The few words that the widget needs before its own catalogue is there."""

from collections.abc import Iterable
from typing import Final

LANGUAGES: Final = ("en", "fr", "ar")

OPEN_CHAT: Final = {"en": "Open chat", "fr": "Ouvrir le chat", "ar": "فتح المحادثة"}
NO_SUCH_CHAT: Final = {
    "en": "This chat does not exist any more.",
    "fr": "Ce chat n’existe plus.",
    "ar": "لم تعد هذه المحادثة موجودة.",
}
ASK_FOR_LINK: Final = {
    "en": "The link may be old. Ask whoever gave it to you for a new one.",
    "fr": "Le lien est peut-être ancien. Demandez-en un nouveau à la personne qui vous l’a donné.",
    "ar": "قد يكون الرابط قديمًا. اطلب رابطًا جديدًا ممن أعطاك إياه.",
}
NEEDS_SCRIPT: Final = {
    "en": "This chat needs JavaScript.",
    "fr": "Ce chat a besoin de JavaScript.",
    "ar": "تحتاج هذه المحادثة إلى JavaScript.",
}


def first_spoken(tags: Iterable[str]) -> str:
    """The first of these language tags that the widget speaks, else English."""
    return next((tag[:2].lower() for tag in tags if tag[:2].lower() in LANGUAGES), "en")
