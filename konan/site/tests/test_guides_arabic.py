"""The guides in Arabic: what stands outside code is Arabic, but for names."""

import re
from typing import Final

import pytest

from konan.site.guides.reading import guide
from konan.site.guides.shelf import SLUGS, source
from konan.testing.pages.reading import NAMES

CODE: Final = re.compile(
    r"<pre.*?</pre>|<code.*?</code>|<div class=\"code__bar\">.*?</div>", re.DOTALL
)
TAG: Final = re.compile(r"<[^>]+>")
ITALIC: Final = re.compile(r"<em>.*?</em>")  # What is said on other people's screens.
ADDRESS: Final = re.compile(r"https?://\S+")
KNOWN: Final = NAMES | {
    *("Compose", "Docker", "Google", "Manager", "Next", "Node", "Prometheus", "React", "Redis"),
    *("REST", "Squarespace", "Standard", "Tag", "Turbo", "Vue", "Webflow", "Webhooks", "Wix"),
    *("body", "htmx", "nonce", "null", "systemd"),
}


def prose(slug: str) -> str:
    read = guide(slug, "ar")
    html = ITALIC.sub(" ", CODE.sub(" ", read.html))
    return f"{read.title} {TAG.sub(' ', html)}"


@pytest.mark.parametrize("slug", SLUGS)
def test_words_in_latin_letters_are_names_or_code(slug: str) -> None:
    assert source(slug, "ar").language == "ar"
    words = set(re.findall(r"\b[A-Za-z]{2,}", ADDRESS.sub(" ", prose(slug))))
    assert words - KNOWN == set()


@pytest.mark.parametrize("slug", SLUGS)
def test_marks_and_digits_are_those_of_the_dashboard(slug: str) -> None:
    assert (
        re.findall(r"[\u0600-\u06ff][,;?].{0,20}|[\u0660-\u0669\u06f0-\u06f9]", prose(slug)) == []
    )


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("errors", "غير موجود، أو ليس لك"),
        ("events", "أُضيف مستند أو عُدّل أو حُذف"),
        ("limits", "10,000 صف"),
        ("rate-limits", "100 كل دقيقة"),
        ("roles", "حذف البوت أو الفريق"),
        ("webhooks", "5 ثوانٍ، 5 دقائق، 30 دقيقة، ساعتين"),
        ("widget", "يغلقها؛ ويبقى الزر."),
    ],
)
def test_what_comes_out_of_the_code_is_said_in_arabic(slug: str, said: str) -> None:
    assert said in prose(slug)
