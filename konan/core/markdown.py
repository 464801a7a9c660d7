"""The one renderer of Markdown that people, bots and models wrote.

The text is stored as it came; what leaves here is safe to put into a page: no HTML of the
author's, no images (nothing loads by itself), links to the web and to mail alone, which say
that they are not ours.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

MOST_VISITOR: Final = 8_000
MOST_ANSWER: Final = 16_000

TAGS: Final = frozenset(
    {
        "p", "br", "strong", "em", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre",
        "h1", "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "hr",
    }
)  # fmt: skip
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_REL: Final = "nofollow noopener noreferrer ugc"
_MARKS: Final = re.compile(r"[*_`~#>\[|\\&]|^\s*(?:[-+]|\d+[.)])\s|\n", re.MULTILINE)
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def render(text: str, *, most: int = MOST_ANSWER) -> SafeString:
    """HTML of at most `most` characters of Markdown."""
    return mark_safe(_sanitised(_parser.render(_isolated(text[:most]))))


def plain(text: str) -> str:
    """The words alone, on one line, as they would be read; for previews."""
    if not _MARKS.search(text):
        return text
    words = (_said(each) for each in _parser.parse(text))
    return " ".join(" ".join(words).split())


def _said(token: Token) -> str:
    if token.children is None:
        return token.content
    breaks = ("softbreak", "hardbreak")
    return "".join(" " if each.type in breaks else each.content for each in token.children)


def _isolated(text: str) -> str:
    """Each line closes the directions that it opened, so that none runs over what follows."""
    if not _BIDI.search(text):
        return text
    return "\n".join(f"{line}{_closing(line)}" for line in text.split("\n"))


def _closing(line: str) -> str:
    overrides = sum(line.count(mark) for mark in "\u202a\u202b\u202d\u202e") - line.count("\u202c")
    isolates = sum(line.count(mark) for mark in "\u2066\u2067\u2068") - line.count("\u2069")
    return "\u202c" * max(0, overrides) + "\u2069" * max(0, isolates)


def _image_as_link(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any
) -> str:
    """What would be loaded is offered instead."""
    token = tokens[at]
    address = str(token.attrs.get("src", ""))
    return f'<a href="{escape(address)}">{escape(token.content or address)}</a>'


def _made() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True})
    parser.enable(["table", "strikethrough", "linkify"])
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False})  # type: ignore[union-attr]
    parser.add_render_rule("image", _image_as_link)
    return parser


def _sanitised(html: str) -> str:
    return nh3.clean(
        html.replace("<s>", "<del>").replace("</s>", "</del>"),
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(_SCHEMES),
        link_rel=_REL,
        attribute_filter=_absolute,
    )


def _absolute(tag: str, attribute: str, value: str) -> str | None:
    """Absolute addresses alone: `//host` and paths lead where the reader does not expect."""
    if attribute != "href":
        return value if attribute == "rel" else None
    scheme, separator, _ = value.partition(":")
    return value if separator and scheme.lower() in _SCHEMES else None


_parser: Final = _made()
