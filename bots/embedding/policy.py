"""A page's Content-Security-Policy, as far as it decides on our script and our frame."""

from collections.abc import Iterable
from urllib.parse import urlsplit

_SCRIPTS = ("script-src-elem", "script-src", "default-src")
_FRAMES = ("frame-src", "child-src", "default-src")


def forbidden_by(policies: Iterable[str], *, server: str, page: str, nonce: str = "") -> list[str]:
    """The directives that would have to name `server`, an origin; of all policies together."""
    wanting: list[str] = []
    for policy in policies:
        rules = _rules(policy)
        for names, ours in ((_SCRIPTS, nonce), (_FRAMES, "")):
            name = next((name for name in names if name in rules), "")
            if name and not _allows(rules[name], server=server, page=page, nonce=ours):
                wanting.append(names[1] if names is _SCRIPTS else names[0])
    return list(dict.fromkeys(wanting))


def _rules(policy: str) -> dict[str, list[str]]:
    """The sources of each directive; of one that is there twice the first counts."""
    rules: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split()[:200] or [""]
        if name:
            rules.setdefault(name.lower(), sources)
    return rules


def _allows(sources: list[str], *, server: str, page: str, nonce: str) -> bool:
    if nonce and f"'nonce-{nonce}'" in sources:
        return True
    if "'strict-dynamic'" in sources:
        return False
    return any(_fits(source, server, page) for source in sources)


def _fits(source: str, server: str, page: str) -> bool:
    ours, source = urlsplit(server), source.lower()
    if source == "*":
        return ours.scheme in ("http", "https")
    if source == "'self'":
        return server == page
    if source.endswith(":"):
        return source == f"{ours.scheme}:"
    scheme, colon, rest = source.partition("://")
    if not colon:
        scheme, rest = urlsplit(page).scheme, source
    host, _, port = rest.partition("/")[0].partition(":")
    name, default = ours.hostname or "", {"http": "80", "https": "443"}[ours.scheme]
    same_host = name.endswith(host[1:]) if host.startswith("*.") else host == name
    same_port = port in ("*", str(ours.port or default)) or (not port and not ours.port)
    upgraded = scheme == "http" and ours.scheme == "https"
    return same_host and same_port and (scheme == ours.scheme or upgraded)
