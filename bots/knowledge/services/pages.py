"""A page of the web, as the sandbox reads it."""

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from bots.knowledge.models import Document
from bots.knowledge.parsing.kinds import BY_CONTENT_TYPE
from bots.knowledge.parsing.reading import Job, Unreadable
from konan.core.outbound import Fetched, OutboundFailed, fetch

MOST_BYTES: Final = 10 * 1024 * 1024
DEADLINE_S: Final = 20
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)


def page_job(document: Document) -> Job:
    """Fetches the page; raises OutboundError, and Unreadable for what the site refuses."""
    found = fetch(
        document.url or "",
        max_bytes=MOST_BYTES,
        deadline=DEADLINE_S,
        accept=BY_CONTENT_TYPE,
        http=True,
    )
    check_status(found.status)
    charset = _CHARSET.search(found.headers.get("content-type", ""))
    return Job(
        data=found.body,
        content_type=found.content_type,
        charset=charset.group(1) if charset else "",
        title=document.title if document.own_title else "",
        fallback=_name(found),
    )


def check_status(status: int) -> None:
    if status in (404, 410):
        raise Unreadable("page_not_found")
    if status in (401, 403, 407, 451):
        raise Unreadable("page_refused")
    if status == 429 or status >= 500:
        raise OutboundFailed("bad_status")
    if status >= 300:
        raise Unreadable("bad_status")


def _name(found: Fetched) -> str:
    """A title for a page without one: the end of its address."""
    parts = urlsplit(found.url)
    return (unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.hostname or "")[:200]
