"""Texts and curated answers into packed chunks; needs no parser, so the web process may."""

from collections.abc import Iterable

from bots.answering.chunking import ChunkDraft, chunk, faq_chunk
from bots.answering.documents import ParsedDocument, Section
from bots.answering.packing import pack
from bots.knowledge.parsing.characters import check_length, clean, one_line
from bots.knowledge.parsing.prose import read_markdown
from bots.knowledge.parsing.reading import ReadChunk, Reading, Unreadable

MOST_TITLE = 200


def text_reading(*, title: str, text: str) -> Reading:
    """A pasted text. Its Markdown headings, where it has any, become heading paths."""
    return pack_document(read_markdown(clean(text)), title=title)


def faq_reading(*, question: str, answer: str) -> Reading:
    """One chunk, however long: it is said word for word."""
    draft = faq_chunk(question, answer)
    packed = _packed([draft], question)
    return Reading(question, draft.language, len(draft.text), packed)


def pack_document(document: ParsedDocument, *, title: str = "", fallback: str = "") -> Reading:
    """The document in packed chunks, under its owner's title, its own, or else the fallback."""
    sections = tuple(_kept(section) for section in document.sections if section.text.strip())
    characters = sum(len(section.text) for section in sections)
    check_length(characters)
    title = title or one_line(document.title)[:MOST_TITLE] or fallback
    chunks = _packed(chunk(ParsedDocument(title, sections, document.language)), title)
    if not chunks:
        raise Unreadable("no_text")
    return Reading(title, document.language or _commonest(chunks), characters, chunks)


def _packed(drafts: Iterable[ChunkDraft], title: str) -> tuple[ReadChunk, ...]:
    return tuple(
        ReadChunk(draft.heading_path, draft.page, draft.text, draft.language, pack(draft, title))
        for draft in drafts
    )


def _kept(section: Section) -> Section:
    return Section(tuple(map(one_line, section.heading_path)), clean(section.text), section.page)


def _commonest(chunks: tuple[ReadChunk, ...]) -> str:
    languages = [chunk.language for chunk in chunks]
    return max(set(languages), key=languages.count)
