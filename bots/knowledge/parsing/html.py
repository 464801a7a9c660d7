"""Web pages: the main content with its headings, without menus, banners and forms."""

import re
from collections.abc import Iterator
from typing import Any, Final

import trafilatura
from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from bots.answering.documents import ParsedDocument
from bots.knowledge.parsing.characters import check_length, clean, one_line
from bots.knowledge.parsing.outline import Outline
from bots.knowledge.parsing.reading import Unreadable
from bots.knowledge.parsing.tables import spoken_rows

LANGUAGES: Final = ("en", "fr", "ar")
_FURNITURE: Final = (
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "video",
    "audio", "nav", "footer", "aside", "form", "button", "select", "input", "dialog", "menu",
    "title", "meta", "link", "base",
)  # fmt: skip
_FURNITURE_ROLES: Final = ("navigation", "banner", "contentinfo", "search", "dialog", "menu")
_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "dt": 6, "summary": 6}
# fmt: off
_BLOCKS: Final = frozenset({
    "p", "div", "section", "article", "main", "li", "dd", "blockquote", "pre", "figcaption",
    "address", "td", "th", "tr", "caption", "ul", "ol", "dl", "details", "header", "body",
    "quote", "item", "list", "figure", "center", "fieldset",
})
# fmt: on
# The extractor flattens what it finds: it is used where it leaves something out, yet not much.
MISSED: Final = 0.3
WHOLE: Final = 0.8
_SPACE = re.compile(r"[ \t\n]+")


def read_html(text: str) -> ParsedDocument:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = lxml_html.document_fromstring(text.encode(errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("no_text") from error
    language = (page.get("lang") or "").lower()[:2]
    title = _title(page)
    outline = Outline()
    for level, line in _walk(_content(page)):
        if level and line != title:
            outline.heading(level, line)
        elif not level:
            outline.text(line)
    sections = outline.sections()
    check_length(sum(len(section.text) for section in sections))
    return ParsedDocument(title, sections, language if language in LANGUAGES else "")


def _title(page: Any) -> str:
    """The main heading; of several the one that the page's title begins with; else that title."""
    main = [text for element in page.iter("h1") if (text := one_line(element.text_content()))]
    named = page.find(".//title")
    title = one_line(named.text_content()) if named is not None else ""
    if len(main) > 1:
        main = [text for text in main if title.startswith(text)] or ([] if title else main)
    return main[0] if main and len(main[0]) <= 200 else title


def _content(page: Any) -> Any:
    """What the author marked as the content; else what looks like it; else the whole page."""
    _drop_furniture(page)
    marked = page.findall(".//main") or page.findall(".//article")
    whole = _length(page)
    if len(marked) == 1 and _length(marked[0]) * 4 > whole:
        return marked[0]
    plain = trafilatura.extract(page, output_format="xml", include_comments=False, fast=True)
    found = etree.fromstring(plain.encode()).find("main") if plain else None
    share = _length(found) / max(1, whole) if found is not None else 0.0
    return found if MISSED < share < WHOLE else page


def _drop_furniture(page: Any) -> None:
    """Wherever it stands: a careless page has its content in the head."""
    for element in list(page.iter()):
        if element is not page and _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return True
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.tag in _FURNITURE
        or element.get("role") in _FURNITURE_ROLES
        or hidden
        or "display:none" in style
        or _is_banner(element)
    )


def _is_banner(element: Any) -> bool:
    """The head of the site, not that of an article."""
    if element.tag != "header" or element.find(".//h1") is not None:
        return False
    return not any(parent.tag in ("main", "article") for parent in element.iterancestors())


def _length(element: Any) -> int:
    return len(_SPACE.sub(" ", "".join(element.itertext())))


def _walk(root: Any) -> Iterator[tuple[int, str]]:
    """(heading level or 0, text) in reading order, without recursion: pages nest deeply."""
    line: list[str] = []
    whole: Any = None  # the heading, table or code that is being taken in one
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if whole is not None and element is not whole:
            continue
        if event == "start":
            if element.tag in _BLOCKS or _is_whole(element):
                yield from _said(line)
            if _is_whole(element):
                whole = element
                yield from _taken(element)
            else:
                line.append("\n" if element.tag in ("br", "lb") else _flat(element.text))
            continue
        whole = None
        if element.tag in _BLOCKS:
            yield from _said(line)
        if element is not root:
            line.append(_flat(element.tail))
    yield from _said(line)


def _is_whole(element: Any) -> bool:
    return element.tag in ("table", "pre") or _level(element) > 0


def _level(element: Any) -> int:
    if element.tag == "head" and element.get("rend"):  # the extractor's name for a heading
        return _HEADINGS.get(element.get("rend"), 2)
    return _HEADINGS.get(element.tag, 0)


def _taken(element: Any) -> Iterator[tuple[int, str]]:
    if level := _level(element):
        yield level, one_line("".join(element.itertext()))
    elif element.tag == "table":
        rows = [
            [one_line("".join(cell.itertext())) for cell in row.iter("td", "th", "cell")]
            for row in element.iter("tr", "row")
        ]
        yield from ((0, line) for line in spoken_rows(rows))
    else:
        yield 0, clean("".join(element.itertext()))


def _flat(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")


def _said(line: list[str]) -> Iterator[tuple[int, str]]:
    text = "\n".join(_flat(part).strip() for part in "".join(line).split("\n"))
    line.clear()
    if text := clean(text):
        yield 0, text
