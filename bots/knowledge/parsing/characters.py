"""Bytes into text that may be stored, searched and shown."""

import codecs
import re
import unicodedata
from typing import Final

from charset_normalizer import from_bytes

from bots.knowledge.parsing.reading import Unreadable

MOST: Final = 2_000_000
_SAMPLE: Final = 64 * 1024

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NEWLINE = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
_PRESENTED = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]+")  # ligatures and Arabic glyph shapes
_TRAILING = re.compile(r"[ \t\u00a0]+$", re.M)
_GAPS = re.compile(r"\n{3,}")


def decode(data: bytes, declared: str = "") -> str:
    """By its byte order mark, as UTF-8, as declared, as it looks; in that order."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", declared):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def clean(text: str) -> str:
    """Without what PostgreSQL, JSON or a reader cannot have; one form for each character."""
    text = _CONTROL.sub("", _NEWLINE.sub("\n", text))
    text = _PRESENTED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = _TRAILING.sub("", unicodedata.normalize("NFC", text))
    return _GAPS.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def check_length(characters: int) -> None:
    if characters > MOST:
        raise Unreadable("too_long")
