"""The child's work for a discovery: what a page is about and where it leads, what a sitemap lists.

A page is not kept here: a bot reads it anew once its owner has chosen it.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from bots.knowledge.parsing import kinds
from bots.knowledge.parsing.characters import check_length, clean, decode, one_line
from bots.knowledge.parsing.html import read_html
from bots.knowledge.parsing.reading import Job, Sitemap, Survey, Unreadable
from konan.core.text import language_of

MOST_LINKS: Final = 500
MOST_LISTED: Final = 1_000
_LONGEST: Final = 2_000
_META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.I)
_ENTITIES = re.compile(rb"<!\s*(?:ENTITY|DOCTYPE)", re.I)
_NO_NAMES: Final = frozenset({
    "", "home", "homepage", "home page", "welcome", "index", "accueil", "bienvenue", "الرئيسية",
    "الصفحة الرئيسية", "مرحبا",
})  # fmt: skip
_BETWEEN = re.compile(r"\s+[|–—·•:»-]+\s+")


def survey(job: Job) -> Survey:
    """A page in brief. Raises Unreadable where there is no text on it."""
    if kinds.kind_of(job) != "html":
        raise Unreadable("not_html")
    declared = _META_CHARSET.search(job.data[:4096])
    text = clean(decode(job.data, job.charset or (declared.group(1).decode() if declared else "")))
    check_length(len(text))
    try:
        page = lxml_html.document_fromstring(text.encode(errors="replace"), parser=_parser())
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("no_text") from error
    links, canonical, base = _links(page), _link_of(page, "canonical"), _base(page)
    document = read_html(text)
    told = "\n".join(section.text for section in document.sections)
    return Survey(
        title=one_line(document.title)[:200] or job.fallback,
        site=_site_name(page),
        language=document.language or (language_of(told, default="") if told else ""),
        characters=len(told),
        digest=sha256(told.encode()).hexdigest() if told else "",
        canonical=canonical,
        base=base,
        links=links,
    )


def sitemap(job: Job) -> Sitemap:
    """The addresses that a sitemap, or an index of them, lists; of a broken one those before.

    Declarations are refused, so there is nothing to expand.
    """
    if _ENTITIES.search(job.data):
        raise Unreadable("broken")
    if b"<" not in job.data[:1000]:
        return Sitemap(pages=tuple(_plain(job.data)), sitemaps=())
    pages: list[str] = []
    sitemaps: list[str] = []
    events = etree.iterparse(
        BytesIO(job.data), events=("end",), resolve_entities=False, no_network=True,
        load_dtd=False, recover=True, huge_tree=False,
    )  # fmt: skip
    for element in _until_broken(events):
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if name in ("url", "sitemap"):
            _take(element, pages if name == "url" else sitemaps)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        if len(pages) + len(sitemaps) >= MOST_LISTED:
            break
    return Sitemap(tuple(pages), tuple(sitemaps))


def _until_broken(events: Any) -> Iterator[Any]:
    try:
        for _event, element in events:
            yield element
    except etree.XMLSyntaxError:
        return


def _take(element: Any, into: list[str]) -> None:
    for child in element:
        if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "loc":
            if address := one_line(child.text or ""):
                into.append(address[:_LONGEST])
            return


def _plain(data: bytes) -> list[str]:
    """A sitemap may be a text with an address a line."""
    lines = data.decode(errors="replace").splitlines()
    found = (one_line(line) for line in lines)
    return [line[:_LONGEST] for line in found if line.startswith(("http://", "https://"))][
        :MOST_LISTED
    ]


def _parser() -> Any:
    return lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


def _links(page: Any) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for anchor in page.iter("a", "area"):
        link = (anchor.get("href") or "").strip()
        if link and not link.startswith(("#", "mailto:", "tel:", "javascript:", "data:")):
            found[link[:_LONGEST]] = None
        if len(found) >= MOST_LINKS:
            break
    return tuple(found)


def _link_of(page: Any, relation: str) -> str:
    for link in page.iter("link"):
        if relation in (link.get("rel") or "").lower().split():
            return str(link.get("href") or "").strip()[:_LONGEST]
    return ""


def _base(page: Any) -> str:
    found = page.find(".//base[@href]")
    return str(found.get("href")).strip()[:_LONGEST] if found is not None else ""


def _site_name(page: Any) -> str:
    """As the site calls itself; else the shorter end of its title, "Lamps by hand | Atlas"."""
    for meta in page.iter("meta"):
        called = (meta.get("property") or meta.get("name") or "").lower()
        name = one_line(meta.get("content") or "")
        if name and called in ("og:site_name", "application-name"):
            return name[:120]
    named = page.find(".//title")
    title = one_line(named.text_content()) if named is not None else ""
    parts = [part for part in _BETWEEN.split(title) if part.lower() not in _NO_NAMES]
    ends = [parts[0], parts[-1]] if parts else [""]
    return min(ends, key=len)[:120]
