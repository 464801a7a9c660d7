"""A guide as somebody reads it: in their language, with its facts, beside its neighbours."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.utils.safestring import SafeString
from django.utils.translation import override

from konan.site.guides.drawing import Section, anchors_of, draw, opening
from konan.site.guides.facts import FACTS
from konan.site.guides.shelf import GROUPS, ORIGINAL, SLUGS, source

_FACT: Final = re.compile(r"^\[\[([a-z-]+)\]\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guide:
    """`language` is the text's: English where nobody wrote it in the reader's."""

    slug: str
    language: str
    title: str
    lead: str
    html: SafeString
    sections: tuple[Section, ...]

    @property
    def contents(self) -> list[Section]:
        """What the list beside the text names."""
        return [each for each in self.sections if each.level == 2]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list of guides says of one."""

    slug: str
    language: str
    title: str
    lead: str


@cache
def entry(slug: str, language: str) -> Entry:
    found = source(slug, language)
    return Entry(slug, found.language, *opening(found.text))


@cache
def guide(slug: str, language: str) -> Guide:
    found = source(slug, language)
    translated = found.language != ORIGINAL
    original = anchors_of(with_facts(source(slug, ORIGINAL).text, ORIGINAL)) if translated else None
    text = with_facts(found.text, found.language)
    with override(language):
        drawn = draw(text, anchors=original)
    return Guide(slug, found.language, drawn.title, drawn.lead, drawn.html, drawn.sections)


def with_facts(text: str, language: str) -> str:
    """The text with its facts, in the text's own language."""
    with override(language):
        return _FACT.sub(lambda found: FACTS[found[1]](), text)


def shelves(language: str) -> list[dict[str, Any]]:
    """The groups with their guides, for the list of them."""
    return [
        {
            "title": group.title,
            "text": group.text,
            "guides": [entry(slug, language) for slug in group.slugs],
        }
        for group in GROUPS
    ]


def beside(slug: str, language: str) -> tuple[Entry | None, Entry | None]:
    """The guides before and after this one."""
    at = SLUGS.index(slug)
    before = entry(SLUGS[at - 1], language) if at else None
    after = entry(SLUGS[at + 1], language) if at + 1 < len(SLUGS) else None
    return before, after
