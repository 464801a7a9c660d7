"""By which words a contact is found: folded, and each by its beginning."""

import re
from typing import TYPE_CHECKING, Final

from konan.core.text import fold, words

if TYPE_CHECKING:
    from contacts.models import Contact

_MOST_WORDS: Final = 10
_NUMBER = re.compile(r"[\d\s()+./-]*\d[\d\s()+./-]*")


def contact_words(contact: "Contact") -> list[str]:
    """Of name, e-mail, company, phone (its digits in one) and external id."""
    told = (contact.name, contact.email, contact.company, contact.external_id)
    found = {word for text in told for word in words(text)}
    return sorted(found | {_digits(contact.phone)} - {""})


def asked_words(q: str) -> list[str]:
    """The words of a search; something that looks like a phone number is one word."""
    if _NUMBER.fullmatch(fold(q)) and len(_digits(q)) > 3:
        return [_digits(q)]
    return words(q)[:_MOST_WORDS]


def _digits(text: str) -> str:
    return "".join(character for character in fold(text) if character.isdigit())
