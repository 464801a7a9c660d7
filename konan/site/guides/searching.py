"""Finding a place in the guides by words."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from konan.core.text import STOPS, fold, words
from konan.site.guides.drawing import Section
from konan.site.guides.reading import Guide, guide
from konan.site.guides.shelf import SLUGS

MOST: Final = 20
MOST_WORDS: Final = 12  # that are looked for: each is compared with every word of the guides
AROUND: Final = 90  # characters before and after the word that was found
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    guide: Guide
    section: Section
    excerpt: SafeString

    @property
    def anchor(self) -> str:
        return f"#{self.section.anchor}" if self.section.anchor else ""


@dataclass(frozen=True, slots=True)
class _Place:
    guide: Guide
    section: Section
    title: frozenset[str]
    heading: frozenset[str]
    text: tuple[str, ...]


def search(asked: str, language: str) -> list[Found]:
    """The sections that have the beginnings of all words; where none has, those with most."""
    terms = _terms(asked, language)
    scored = [(_score(place, terms), place) for place in _places(language)]
    most = max((score[0] for score, _ in scored), default=0)
    best = [each for each in scored if most and each[0][0] == most]
    best.sort(key=lambda each: each[0], reverse=True)
    return [
        Found(place.guide, place.section, _excerpt(place.section.text, terms))
        for _, place in best[:MOST]
    ]


def _terms(asked: str, language: str) -> list[str]:
    stops = STOPS.get(language, frozenset()) | STOPS["en"]
    found = list(dict.fromkeys(words(asked[:200])))
    return ([word for word in found if word not in stops] or found)[:MOST_WORDS]


@cache
def _places(language: str) -> tuple[_Place, ...]:
    return tuple(
        _Place(
            read,
            section,
            frozenset(words(read.title)),
            frozenset(words(section.title)),
            tuple(words(f"{read.lead if not section.anchor else ''} {section.text}")),
        )
        for read in (guide(slug, language) for slug in SLUGS)
        for section in read.sections
    )


def _score(place: _Place, terms: list[str]) -> tuple[int, int]:
    """How many of the words are there, then how prominently."""
    met, weight = 0, 0
    for term in terms:
        of_title = any(word.startswith(term) for word in place.title)
        of_heading = any(word.startswith(term) for word in place.heading)
        often = sum(word.startswith(term) for word in place.text)
        met += of_title or of_heading or often > 0
        weight += 30 * of_heading + 12 * of_title + min(often, 5)
    return met, weight + (5 if not place.section.anchor else 0)


def _excerpt(text: str, terms: list[str]) -> SafeString:
    """The words around the first that was found, with all that were found marked."""
    hits = [word for word in _WORD.finditer(text) if fold(word[0]).startswith(tuple(terms))]
    start = max(0, hits[0].start() - AROUND) if hits else 0
    end = min(len(text), start + 2 * AROUND)
    start = text.find(" ", start) + 1 if start else 0
    pieces, at = [], start
    for word in (each for each in hits if start <= each.start() and each.end() <= end):
        pieces += [escape(text[at : word.start()]), f"<mark>{escape(word[0])}</mark>"]
        at = word.end()
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return mark_safe(f"{before}{''.join(pieces)}{escape(text[at:end])}{after}")
