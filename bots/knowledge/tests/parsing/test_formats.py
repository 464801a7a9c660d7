"""Each format: what is read out of it, and what is refused with which reason."""

import time

import pytest

from bots.answering.documents import ParsedDocument
from bots.knowledge.parsing.job import parse, read
from bots.knowledge.parsing.lines import without_leaders
from bots.knowledge.parsing.reading import Job, Unreadable
from bots.knowledge.tests import files

PAGE = """<!doctype html><html lang="fr"><head><title>Livraison – Boutique</title>
<style>p {color: red}</style><script>var hidden = "never";</script></head><body>
<header><a href="/">Boutique</a></header><nav><ul><li>Accueil</li></ul></nav>
<main><h1>Livraison</h1><p>La livraison coûte
4,90&nbsp;€ en France.</p><h2>Délais</h2><ul><li>Standard : 3 jours</li><li>Express : 24 h</li></ul>
<h2>Questions</h2><dl><dt>Et le week-end ?</dt><dd>Non, <b>du lundi</b> au samedi.</dd></dl>
<table><tr><th>Pays</th><th>Prix</th></tr><tr><td>Belgique</td><td>6,90 €</td></tr></table>
<p hidden>caché</p><p style="display: none">invisible</p><form>newsletter</form></main>
<footer>© Boutique</footer></body></html>"""


def lines(document: ParsedDocument) -> list[tuple[tuple[str, ...], str]]:
    return [(section.heading_path, section.text) for section in document.sections]


def code(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as unreadable:
        read(Job(data, name))
    return unreadable.value.code


def test_a_page_gives_its_content_by_headings_and_leaves_its_furniture() -> None:
    document = parse(Job(PAGE.encode(), "page.html"))
    assert (document.title, document.language) == ("Livraison", "fr")
    assert lines(document) == [
        ((), "La livraison coûte 4,90\u00a0€ en France."),
        (("Délais",), "Standard : 3 jours\n\nExpress : 24 h"),
        (
            ("Questions", "Et le week-end ?"),
            "Non, du lundi au samedi.\n\nPays: Belgique; Prix: 6,90 €",
        ),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_a_page_in_any_encoding(encoding: str) -> None:
    text = PAGE.replace("<head>", f'<head><meta charset="{encoding}">').replace("–", "-")
    if encoding == "iso-8859-1":
        text = text.replace("€", "EUR")
    document = parse(Job(text.encode(encoding), "page.html"))
    assert "coûte" in document.sections[0].text


def test_arabic_in_an_old_encoding_is_recognised() -> None:
    text = "يمكنك إرجاع المنتج خلال ثلاثين يوما من تاريخ الاستلام. الشحن مجاني داخل المغرب. " * 5
    document = parse(Job(text.encode("cp1256"), "returns.txt"))
    assert "إرجاع المنتج" in document.sections[0].text


def test_a_page_without_any_mark_of_content_is_read_whole() -> None:
    page = "<html><body><div>Open on Monday.</div><div>Closed on Sunday.<br>Always.</div></body></html>"
    assert lines(parse(Job(page.encode(), "a.htm"))) == [
        ((), "Open on Monday.\n\nClosed on Sunday.\nAlways.")
    ]


def test_a_deeply_nested_page_does_no_harm() -> None:
    page = "<div>" * 50_000 + "text" + "</div>" * 50_000
    started = time.monotonic()
    try:
        read(Job(page.encode(), "deep.html"))
    except Unreadable as unreadable:
        assert unreadable.code == "no_text"
    assert time.monotonic() - started < 10


def test_a_pdf_gives_pages_and_sentences_that_ran_over_lines() -> None:
    first = ["The warranty covers all manufacturing faults for", "two years from the day of pur-",
             "chase, batteries excepted."]  # fmt: skip
    document = parse(Job(files.pdf([first, ["Second page."]], title="Warranty"), "w.pdf"))
    assert document.title == "Warranty"
    assert [(section.page, section.text) for section in document.sections] == [
        (
            1,
            "The warranty covers all manufacturing faults for two years from the day of purchase,"
            " batteries excepted.",
        ),
        (2, "Second page."),
    ]


def test_heads_and_feet_of_pages_are_left_out() -> None:
    pages = [
        ["Acme manual", f"Chapter {n} tells about part number {n}.", f"Page {n}"] for n in range(6)
    ]
    document = parse(Job(files.pdf(pages), "m.pdf"))
    assert [section.text for section in document.sections] == [
        f"Chapter {n} tells about part number {n}." for n in range(6)
    ]


def test_a_pdf_that_anybody_may_open_is_read_and_a_locked_one_is_not() -> None:
    assert "30 days" in parse(Job(files.locked_pdf(""), "a.pdf")).sections[0].text
    assert code(files.locked_pdf("secret"), "a.pdf") == "encrypted"


def test_a_docx_gives_headings_and_tables() -> None:
    data = files.docx_file(
        [("Title", "Handbook"), ("Heading 1", "Leave"), ("", "25 days a year."),
         ("Heading 2", "Sick leave"), ("", "Tell your manager.")],
        table=[["Country", "Days"], ["France", "25"], ["Morocco", "18"]],
        title="Staff handbook",
    )  # fmt: skip
    document = parse(Job(data, "handbook.docx"))
    assert document.title == "Staff handbook"
    assert lines(document) == [
        (("Leave",), "25 days a year."),
        (
            ("Leave", "Sick leave"),
            "Tell your manager.\n\nCountry: France; Days: 25\n\nCountry: Morocco; Days: 18",
        ),
    ]


def test_markdown_gives_headings_and_leaves_fences_alone() -> None:
    text = (
        "---\ntitle: Set-up\n---\n# First\n\nRun this:\n\n```\n# no heading\n```\n\n"
        "Second\n------\n<!-- secret -->See ![a picture](http://x.example/y.png) here.\n"
    )
    document = parse(Job(text.encode(), "README.md"))
    assert document.title == "Set-up"
    assert lines(document) == [
        (("First",), "Run this:\n\n```\n# no heading\n```"),
        (("First", "Second"), "See a picture here."),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_of_values_becomes_lines_that_say_what_they_are(separator: str) -> None:
    rows = [["Product", "Price", "Stock"], ["Mug", "12.50", ""], ["Lamp", "49", "3"]]
    text = "\n".join(separator.join(row) for row in rows)
    assert lines(parse(Job(text.encode(), "prices.csv"))) == [
        ((), "Product: Mug; Price: 12.50\n\nProduct: Lamp; Price: 49; Stock: 3")
    ]


def test_a_table_of_questions_becomes_questions() -> None:
    text = 'Question,Answer\n"Do you ship, abroad?","Yes.\nTo Europe."\nOpen?,Always.\n'
    assert lines(parse(Job(text.encode(), "faq.csv"))) == [
        (("Do you ship, abroad?",), "Yes. To Europe."),
        (("Open?",), "Always."),
    ]


def test_plain_text_loses_what_cannot_be_stored() -> None:
    text = "One\u0000two.\r\n\r\n\r\nThree\u0007, and then a line that is in order."
    document = parse(Job(text.encode(), "a.txt", charset="nonsense"))
    assert lines(document) == [((), "Onetwo.\n\nThree, and then a line that is in order.")]


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.pdf", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (b"%PDF-1.4\nrubbish", "a.pdf", "broken"),
        (files.pdf([["Cut off here"]])[:150], "a.pdf", "broken"),
        (files.pdf([[], []]), "scan.pdf", "no_text"),
        (files.pdf([["x"]] * 501), "long.pdf", "too_many_pages"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.pdf", "wrong_type"),
        (b"<html><p>Not a PDF</p></html>", "a.pdf", "wrong_type"),
        (files.pdf([["A PDF"]]), "a.txt", "wrong_type"),
        (files.pdf([["A PDF"]]), "a.docx", "wrong_type"),
        (files.docx_file([("", "A DOCX")]), "a.html", "wrong_type"),
        (files.archive({"xl/workbook.xml": b"<x/>"}), "a.docx", "wrong_type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.html", "wrong_type"),
        (b"\x7fELF\x01\x02", "a.txt", "not_text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.md", "not_text"),
        (b"MZ\x90", "a.exe", "unsupported"),
        (b"text", "no extension", "unsupported"),
        (files.zip_bomb(), "a.docx", "unpacks_too_large"),
        (files.zip_bomb(120), "a.docx", "unpacks_too_large"),
        (files.crowded_zip(), "a.docx", "unpacks_too_large"),
        (files.docx_file([("", "Cut off")])[:-200], "a.docx", "broken"),
        (files.docx_file([("", "")]), "a.docx", "no_text"),
        (b"word " * 500_000, "a.txt", "too_long"),
        (b"<html><script>only()</script></html>", "a.html", "no_text"),
        (b"<!-- -->", "a.html", "no_text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, name: str, expected: str) -> None:
    started = time.monotonic()
    try:
        found = code(data, name)
    except Exception as error:
        assert expected == "broken", error  # the child calls anything that is raised broken
        found = "broken"
    assert found == expected
    assert time.monotonic() - started < 10


def test_a_docx_that_declares_entities_is_not_expanded() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        b'<!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;&b;</x>'
    )
    assert code(files.docx_with_part("word/document.xml", bomb), "a.docx") == "broken"
    assert (
        code(files.docx_with_part("word/document.xml", bomb.decode().encode("utf-16")), "a.docx")
        == "broken"
    )


def test_the_owners_title_wins_and_the_file_name_is_the_last_resort() -> None:
    job = Job(b"Some text of ours.", "a.txt", title="", fallback="notes")
    assert read(job).title == "notes"
    assert read(Job(b"# Found\n\nSome text.", "a.md", fallback="notes")).title == "Found"
    assert read(Job(b"# Found\n\nSome text.", "a.md", title="Given")).title == "Given"


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    page = "2.1 Decoding . . . . . . . . . . . 20\n2.2 Encoding........... 21\nWait... it decodes."
    assert without_leaders(page) == "Wait... it decodes."
