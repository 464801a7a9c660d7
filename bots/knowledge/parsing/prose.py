"""Plain text and Markdown."""

import re
from typing import Final

from markdown_it import MarkdownIt

from bots.answering.documents import ParsedDocument, Section
from bots.knowledge.parsing.lines import unwrap
from bots.knowledge.parsing.outline import Outline

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.S)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.M | re.I)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_BLOCKS: Final = MarkdownIt("commonmark").disable(["inline", "text_join"], ignoreInvalid=True)


def read_text(text: str) -> ParsedDocument:
    outline = Outline()
    for paragraph in _PARAGRAPHS.split(unwrap(text)):
        outline.text(paragraph)
    return ParsedDocument("", outline.sections())


def read_markdown(text: str) -> ParsedDocument:
    """Headings become heading paths; the text between them stays as it was written.

    A text that is all headings is told as a text without any.
    """
    title = ""
    if matter := _FRONT_MATTER.match(text):
        found = _TITLE.search(matter.group(1))
        title = found.group(1) if found else ""
        text = text[matter.end() :]
    text = _IMAGE.sub(r"\1", _COMMENT.sub("", text))
    outline = Outline()
    lines = text.split("\n")
    start = 0
    for level, name, first, last in _headings(text):
        outline.text("\n".join(lines[start:first]))
        outline.heading(level, name)
        start = last
    outline.text("\n".join(lines[start:]))
    sections = outline.sections() or (Section((), text.strip()),)
    return ParsedDocument(title or outline.first_heading, sections)


def _headings(text: str) -> list[tuple[int, str, int, int]]:
    """(level, name, first line, line after) of each heading that stands at the top level."""
    tokens = _BLOCKS.parse(text)
    return [
        (int(token.tag[1]), tokens[at + 1].content.strip(" #*_`"), token.map[0], token.map[1])
        for at, token in enumerate(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]
