"""Markdown of ours as a page: headings that can be linked to, code that can be copied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import nh3
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]

NAMES: Final[dict[str, Any]] = {
    "html": "HTML",
    "http": "HTTP",
    "js": "JavaScript",
    "json": "JSON",
    "python": "Python",
    "sh": "Shell",
    "text": _("Text"),
}
_TAGS: Final = frozenset(
    {
        "a", "blockquote", "button", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "kbd",
        "li", "ol", "p", "pre", "span", "strong", "svg", "table", "tbody", "td", "th", "thead",
        "tr", "ul", "use",
    }
)  # fmt: skip
_ATTRIBUTES: Final = {
    "*": {"aria-hidden", "aria-label", "class", "dir", "id", "role", "tabindex"},
    "a": {"href"},
    "button": {"type", "data-copy"},
    "svg": {"viewbox", "viewBox"},
    "th": {"scope"},
    "use": {"href"},
}
_NO_LETTERS: Final = re.compile(r"[^\w]+")
_GUIDE: Final = re.compile(r"^([a-z-]+)\.md(#[\w-]+)?$")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below a heading, in words alone; `anchor` is "" above the first."""

    level: int
    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    title: str
    lead: str
    html: SafeString
    sections: tuple[Section, ...]


def draw(text: str, *, anchors: Sequence[str] | None = None) -> Drawn:
    """`anchors` are those of the original, in order, where the text is a translation."""
    tokens = _parser.parse(text)
    _name_headings(tokens, anchors)
    title, lead, rest = _opened(tokens)
    html = _parser.renderer.render(rest, _parser.options, {})
    safe = nh3.clean(html, tags=set(_TAGS), attributes=dict(_ATTRIBUTES), link_rel=None)
    return Drawn(title, lead, mark_safe(safe), _sections(rest, title))


def opening(text: str) -> tuple[str, str]:
    """The title and the lead alone."""
    title, lead, _ = _opened(_parser.parse(text))
    return title, lead


def anchors_of(text: str) -> list[str]:
    """Of the headings below the title, in order."""
    return [each.anchor for each in draw(text).sections if each.anchor]


@dataclass(frozen=True, slots=True)
class Example:
    """A block of code; `name` is the second word behind its fence: how a test runs it."""

    language: str
    name: str
    code: str


def examples(text: str) -> list[Example]:
    found = []
    for token in _parser.parse(text):
        if token.type == "fence":
            language, _, name = token.info.strip().partition(" ")
            found.append(Example(language, name, token.content))
    return found


def _name_headings(tokens: list[Token], anchors: Sequence[str] | None) -> None:
    given = iter(anchors or ())
    used: set[str] = set()
    for token, inline in pairwise(tokens):
        if token.type != "heading_open" or token.tag == "h1":
            continue
        anchor = next(given, "") or _slug(_said(inline))
        assert anchor not in used, f"Two headings are called {anchor!r}."
        used.add(anchor)
        token.attrSet("id", anchor)


def _slug(title: str) -> str:
    return _NO_LETTERS.sub("-", title.lower().replace("’", "").replace("'", "")).strip("-")


def _opened(tokens: list[Token]) -> tuple[str, str, list[Token]]:
    """Title and lead are the page's own; a guide begins with them."""
    kinds = [token.type for token in tokens[:6]]
    wanted = ["heading_open", "inline", "heading_close", "paragraph_open", "inline"]
    assert kinds[:5] == wanted, "A guide begins with its title and one paragraph."
    return _said(tokens[1]), _said(tokens[4]), tokens[6:]


def _sections(tokens: list[Token], title: str) -> tuple[Section, ...]:
    found = [(1, "", title)]
    texts: list[list[str]] = [[]]
    for token, before in zip(tokens, [None, *tokens], strict=False):
        if before is not None and before.type == "heading_open":
            found.append((int(before.tag[1]), str(before.attrs["id"]), _said(token)))
            texts.append([])
        elif token.type in ("inline", "fence"):
            texts[-1].append(_said(token))
    return tuple(
        Section(*head, text=" ".join(words)) for head, words in zip(found, texts, strict=True)
    )


def _said(token: Token) -> str:
    if token.children is None:
        return token.content.strip()
    return "".join("" if each.type == "html_inline" else _piece(each) for each in token.children)


def _piece(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _heading(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    token = tokens[at]
    anchor = token.attrs.get("id", "")
    return f'<{token.tag} id="{anchor}"><a href="#{anchor}">'


def _heading_end(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any
) -> str:
    return f"</a></{tokens[at].tag}>\n"


def _link(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    """`errors.md#codes` is the guide's page; the same link works where the files are read."""
    token = tokens[at]
    if found := _GUIDE.match(str(token.attrs["href"])):
        token.attrSet("href", f"/guides/{found[1]}{found[2] or ''}")
    return self.renderToken(tokens, at, options, env)


def _fence(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    language = tokens[at].info.partition(" ")[0] or "text"
    code = highlight(tokens[at].content, get_lexer_by_name(language), _formatter)
    named = {"id": f"code-{at}", "name": NAMES[language], "code": mark_safe(code.rstrip())}
    return render_to_string("site/guides/code.html", named)


def _table(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    return '<div class="guide__table" tabindex="0"><table>\n'


def _table_end(self: RendererHTML, tokens: Sequence[Token], at: int, options: Any, env: Any) -> str:
    return "</table></div>\n"


def _made() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for name, rule in {
        "fence": _fence,
        "heading_open": _heading,
        "heading_close": _heading_end,
        "link_open": _link,
        "table_open": _table,
        "table_close": _table_end,
    }.items():
        parser.add_render_rule(name, rule)
    return parser


_formatter: Final = HtmlFormatter(nowrap=True)
_parser: Final = _made()
