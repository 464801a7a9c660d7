"""What may be asked of the outside: a URL, then the addresses behind its name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_network
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from yarl import URL

from konan.core.outbound.addresses import Address, Network, covered, denied, read_address
from konan.core.outbound.errors import OutboundFailed, OutboundRefused
from konan.core.outbound.lookup import Lookup, look_up, own_addresses, system_lookup

LONGEST: Final = 2000
PORTS: Final = frozenset({80, 443, 8080, 8443})

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\\ud800-\udfff\u200b-\u200f\u2028-\u202e\ufeff]")
_PRIVATE_NAME = re.compile(r"(?:^|\.)(?:localhost|local|internal)$")
_NUMERIC = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)$")
_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?")


@dataclass(frozen=True, slots=True)
class Target:
    """A URL as it will be asked for. One that is not `ordinary` needs the operator's leave."""

    url: URL
    host: str
    literal: Address | None
    ordinary: bool
    complaint: str  # the code to refuse it with, where it is not ordinary


@dataclass(frozen=True, slots=True)
class Guard:
    """The rules of one deployment. `http`: plain http is allowed too, as for public pages."""

    allowed: tuple[Network, ...] = ()
    http: bool = False
    lookup: Lookup = system_lookup
    public_name: str = field(default="localhost")

    def read(self, url: str | URL) -> Target:
        """The URL, parsed once; raises OutboundRefused for what no address can make right."""
        parsed = parse_url(url)
        host = (parsed.raw_host or "").rstrip(".").lower()
        literal = _literal(host)
        complaint = self._complaint(parsed, host, literal)
        if complaint and not self.allowed:
            raise OutboundRefused(complaint)
        target = Target(parsed, host, literal, not complaint, complaint)
        if literal:
            self.judge(target, [host])
        return target

    def judge(self, target: Target, addresses: Iterable[str]) -> None:
        """Raises OutboundRefused unless every address behind the target may be connected to."""
        own = own_addresses(self.public_name)
        for text in addresses:
            address = read_address(text)
            if covered(address, self.allowed):
                continue
            if denied(address, own):
                raise OutboundRefused("address_not_allowed")
            if not target.ordinary:
                raise OutboundRefused(target.complaint)

    def _complaint(self, url: URL, host: str, literal: Address | None) -> str:
        private = _PRIVATE_NAME.search(host) or "." not in host
        if denied(literal, own_addresses(self.public_name)) if literal else private:
            return "address_not_allowed"
        if url.scheme == "http" and not self.http:
            return "url_scheme"
        return "" if url.port in PORTS else "url_port"


def parse_url(url: str | URL) -> URL:
    """Raises OutboundRefused for the form alone; whoever connects has the address judged."""
    if isinstance(url, str):
        if not url or len(url) > LONGEST or _FORBIDDEN.search(url):
            raise OutboundRefused("url_invalid")
        try:
            url = URL(url)
        except (ValueError, TypeError) as error:
            raise OutboundRefused("url_invalid") from error
    if url.scheme not in ("http", "https") or not url.raw_host:
        raise OutboundRefused("url_invalid")
    if url.raw_user is not None or url.raw_password is not None:
        raise OutboundRefused("url_credentials")
    if url.raw_fragment:
        raise OutboundRefused("url_fragment")
    return url


def _literal(host: str) -> Address | None:
    """The address, where the host is one. Disguises (2130706433, 0x7f.1, 0177.0.0.1) are none."""
    try:
        address = read_address(host)
    except ValueError as error:
        if _NUMERIC.search(host):
            raise OutboundRefused("address_not_allowed") from error
        if not _NAME.fullmatch(host):
            raise OutboundRefused("url_invalid") from error
        return None
    if "%" in host:
        raise OutboundRefused("address_not_allowed")
    return address


@lru_cache(maxsize=8)
def _networks(listed: tuple[str, ...]) -> tuple[Network, ...]:
    return tuple(ip_network(text.strip(), strict=False) for text in listed)


def deployment_guard(*, http: bool = False) -> Guard:
    return Guard(
        allowed=_networks(tuple(settings.OUTBOUND_ALLOWED_CIDRS)),
        http=http,
        public_name=urlsplit(settings.PUBLIC_URL).hostname or "localhost",
    )


def check_url(url: str, *, http: bool = False, guard: Guard | None = None) -> None:
    """Raises OutboundRefused where the URL may not be visited.

    A name that cannot be looked up right now is no refusal: it is judged when it is visited.
    """
    guard = guard or deployment_guard(http=http)
    target = guard.read(url)
    if target.literal:
        return
    try:
        guard.judge(target, look_up(target.host, guard.lookup))
    except OutboundFailed:
        return
