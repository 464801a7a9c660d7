"""Visitors' words for other eyes: without what tells who they are or what is theirs."""

import re
from typing import Final

MASK: Final = "•••"

# Told by their looks alone, whatever the language: addresses, links with what they carry, and
# any run of digits long enough for a phone, a card, an account or an order.
_TELLING: Final = re.compile(
    r"[^\s@<>()\[\]«»\"']+\s?@\s?[^\s@<>()\[\]«»\"']+\.[^\s@<>()\[\]«»\"',;:!?؟،]+"
    r"|https?://\S+|www\.\S+"
    r"|\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{2,4}){3,8}\b"
    r"|[#№]\s?[\w-]*\d[\w-]*"
    r"|\+?\(?\d(?:[\s().\-/]{0,2}\d){3,}"
    r"|\b(?=[\w-]*\d[\w-]*\d[\w-]*\d)(?=[\w-]*[^\W\d_])[\w-]{5,}\b"
)


def masked(text: str) -> str:
    """The text with e-mail addresses, links, and numbers of four digits and more covered."""
    return _TELLING.sub(MASK, text)
