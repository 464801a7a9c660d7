"""What may be sent along: the name and the content say the same."""

from io import BytesIO

import pytest
from PIL import Image

from conversations import files
from conversations.files import checked_file
from conversations.tests.files import (
    DOCX,
    PAGE,
    PDF,
    PLACE,
    PROGRAM,
    SCRIPT,
    XLSX,
    office,
    photograph,
    picture,
    talkative,
)
from konan.core.errors import Invalid


@pytest.mark.parametrize(
    ("name", "data", "content_type"),
    [
        ("shop.png", picture("PNG"), "image/png"),
        ("shop.JPG", picture("JPEG"), "image/jpeg"),
        ("shop.jpeg", picture("JPEG"), "image/jpeg"),
        ("shop.gif", picture("GIF"), "image/gif"),
        ("shop.webp", picture("WEBP"), "image/webp"),
        ("invoice.pdf", PDF, "application/pdf"),
        ("note.txt", "Où est ma commande ?".encode(), "text/plain"),
        ("note.txt", "أين طلبي؟".encode("utf-16"), "text/plain"),
        ("note.txt", "Où est ma commande ?".encode("cp1252"), "text/plain"),
        ("rows.csv", b"order;date\n7;2030-01-01\n", "text/csv"),
        ("letter.docx", DOCX, None),
        ("rows.xlsx", XLSX, None),
    ],
)
def test_honest_files_are_taken(name: str, data: bytes, content_type: str | None) -> None:
    checked = checked_file(name, data)
    assert checked.name == name
    assert checked.content_type == (content_type or files.CONTENT_TYPES[name[-4:]])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        *[(f"x.{kind}", SCRIPT, "wrong_type") for kind in files.CONTENT_TYPES],
        *[(f"x.{kind}", PAGE, "wrong_type") for kind in files.CONTENT_TYPES],
        *[(f"x.{kind}", PROGRAM, "wrong_type") for kind in files.CONTENT_TYPES],
        ("x.png", picture("JPEG"), "wrong_type"),
        ("x.png", picture("PNG", (400, 400))[:300], "wrong_type"),
        ("x.docx", XLSX, "wrong_type"),
        ("x.docx", DOCX[:40], "wrong_type"),
        ("x.docx", office("word/document.xml", types=b"macroEnabled.main+xml"), "wrong_type"),
        ("x.xlsx", office("xl/workbook.xml", **{"vbaProject.bin": b"1"}), "wrong_type"),
        ("x.docx", office("word/document.xml", bomb=bytes(30_000_000)), "wrong_type"),
        ("x.txt", b"GIF89a\x01\x00\x01\x00\x00", "wrong_type"),
        ("x.txt", b"\xef\xbb\xbf <script>alert(1)</script>", "wrong_type"),
        ("x.svg", SCRIPT, "unsupported"),
        ("x.html", PAGE, "unsupported"),
        ("x.exe", PROGRAM, "unsupported"),
        ("x.png.exe", picture(), "unsupported"),
        ("x.exe\u200b", PROGRAM, "unsupported"),
        ("png", picture(), "unsupported"),
        ("", picture(), "unsupported"),
        ("x.txt", b" \n ", "empty"),
        ("x.png", b"", "empty"),
    ],
)
def test_disguises_are_refused(name: str, data: bytes, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_file(name, data)
    assert [(each.field, each.code) for each in refused.value.errors] == [("file", code)]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\Users\\me\\order.txt", "order.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("e\u0301te\u0301.txt", "été.txt"),
        ("gpj.\u202etxt.txt", "gpj.txt.txt"),
        ("a\r\nSet-Cookie: x\x00.txt", "aSet-Cookie: x.txt"),
        (".txt", "file.txt"),
    ],
)
def test_names_are_for_people_to_read(sent: str, kept: str) -> None:
    assert checked_file(sent, b"Order 7").name == kept


def test_long_names_keep_their_ending() -> None:
    name = checked_file("n" * 400 + ".txt", b"Order 7").name
    assert len(name) <= 150
    assert name.endswith(".txt")


def test_a_photograph_stands_upright_and_does_not_tell_where_it_was_taken() -> None:
    kept = checked_file("me.jpg", photograph()).data
    assert PLACE not in kept
    with Image.open(BytesIO(kept)) as drawn:
        assert drawn.size == (6, 8)
        assert not drawn.getexif()


def test_what_hides_behind_a_picture_is_left_behind() -> None:
    assert b"alert" not in checked_file("x.png", picture() + PAGE).data


def test_moving_pictures_go_on_moving() -> None:
    for name, form in (("x.gif", "GIF"), ("x.webp", "WEBP")):
        kept = checked_file(name, picture(form, frames=3)).data
        with Image.open(BytesIO(kept)) as drawn:
            assert drawn.n_frames == 3, form


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
@pytest.mark.parametrize("frames", [1, 3])
def test_nothing_is_told_beside_the_picture(form: str, frames: int) -> None:
    kept = checked_file(f"x.{form.lower()}", talkative(form, frames)).data
    assert PLACE not in kept


def test_transparency_is_kept() -> None:
    out = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(checked_file("x.png", out.getvalue()).data)) as drawn:
        assert drawn.getpixel((1, 1)) == (0, 0, 0, 0)


def test_a_picture_of_too_many_pixels_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_PIXELS", 40)
    with pytest.raises(Invalid) as refused:
        checked_file("x.png", picture())
    assert refused.value.errors[0].code == "too_large"
