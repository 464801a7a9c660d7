"""Files as people send them along: honest ones, and ones in disguise."""

import zipfile
from io import BytesIO

from PIL import Image

PLACE = b"48.8584N 2.2945E"
SCRIPT = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(200)


def picture(form: str = "PNG", size: tuple[int, int] = (8, 6), *, frames: int = 1) -> bytes:
    drawn = [Image.new("RGB", size, (40 * number, 90, 200)) for number in range(frames)]
    out = BytesIO()
    more = {"save_all": True, "append_images": drawn[1:], "duration": 90} if frames > 1 else {}
    drawn[0].save(out, form, **more)
    return out.getvalue()


def photograph() -> bytes:
    """A JPEG that lies on its side and tells where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010E] = PLACE.decode()
    out = BytesIO()
    Image.new("RGB", (8, 6), "red").save(out, "JPEG", exif=exif, comment=PLACE)
    return out.getvalue()


def talkative(form: str, frames: int) -> bytes:
    """A picture that tells where it was made, in every place that its format has for words."""
    drawn = [Image.new("RGB", (8, 6), (40 * number, 90, 200)) for number in range(frames)]
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    words = {"comment": PLACE} if form == "GIF" else {"exif": exif, "xmp": PLACE}
    out = BytesIO()
    more = {"save_all": True, "append_images": drawn[1:]} if frames > 1 else {}
    drawn[0].save(out, form, **more, **words)
    assert PLACE in out.getvalue()
    return out.getvalue()


def office(part: str, **more: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", more.pop("types", b"<Types/>"))
        archive.writestr(part, "<document/>")
        for name, data in more.items():
            archive.writestr(f"more/{name}", data)
    return out.getvalue()


DOCX = office("word/document.xml")
XLSX = office("xl/workbook.xml")
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
