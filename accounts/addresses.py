"""E-mail addresses as they are kept: one spelling for each."""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from konan.core.errors import Invalid

MAX_LENGTH = 254


def normal_email(text: str) -> str:
    """NFKC and lower case. Raises Invalid where it is no address."""
    address = unicodedata.normalize("NFKC", text.strip()).lower()
    printable = all(unicodedata.category(char)[0] not in "CZ" for char in address)
    try:
        validate_email(address)
    except ValidationError as error:
        raise _not_an_address() from error
    if not printable or len(address) > MAX_LENGTH:
        raise _not_an_address()
    return address


def _not_an_address() -> Invalid:
    return Invalid("email", _("This is not an e-mail address."))
