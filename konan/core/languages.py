"""The language of answers that are given in front of Django and its middleware."""

from django.utils.translation import override
from django.utils.translation.trans_real import parse_accept_lang_header

from konan.core.text import LANGUAGES


def speaking(accept_language: str) -> override:
    """What is said inside is in the first of our languages that the header names, or English."""
    codes = (code.partition("-")[0] for code, _weight in parse_accept_lang_header(accept_language))
    return override(next((code for code in codes if code in LANGUAGES), "en"))
