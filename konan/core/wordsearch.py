"""Finding things by the beginnings of their words."""

import re
from typing import Final

from django.db.models import Q

_MOST_WORDS: Final = 10


def words_begin(q: str, *fields: str) -> Q:
    """Each word of `q` begins a word of one of the fields, whatever the case."""
    found = Q()
    for word in q.split()[:_MOST_WORDS]:
        somewhere = Q()
        for name in fields:
            somewhere |= Q(**{f"{name}__iregex": rf"(^|[^[:alnum:]]){re.escape(word)}"})
        found &= somewhere
    return found
