"""Whom a note means: `@name` or `@e-mail` of somebody who sees the bot."""

import unicodedata
from collections.abc import Iterator, Sequence

from django.db.models import Q, QuerySet

from accounts.models import User
from bots.models import Bot


def people_of(bot: Bot) -> QuerySet[User]:
    """Everybody who may read the bot's conversations: its owner and the teams it is shared with."""
    shared = Q(memberships__team__bot_shares__bot=bot)
    return User.objects.filter(Q(pk=bot.owner_id) | shared, is_active=True).distinct()


def mentioned(text: str, people: Sequence[User]) -> list[User]:
    """The people whom `text` names behind an @: the longest name counts, whatever the case.

    A name may hold spaces. Who shares a name is meant along.
    """
    folded = _fold(text)
    named = sorted(_names(people), key=lambda each: -len(each[0]))
    found: dict[object, User] = {}
    for start in _marks(folded):
        longest = 0
        for name, person in named:
            if len(name) < longest:
                break
            if _stands_at(folded, start, name):
                longest = len(name)
                found[person.pk] = person
    return list(found.values())


def _names(people: Sequence[User]) -> Iterator[tuple[str, User]]:
    for person in people:
        for name in {_fold(person.display_name), _fold(person.email)}:
            if name:
                yield name, person


def _marks(text: str) -> Iterator[int]:
    """Where a mention may begin: behind each @ that is not inside a word (or an address)."""
    for place, character in enumerate(text):
        if character == "@" and not (place and _is_word(text[place - 1])):
            yield place + 1


def _stands_at(text: str, start: int, name: str) -> bool:
    end = start + len(name)
    return text.startswith(name, start) and not (end < len(text) and _is_word(text[end]))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
