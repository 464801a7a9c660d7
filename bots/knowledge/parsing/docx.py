"""DOCX: headings become heading paths, a table's rows lines of "header: value"."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import docx
from docx.oxml.ns import qn

from bots.answering.documents import ParsedDocument
from bots.knowledge.parsing.archives import check_archive
from bots.knowledge.parsing.characters import check_length, clean, one_line
from bots.knowledge.parsing.outline import Outline
from bots.knowledge.parsing.reading import Unreadable
from bots.knowledge.parsing.tables import spoken_rows

_HEADING = re.compile(r"heading (\d)")
_ENTITIES = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE)", re.I)
_BREAKS: Final = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n"}


def read_docx(data: bytes) -> ParsedDocument:
    with check_archive(data) as archive:
        _check_parts(archive)
    document = docx.Document(BytesIO(data))
    levels = _levels(document)
    outline = Outline()
    characters = 0
    for block in document.element.body.iterchildren():
        for level, text in _lines(block, levels):
            characters += len(text)
            check_length(characters)
            if level:
                outline.heading(level, one_line(text))
            else:
                outline.text(text)
    return ParsedDocument(_title(document), outline.sections())


def _check_parts(archive: zipfile.ZipFile) -> None:
    """No part may declare entities, nor be unreadable as packed."""
    for entry in archive.infolist():
        if entry.filename.endswith((".xml", ".rels")):
            part = archive.read(entry).replace(b"\0", b"")  # UTF-16 hides nothing
            if _ENTITIES.search(part):
                raise Unreadable("broken")


def _levels(document: Any) -> dict[str, int]:
    """Style ids to heading levels. Word keeps the English name of a heading in any language."""
    levels: dict[str, int] = {}
    for style in document.styles:
        name = (style.name or "").lower()
        if found := _HEADING.fullmatch(name):
            levels[style.style_id] = int(found.group(1))
        elif name == "title":
            levels[style.style_id] = 1
    return levels


def _lines(block: Any, levels: dict[str, int]) -> Iterator[tuple[int, str]]:
    if block.tag == qn("w:p"):
        text = clean(_text(block))
        if text:
            yield levels.get(block.style or "", 0), text
    elif block.tag == qn("w:tbl"):
        rows = [_cells(row) for row in block.iterchildren(qn("w:tr"))]
        yield from ((0, line) for line in spoken_rows(rows))
    elif block.tag in (qn("w:sdt"), qn("w:sdtContent")):
        for child in block.iterchildren():
            yield from _lines(child, levels)


def _cells(row: Any) -> list[str]:
    cells = row.iterchildren(qn("w:tc"))
    return [one_line(" ".join(_text(line) for line in cell.iter(qn("w:p")))) for cell in cells]


def _text(paragraph: Any) -> str:
    """What the paragraph shows; deleted text is not in `w:t`."""
    return "".join(
        (piece.text or "") if piece.tag == qn("w:t") else _BREAKS.get(piece.tag, "")
        for piece in paragraph.iter(qn("w:t"), *_BREAKS)
    )


def _title(document: Any) -> str:
    return one_line(document.core_properties.title or "")
