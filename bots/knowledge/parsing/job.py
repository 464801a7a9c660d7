"""The child's work: bytes in, packed chunks out."""

import re
from collections.abc import Callable
from typing import Final

from bots.answering.documents import ParsedDocument
from bots.knowledge.parsing import kinds
from bots.knowledge.parsing.characters import check_length, clean, decode
from bots.knowledge.parsing.docx import read_docx
from bots.knowledge.parsing.html import read_html
from bots.knowledge.parsing.packing import pack_document
from bots.knowledge.parsing.pdf import read_pdf
from bots.knowledge.parsing.prose import read_markdown, read_text
from bots.knowledge.parsing.reading import Job, Reading, Sitemap, Survey, Unreadable
from bots.knowledge.parsing.survey import sitemap, survey
from bots.knowledge.parsing.tables import read_csv

_BINARY = {"pdf": read_pdf, "docx": read_docx}
_TEXTUAL = {"html": read_html, "markdown": read_markdown, "text": read_text, "csv": read_csv}
_META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.I)


def work(job: Job) -> Reading | Survey | Sitemap:
    """Raises Unreadable; anything else that is raised means a broken document."""
    return _WORKS[job.wanted](job)


def read(job: Job) -> Reading:
    return pack_document(parse(job), title=job.title, fallback=job.fallback)


def parse(job: Job) -> ParsedDocument:
    kind = kinds.kind_of(job)
    if kind in _BINARY:
        return _BINARY[kind](job.data)
    text = clean(decode(job.data, job.charset or _declared(job.data, kind)))
    check_length(len(text))
    if not text:
        raise Unreadable("empty")
    return _TEXTUAL[kind](text)


_WORKS: Final[dict[str, Callable[[Job], Reading | Survey | Sitemap]]] = {
    "reading": read,
    "survey": survey,
    "sitemap": sitemap,
}


def _declared(data: bytes, kind: str) -> str:
    found = _META_CHARSET.search(data[:4096]) if kind == "html" else None
    return found.group(1).decode("ascii") if found else ""
