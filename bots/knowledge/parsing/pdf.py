"""PDF: one section a page, under the bookmark that it stands below."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import Destination

from bots.answering.documents import ParsedDocument, Section
from bots.knowledge.parsing.characters import check_length, clean, one_line
from bots.knowledge.parsing.lines import unwrap, without_leaders, without_running_lines
from bots.knowledge.parsing.reading import Unreadable

MOST_PAGES: Final = 500
LEAST_LETTERS: Final = 15


def read_pdf(data: bytes) -> ParsedDocument:
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("encrypted")
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable("too_many_pages")
    pages = without_running_lines(list(_pages(reader)))
    if sum(character.isalnum() for page in pages for character in page) < LEAST_LETTERS:
        raise Unreadable("no_text")
    paths = _heading_paths(reader)
    sections = (
        Section(paths[number], unwrap(without_leaders(text)), number + 1)
        for number, text in enumerate(pages)
    )
    return ParsedDocument(_title(reader), tuple(sections))


def _pages(reader: PdfReader) -> Iterator[str]:
    characters = 0
    for page in reader.pages:
        text = clean(page.extract_text())
        characters += len(text)
        check_length(characters)
        yield text


def _title(reader: PdfReader) -> str:
    """The title of the file's properties, where it is more than a file name."""
    title = one_line(str((reader.metadata and reader.metadata.title) or ""))
    title = title.removeprefix("Microsoft Word - ")
    return "" if title.lower().endswith((".doc", ".docx", ".pdf", ".indd")) else title


def _heading_paths(reader: PdfReader) -> list[tuple[str, ...]]:
    """For each page the bookmarks that lead to it; a later page is below the last one."""
    begins: dict[int, tuple[str, ...]] = {}
    try:
        for number, path in _bookmarks(reader, reader.outline, ()):
            begins.setdefault(number, path)
    except (PyPdfError, RecursionError, ValueError, KeyError, AttributeError, TypeError):
        begins = {}  # a broken table of contents is no reason to lose the text
    paths: list[tuple[str, ...]] = []
    for number in range(len(reader.pages)):
        paths.append(begins.get(number, paths[-1] if paths else ()))
    return paths


def _bookmarks(
    reader: PdfReader, items: list[Any], parents: tuple[str, ...]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    path = parents
    for item in items:
        if isinstance(item, list):
            yield from _bookmarks(reader, item, path)
        elif isinstance(item, Destination):
            path = (*parents, one_line(str(item.title))[:200])
            number = reader.get_destination_page_number(item)
            if number is not None:
                yield number, path
