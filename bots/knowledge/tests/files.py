"""Files as people upload them, made on the spot: whole, locked, broken, poisoned."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

import docx
from pypdf import PdfReader, PdfWriter


def pdf(pages: Sequence[Sequence[str]], *, title: str = "") -> bytes:
    """A PDF with these lines on its pages, in a standard font."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects.append(font)
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    objects.append(f"<< /Title ({_escaped(title)}) >>".encode("cp1252"))
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        start,
    )
    return bytes(out)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def locked_pdf(password: str, *, owner: str = "the owner's") -> bytes:
    """An encrypted PDF. With an empty user password anybody may open it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([["Returns are free for 30 days."]]))))
    writer.encrypt(user_password=password, owner_password=owner, algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def docx_file(
    blocks: Sequence[tuple[str, str]], *, table: Sequence[Sequence[str]] = (), title: str = ""
) -> bytes:
    """A DOCX of (style, text) paragraphs and one table."""
    document = docx.Document()
    document.core_properties.title = title
    for style, text in blocks:
        document.add_paragraph(text, style=style or None)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for at, row in enumerate(table):
            for column, value in enumerate(row):
                grid.cell(at, column).text = value
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def archive(entries: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return out.getvalue()


def zip_bomb(megabytes: int = 90) -> bytes:
    """Calls itself a DOCX; small as packed, large as unpacked."""
    return archive({"word/document.xml": b"\0" * (megabytes * 1024 * 1024)})


def crowded_zip(entries: int = 2_001) -> bytes:
    return archive({"word/document.xml": b""} | {f"{n}.xml": b"" for n in range(entries)})


def docx_with_part(part: str, content: bytes) -> bytes:
    """An ordinary DOCX with one part replaced."""
    with zipfile.ZipFile(BytesIO(docx_file([("", "An ordinary paragraph of text.")]))) as whole:
        entries = {name: whole.read(name) for name in whole.namelist()}
    return archive(entries | {part: content})
