"""What people send along in a talk: its name and its content must say the same, and a picture
is drawn anew, so that nothing but the picture is in it."""

import re
import threading
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError  # noqa: N812
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from bots.knowledge.parsing.archives import check_archive
from bots.knowledge.parsing.kinds import extension
from bots.knowledge.parsing.reading import Unreadable
from bots.knowledge.services.documents import file_name
from konan.core.errors import Invalid

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
CONTENT_TYPES: Final = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "csv": "text/csv",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
}
IMAGES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_PARTS: Final = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_FORMATS: Final = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF", "webp": "WEBP"}
MOST_PIXELS: Final = 50_000_000  # of all frames together
LONGEST_SIDE: Final = 4096
MOST_FRAMES: Final = 200
MOST_TYPES: Final = 1024 * 1024  # bytes of an office file's table of contents

_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP: Final = re.compile(rb"\s*<(?:!doctype|\?xml|html|head|body|svg|script|!--)", re.I)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_BROKEN: Final = (
    OSError, ValueError, SyntaxError, EOFError, StructError, zlib.error,
    Image.DecompressionBombError,
)  # fmt: skip
_drawing = threading.Semaphore(2)  # a picture takes 200 MB while it is drawn


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept: `name` is for people to read alone."""

    name: str
    content_type: str
    data: bytes


def checked_file(name: str, data: bytes) -> Checked:
    """Raises Invalid at `file`: empty, of no known kind, or not what its name says."""
    name = file_name(name)
    kind = extension(name)
    if kind not in CONTENT_TYPES:
        message = _("Send a picture (PNG, JPEG, GIF, WebP), PDF, TXT, CSV, DOCX or XLSX.")
        raise Invalid("file", message, code="unsupported")
    if not data.strip():
        raise Invalid("file", _("The file is empty."), code="empty")
    if name.rpartition(".")[0].strip() == "":
        name = f"file.{kind}"
    if kind in _FORMATS:
        data = _drawn_anew(data, _FORMATS[kind])
    elif not _is_what_it_says(kind, data):
        raise _disguised()
    return Checked(name, CONTENT_TYPES[kind], data)


def _disguised() -> Invalid:
    return Invalid("file", _("This file is not what its name says."), code="wrong_type")


def _is_what_it_says(kind: str, data: bytes) -> bool:
    if kind == "pdf":
        return b"%PDF-" in data[:1024] and not _MARKUP.match(data)
    if kind in _PARTS:
        return _is_office(data, _PARTS[kind])
    return _is_text(data)


def _is_text(data: bytes) -> bool:
    if data.startswith(_WIDE):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeDecodeError:
            return False
    return not _BINARY.search(data) and not _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf"))


def _is_office(data: bytes, part: str) -> bool:
    """The document that it says, without macros, and nothing that bursts when it is unpacked."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with check_archive(data) as archive:
            names = archive.namelist()
            types = archive.open("[Content_Types].xml").read(MOST_TYPES)
    except (Unreadable, KeyError, zipfile.BadZipFile, NotImplementedError, *_BROKEN):
        return False
    active = any(name.lower().endswith(("vbaproject.bin", ".exe")) for name in names)
    return part in names and b"macroEnabled" not in types and not active


def _drawn_anew(data: bytes, form: str) -> bytes:
    """The picture alone, upright: without its comments, places, profiles, and what hides in it."""
    out = BytesIO()
    try:
        with _drawing, Image.open(BytesIO(data), formats=[form]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Invalid("file", _("This picture has too many pixels."), code="too_large")
            if _moves(picture, form):
                picture.save(out, form, save_all=True, **_NOTHING_ELSE)
            else:
                _still(picture, form).save(out, form, **_QUALITY.get(form, {}))
    except _BROKEN as error:
        raise _disguised() from error
    return out.getvalue()


_NOTHING_ELSE: Final[dict[str, Any]] = {
    "comment": b"", "exif": b"", "xmp": b"", "icc_profile": None,
}  # fmt: skip
_QUALITY: Final[dict[str, dict[str, Any]]] = {
    "JPEG": {"quality": 88},
    "WEBP": {"quality": 88},
}


def _moves(picture: Image.Image, form: str) -> bool:
    """Whether it is drawn frame by frame; where that is too much, its first one must do."""
    if form not in ("GIF", "WEBP"):
        return False
    frames: int = getattr(picture, "n_frames", 1)
    size = picture.width * picture.height * frames
    return 1 < frames <= MOST_FRAMES and size <= MOST_PIXELS


def _still(picture: Image.Image, form: str) -> Image.Image:
    if form == "JPEG":
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture)
    modes = ("RGB", "L") if form == "JPEG" else ("RGB", "RGBA", "L", "LA")
    seen = "transparency" in upright.info or "A" in upright.getbands()
    mode = "RGBA" if seen and form != "JPEG" else "RGB"
    plain = upright if upright.mode in modes else upright.convert(mode)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = Image.new(plain.mode, plain.size)
    fresh.paste(plain)
    return fresh
