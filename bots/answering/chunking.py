"""Documents into chunks of 600 to 1,000 characters, cut at headings, paragraphs, sentence ends.

A chunk is always a verbatim stretch of its section: answers quote it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from bots.answering.documents import ParsedDocument, Section
from konan.core.text import detect, language_of, sentences

MOST: Final = 1000
AIM: Final = 800

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class ChunkDraft:
    ordinal: int
    heading_path: tuple[str, ...]
    page: int | None
    text: str
    language: str


def chunk(document: ParsedDocument) -> list[ChunkDraft]:
    """The chunks of a document in reading order, numbered from 0."""
    whole = " ".join(section.text[:500] for section in document.sections[:8])
    default = document.language or language_of(f"{document.title} {whole}")
    drafts: list[ChunkDraft] = []
    for section in document.sections:
        for start, end in _cut(section.text):
            text = section.text[start:end]
            language = _language(text, default)
            drafts.append(
                ChunkDraft(len(drafts), section.heading_path, section.page, text, language)
            )
    return drafts


def _language(text: str, default: str) -> str:
    detected = detect(text)
    return detected.language if detected.certainty > 0.4 else default


def faq_chunk(question: str, answer: str) -> ChunkDraft:
    """A curated answer is one chunk, however long; its question is passed to `pack` as title."""
    return ChunkDraft(0, (), None, answer.strip(), language_of(f"{question} {answer}"))


def sections_of(text: str) -> tuple[Section, ...]:
    """Plain text as sections: its Markdown headings, where it has any, become heading paths."""
    found: list[Section] = []
    path: list[tuple[int, str]] = []
    start = 0
    for heading in re.finditer(r"^(#{1,6})[ \t]+(.+?)[ \t#]*$", text, re.M):
        _keep(found, path, text[start : heading.start()])
        depth = len(heading.group(1))
        path = [item for item in path if item[0] < depth] + [(depth, heading.group(2).strip())]
        start = heading.end()
    _keep(found, path, text[start:])
    return tuple(found)


def _keep(found: list[Section], path: list[tuple[int, str]], text: str) -> None:
    if text.strip():
        found.append(Section(tuple(title for _, title in path), text.strip()))


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Spans of at most MOST characters, evenly filled, ending at the best boundary there is."""
    units = list(_units(text))
    if not units:
        return
    total = units[-1][1] - units[0][0]
    if total <= MOST:
        yield units[0][0], units[-1][1]
        return
    target = max(600, total / ceil(total / AIM))
    start, end = units[0][0], units[0][1]
    for unit_start, unit_end, new_paragraph in units[1:]:
        length = end - start
        if unit_end - start > MOST or length >= target or (new_paragraph and length >= 600):
            yield start, end
            start = unit_start
        end = unit_end
    yield start, end


def _units(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sentences with a mark on those that open a paragraph; overlong ones cut between words."""
    for first, last in _paragraphs(text):
        opening = True
        for start, end in sentences(text[first:last]):
            for piece_start, piece_end in _pieces(text, first + start, first + end):
                yield piece_start, piece_end, opening
                opening = False


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MOST:
        cut = text.rfind(" ", start + AIM // 2, start + MOST)
        cut = cut if cut > start else start + MOST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
