"""One look at an address of a site: asked through the guard, read in the sandbox."""

import re
import zlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from bots.knowledge.parsing.reading import Job, Sitemap, Survey, Unreadable
from bots.knowledge.services.pages import check_status
from bots.knowledge.services.processing import sandbox
from bots.knowledge.sites.places import Place, leads_to_door, place_of, site_of
from bots.knowledge.sites.robots import MOST_CHARACTERS, Robots
from konan.core.outbound import Fetched, OutboundError, OutboundFailed, Unpacker, fetch

PAGE_BYTES: Final = 3 * 1024 * 1024
SITEMAP_BYTES: Final = 10 * 1024 * 1024
SECONDS: Final = 10
_HTML: Final = ("text/html", "application/xhtml+xml")
_GZIP: Final = b"\x1f\x8b"
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)
# Where the first address cannot be asked at all, nothing else of the site can.
_HOPELESS: Final = frozenset({
    "url_invalid", "address_not_allowed", "url_port", "url_scheme", "name_not_found",
    "name_timed_out", "unreachable", "certificate", "timed_out",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What came of it. `url` is where redirects led, `place` what the page calls its address;
    `reason` says why it is left out."""

    url: str = ""
    place: Place | None = None
    survey: Survey | None = None
    sitemap: Sitemap | None = None
    reason: str = ""
    visited: bool = True
    moved_to: str = ""  # to another site

    @property
    def troubled(self) -> bool:
        """The site did not answer as a site that is well does."""
        return self.reason in OutboundFailed.PASSING or self.reason == "page_timed_out"


def ask_robots(url: str) -> str:
    """robots.txt; where the site has none, nothing. Raises OutboundError for a site that does
    not answer: then no page of it is asked for either."""
    try:
        found = _fetch(urljoin(url, "/robots.txt"), most=MOST_CHARACTERS * 4)
    except OutboundError as error:
        if error.code in _HOPELESS:
            raise
        return ""
    if found.status >= 500:
        raise OutboundFailed("bad_status")
    html = found.content_type in _HTML  # a page that says there is no such page
    if found.status >= 300 or html:
        return ""
    return found.body.decode(errors="replace")[:MOST_CHARACTERS].replace("\0", "")


def look_at(url: str, robots: Robots) -> Look:
    """A page of the site, if robots.txt allows it before and after redirects."""
    if not robots.allows(urlsplit(url).path or "/"):
        return Look(reason="robots", visited=False)
    try:
        found = _fetch(url, most=PAGE_BYTES)
        return _judged(url, found, robots)
    except OutboundError as error:
        return Look(reason="page_timed_out" if error.code == "timed_out" else error.code)
    except Unreadable as unreadable:
        return Look(reason=unreadable.code)


def look_into(url: str) -> Look:
    """A sitemap, packed or not."""
    try:
        found = _fetch(url, most=SITEMAP_BYTES)
        check_status(found.status)
        return Look(sitemap=sandbox.sitemap(Job(_unpacked(found.body), content_type="xml")))
    except OutboundError as error:
        return Look(reason=error.code)
    except Unreadable as unreadable:
        return Look(reason=unreadable.code)


def _judged(url: str, found: Fetched, robots: Robots) -> Look:
    check_status(found.status)
    if site_of(found.url) != site_of(url):
        return Look(reason="elsewhere", moved_to=found.url)
    if leads_to_door(found.url) and not leads_to_door(url):
        raise Unreadable("page_refused")
    if not robots.allows(urlsplit(found.url).path or "/"):
        return Look(reason="robots")
    if found.content_type not in _HTML:
        raise Unreadable("not_html")
    charset = _CHARSET.search(found.headers.get("content-type", ""))
    job = Job(found.body, content_type="text/html", charset=charset.group(1) if charset else "")
    survey = sandbox.survey(job)
    return Look(found.url, _canonical(found.url, survey), survey)


def _canonical(url: str, survey: Survey) -> Place | None:
    """The address that the page gives itself, where that is one of this site; else its own."""
    site = site_of(url)
    named = place_of(survey.canonical, base=url, site=site) if survey.canonical else None
    return named or place_of(url, base=url, site=site)


def _fetch(url: str, *, most: int) -> Fetched:
    return fetch(url, max_bytes=most, deadline=SECONDS, http=True)


def _unpacked(body: bytes) -> bytes:
    """Of a packed sitemap as much as we would read of an open one."""
    if not body.startswith(_GZIP):
        return body
    try:
        return Unpacker("gzip")(body, SITEMAP_BYTES)
    except zlib.error as error:
        raise Unreadable("broken") from error
