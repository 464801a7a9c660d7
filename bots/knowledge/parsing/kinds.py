"""What a file is: its name and its content must say the same."""

import re
import zipfile
from io import BytesIO
from typing import Final

from bots.knowledge.parsing.reading import Job, Unreadable

BY_EXTENSION: Final = {
    "pdf": "pdf",
    "docx": "docx",
    "html": "html",
    "htm": "html",
    "md": "markdown",
    "markdown": "markdown",
    "txt": "text",
    "csv": "csv",
}
BY_CONTENT_TYPE: Final = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/plain": "text",
    "text/csv": "csv",
}
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SVG: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+svg|<svg)", re.S | re.I
)
_OTHERS: Final = (
    b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ\x90", b"{\\rtf", b"\x89PNG",
    b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
_STRAY: Final = 0.05  # the share of control characters that a text may have


def extension(file_name: str) -> str:
    return file_name.rpartition(".")[2].lower() if "." in file_name else ""


def kind_of(job: Job) -> str:
    """pdf, docx, html, markdown, text or csv; raises Unreadable where name and content differ."""
    if not job.data.strip():
        raise Unreadable("empty")
    if job.file_name:
        claimed = BY_EXTENSION.get(extension(job.file_name))
    else:
        claimed = BY_CONTENT_TYPE.get(job.content_type)
    if claimed is None:
        raise Unreadable("unsupported")
    found = _look(job.data)
    if found == "text" and claimed not in ("pdf", "docx"):
        return claimed
    if found == claimed:
        return claimed
    raise Unreadable("wrong_type" if found else "not_text")


def _look(data: bytes) -> str:
    """pdf, docx, another zip, text, an image of text (svg), or nothing that is known."""
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _look_into(data)
    if head.startswith(_OTHERS):
        return ""
    if _SVG.match(head):
        return "svg"
    if head.startswith(_BOMS) or len(_BINARY.findall(head)) <= _STRAY * len(head):
        return "text"
    return ""


def _look_into(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "docx" if "word/document.xml" in archive.namelist() else "zip"
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "docx"  # cut off or damaged: its parser says so
