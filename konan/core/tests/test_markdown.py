"""What is written comes out as it was meant; nothing that is meant badly comes out alive."""

import re
import time

import pytest

from konan.core.markdown import plain, render

REL = 'rel="nofollow noopener noreferrer ugc"'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Hello **you** and *me*", "<p>Hello <strong>you</strong> and <em>me</em></p>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("~~old~~", "<p><del>old</del></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("# T", "<h1>T</h1>"),
        ("`x < y`", "<p><code>x &lt; y</code></p>"),
        ("[us](https://example.com/?a=1&b=2)",
         f'<p><a href="https://example.com/?a=1&amp;b=2" {REL}>us</a></p>'),
        ("see https://example.com now",
         f'<p>see <a href="https://example.com" {REL}>https://example.com</a> now</p>'),
        ("[mail](mailto:a@example.com)", f'<p><a href="mailto:a@example.com" {REL}>mail</a></p>'),
        ("السلام عليكم", "<p>السلام عليكم</p>"),
    ],
)  # fmt: skip
def test_what_is_written_comes_out(text: str, html: str) -> None:
    assert render(text).strip() == html


def test_tables_come_out() -> None:
    html = render("| a | b |\n|---|---|\n| 1 | 2 |")
    assert "<th>a</th>" in html
    assert "<td>2</td>" in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src='https://evil.example'></iframe>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](//evil.example/a)",
        "[x](/logout)",
        "[x](https://ok.example 'onmouseover=alert(1)')",
        "![x](https://evil.example/leak.png)",
        "![x](javascript:alert(1))",
        '![x" onload="alert(1)](https://evil.example/a)',
        '<https://ok.example/"onclick=alert(1)>',
        "<javascript:alert(1)>",
        "```html onload=alert(1)\n<script>alert(1)</script>\n```",
        "<style>body{display:none}</style>",
        "<form action=https://evil.example><input name=p></form>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    ],
)
def test_nothing_comes_out_alive(text: str) -> None:
    html = render(text)
    tags = re.findall(r"<(\w+)([^>]*)>", html)
    assert {name for name, _ in tags} <= {"p", "a", "code", "pre", "br"}
    for name, attributes in tags:
        assert not attributes or name == "a", html
        assert re.fullmatch(rf' href="(https?:|mailto:)[^"]*" {REL}| {REL}|', attributes), html


def test_an_image_is_offered_as_a_link() -> None:
    assert render("![a cat](https://example.com/cat.png)").strip() == (
        f'<p><a href="https://example.com/cat.png" {REL}>a cat</a></p>'
    )


def test_directions_end_with_their_line() -> None:
    html = render("safe \u202eevil\nnext \u2067more")
    assert "\u202eevil\u202c" in html
    assert "\u2067more\u2069" in html


def test_length_is_capped_and_hostile_length_is_cheap() -> None:
    assert len(render("x" * 100_000)) < 16_100
    assert len(render("x" * 100_000, most=8_000)) < 8_100
    started = time.process_time()
    for hostile in ("|a" * 50_000, "[" * 50_000, "*a_" * 50_000, "> " * 50_000, "`" * 50_000):
        render(hostile)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Where is my order?", "Where is my order?"),
        ("2 * 3 * 4 is_not_marked", "2 * 3 * 4 is_not_marked"),
        ("Hello **you** and *me*", "Hello you and me"),
        ("# Hours\n\n- Monday\n- *Tuesday*, `9:00`", "Hours Monday Tuesday, 9:00"),
        ("See [the page](https://example.com)\nand ![a lamp](https://x/y.png)", "See the page and a lamp"),
        ("```\ncode\n```", "code"),
        ("**cut in the mid", "**cut in the mid"),
    ],
)  # fmt: skip
def test_a_preview_has_the_words_alone(text: str, words: str) -> None:
    assert plain(text) == words
