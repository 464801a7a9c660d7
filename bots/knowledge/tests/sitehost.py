"""A website of a test: pages by path, what was asked of it, and how it answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from konan.core.tests.outbound.listener import Listener, page

WORDS = "We deliver within two working days, and the post brings it to your door. "


def html(title: str, *links: str, head: str = "", text: str = "", lang: str = "en") -> bytes:
    """A page with some text of its own and links."""
    anchors = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    told = text or f"{title}. {WORDS}"
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title} | Lamps</title>{head}</head>'
        f"<body><main><h1>{title}</h1><p>{told}</p></main><ul>{anchors}</ul></body></html>"
    ).encode()


@dataclass
class Host:
    """`pages` and `talks` (how to answer, raw) by path; everything else is a 404."""

    pages: dict[str, bytes] = field(default_factory=dict)
    talks: dict[str, Any] = field(default_factory=dict)
    url: str = ""
    asked: list[str] = field(default_factory=list)

    def talk(self, peer: Any, head: str) -> None:
        path = head.split(" ")[1]
        self.asked.append(path)
        if path in self.talks:
            self.talks[path](peer, head)
        elif path in self.pages:
            page(self.pages[path])(peer, head)
        else:
            page(b"<p>Nothing here</p>", status="404 Not Found")(peer, head)


def plain(body: bytes, content_type: str = "text/plain") -> Any:
    """How to answer with something that is no page."""
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n"
        "Connection: close\r\n\r\n"
    ).encode()
    return lambda peer, _head: peer.sendall(head + body)


def sitemap(*urls: str) -> Any:
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    body = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    return plain(body.encode(), "application/xml")


@contextmanager
def hosting(host: Host) -> Iterator[Host]:
    with Listener(host.talk) as listener:
        host.url = listener.url
        yield host
