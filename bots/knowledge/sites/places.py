"""Addresses of a site: which are pages of it, and which are the same page."""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import urljoin

from yarl import URL

LONGEST: Final = 2_000
DEEPEST: Final = 12

_HOME: Final = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.I)
_OTHER_FILES: Final = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|json|xml|rss|atom|txt|csv|pdf|docx?"
    r"|xlsx?|pptx?|zip|gz|tgz|rar|7z|dmg|exe|apk|mp[34]|m4a|ogg|wav|avi|mov|webm|woff2?|ttf|eot)$",
    re.I,
)
# Doors and carts: nothing there that a bot could learn, and some of them never end.
_NO_KNOWLEDGE: Final = frozenset({
    "login", "log-in", "signin", "sign-in", "sign_in", "logout", "sign-out", "register", "signup",
    "sign-up", "cart", "basket", "checkout", "my-account", "wp-admin", "wp-login.php", "wp-json",
    "xmlrpc.php", "feed", "cdn-cgi", "search",
})  # fmt: skip
_DOORS: Final = frozenset({
    "login", "log-in", "signin", "sign-in", "sign_in", "wp-login.php", "sso", "oauth", "auth",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """An address as it is asked for; `key` is the same for all spellings of one page."""

    url: str
    key: str

    @property
    def path(self) -> str:
        return URL(self.url, encoded=True).raw_path


def site_of(url: str) -> str:
    """What makes two addresses ones of the same site: the host without www., and the port."""
    parsed = URL(url)
    host = (parsed.raw_host or "").rstrip(".").lower().removeprefix("www.")
    default = parsed.port in (80, 443)
    return host if default else f"{host}:{parsed.port}"


def place_of(link: str, *, base: str, site: str) -> Place | None:
    """The page that `link` on `base` leads to; None where that is no page of the site."""
    try:
        url = URL(urljoin(base, link.strip()).partition("#")[0])
        if url.scheme not in ("http", "https") or not url.raw_host or url.raw_query_string:
            return None
        if url.raw_user is not None or site_of(str(url)) != site:
            return None
    except (ValueError, TypeError):
        return None
    if len(str(url)) > LONGEST or not _may_be_page(url.raw_path):
        return None
    return Place(str(url), key_of(str(url)))


def key_of(url: str) -> str:
    """Scheme, www., the slash at the end and an index.html make no difference."""
    path = _HOME.sub("/", URL(url).raw_path).rstrip("/")
    return sha256(f"{site_of(url)}{path}".encode()).hexdigest()


def leads_to_door(url: str) -> bool:
    """Whether somebody was sent on to sign in."""
    return any(part.lower() in _DOORS for part in URL(url).parts)


def folder_of(url: str) -> str:
    """The first part of the path, of pages that lie deeper than that; else nothing."""
    parts = [part for part in URL(url).parts if part != "/"]
    return parts[0] if len(parts) > 1 else ""


def _may_be_page(path: str) -> bool:
    parts = [part for part in path.lower().split("/") if part]
    repeated = len(parts) > 4 and len(set(parts)) <= len(parts) // 2  # /a/b/a/b/a/b: a trap
    return not (
        len(parts) > DEEPEST
        or repeated
        or _OTHER_FILES.search(path)
        or any(part in _NO_KNOWLEDGE for part in parts)
    )
