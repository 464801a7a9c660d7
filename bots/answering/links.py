"""Links that an answer may carry: those of the knowledge and the owner's list, nothing else.

Others stay readable but inert (as code); images are left out. Works on a stream: `feed` gives
back what can no longer change, `flush` the rest, and together they equal `clean` of the whole.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

LONGEST_LINK: Final = 2000
_IMAGE = re.compile(
    r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,300}\])?|<img\b[^>\n]{0,2000}>?", re.I
)
_MARKDOWN = re.compile(
    r"\[([^\]\n]{0,300})\]\([ \t]{0,9}<?([^)\s>]{0,2000})>?(?:\s[^)\n]{0,300})?\)"
)
_BARE = re.compile(
    r"(?:(?:https?|ftp|javascript|data|vbscript|file):|//(?=[\w-]+\.)|www\.)[^\s<>`\"')\]]+"
    r"|\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/[^\s<>`\"')\]]*",
    re.I,
)
_ANY = re.compile(
    f"(?P<image>{_IMAGE.pattern})|(?P<md>{_MARKDOWN.pattern})|(?P<bare>{_BARE.pattern})", re.I
)


_OPENED = re.compile(r"!?\[|<")
_CLOSED = re.compile(r"!?\[[^\]\n]*\](?:[^(\[]|[(\[][^)\]\n]*[)\]]|$(?!))")


class Links:
    def __init__(self, hosts: frozenset[str]) -> None:
        self._hosts = frozenset(host.lower().removeprefix("www.") for host in hosts)
        self._held = ""

    def clean(self, text: str) -> str:
        return _ANY.sub(self._safe, text)

    def feed(self, text: str) -> str:
        self._held += text
        cut = self._settled()
        ready, self._held = self._held[:cut], self._held[cut:]
        return self.clean(ready)

    def flush(self) -> str:
        ready, self._held = self._held, ""
        return self.clean(ready)

    def _settled(self) -> int:
        """Where the text can no longer become part of a link: before its last open bracket or word."""
        held = self._held
        line = held.rfind("\n") + 1
        opened = _open_bracket(held, line)
        if opened is not None and len(held) - opened < LONGEST_LINK:
            return opened
        space = max(held.rfind(" "), held.rfind("\n"))
        return space + 1 if len(held) - space < LONGEST_LINK else len(held)

    def _safe(self, found: re.Match[str]) -> str:
        if found["image"] is not None:
            return ""
        if found["md"] is None:
            return self._bare(found.group())
        label, url = _MARKDOWN.fullmatch(found["md"]).groups()  # type: ignore[union-attr]
        if self._allowed(url):
            return found.group()
        label = self.clean(label)
        return f"{label} ({_inert(url)})" if url and url not in label else label

    def _bare(self, text: str) -> str:
        url = text.rstrip(".,;:!?")
        rest = text[len(url) :]
        return f"{url if self._allowed(url) else _inert(url)}{rest}"

    def _allowed(self, url: str) -> bool:
        if url.lower().startswith(("mailto:", "tel:")):
            return True
        try:
            parts = urlsplit(url if "://" in url else f"https://{url.lstrip('/')}")
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:
            return False
        return parts.scheme in {"http", "https"} and host in self._hosts and "@" not in parts.netloc


def _open_bracket(text: str, line: int) -> int | None:
    """The start of a link or image that has begun on the last line and not ended."""
    for opened in _OPENED.finditer(text[line:]):
        at = line + opened.start()
        rest = text[at:]
        if opened.group() == "<":
            if ">" not in rest and " " not in rest:
                return at
        elif not _CLOSED.match(rest):
            return at
    return None


def _inert(url: str) -> str:
    return f"`{url.replace('`', '')}`"
