"""Origins: the sites on which a bot may be embedded."""

import re
from typing import Final
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

_PORTS: Final = {"http": 80, "https": 443}
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_IPV6 = re.compile(r"\[[0-9a-f:.]{2,45}\]")


class NotAnOrigin(ValueError):
    """The text is not scheme, host and port; the message says what is wrong."""


def normalise_origin(text: str) -> str:
    """`scheme://host[:port]`, lower case, the scheme's own port left out, the host in ASCII.

    A leading `*.` stands for exactly one label. A single trailing slash is forgiven; a path,
    a query, a user name or a wildcard elsewhere is not.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        raise NotAnOrigin(_("This is not an address of a site.")) from None
    if parts.scheme not in _PORTS:
        raise NotAnOrigin(_("Begin with https:// (or http://)."))
    if "@" in parts.netloc or parts.path not in ("", "/") or "?" in text or "#" in text:
        raise NotAnOrigin(_("Only scheme, host and port, such as https://shop.example."))
    host = _host(parts.hostname or "", bracketed="[" in parts.netloc)
    shown_port = "" if port is None or port == _PORTS[parts.scheme] else f":{port}"
    return f"{parts.scheme}://{host}{shown_port}"


def _host(host: str, *, bracketed: bool) -> str:
    if bracketed:
        host = f"[{host}]"
        if not _IPV6.fullmatch(host):
            raise NotAnOrigin(_("This is not an address of a site."))
        return host
    wildcard = host.startswith("*.")
    name = _ascii(host.removeprefix("*."))
    labels = name.split(".")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise NotAnOrigin(_("This is not an address of a site."))
    if wildcard and len(labels) < 2:
        raise NotAnOrigin(
            _("A wildcard needs a domain of its own, such as https://*.shop.example.")
        )
    return f"*.{name}" if wildcard else name


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode().lower()
    except UnicodeError:
        raise NotAnOrigin(_("This is not an address of a site.")) from None


def origin_allowed(origin: str, allowed: list[str]) -> bool:
    """Whether a browser's Origin is one of `allowed`; an empty list allows any."""
    if not allowed:
        return True
    try:
        given = normalise_origin(origin)
    except NotAnOrigin:
        return False
    scheme, _sep, rest = given.partition("://")
    _label, _dot, parent = rest.partition(".")
    return given in allowed or f"{scheme}://*.{parent}" in allowed
