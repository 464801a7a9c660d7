"""The guard below the openai client: real sockets, and none where it says no."""

import asyncio
import gzip
from collections.abc import Callable
from ipaddress import ip_network

import httpx2
import pytest

from konan.core.errors import DomainError
from konan.core.outbound import Guard, OutboundError
from konan.core.outbound.transport import MOST_BYTES, ModelTransport
from konan.core.tests.outbound.listener import Listener, page, redirect


def opened(*addresses: str, names: dict[str, list[str]] | None = None) -> Guard:
    known = names or {}
    allowed = tuple(ip_network(text) for text in addresses)
    return Guard(allowed=allowed, http=True, lookup=lambda name: known[name])


def get(url: str, guard: Guard | None) -> httpx2.Response:
    async def ask() -> httpx2.Response:
        transport = ModelTransport(url, guarded=guard is not None, guard=guard)
        async with httpx2.AsyncClient(transport=transport, timeout=5) as client:
            return await client.get(url)

    return asyncio.run(ask())


def test_what_is_allowed_is_reached_with_or_without_the_guard() -> None:
    with Listener(page(b"Hello")) as server:
        assert get(server.url, opened("127.0.0.0/8")).content == b"Hello"
        assert get(server.url, None).content == b"Hello"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::1]"])
def test_a_place_of_our_own_gets_no_packet(host: str) -> None:
    with Listener(page()) as server:
        url = f"http://{host}:{server.port}/"
        with pytest.raises(OutboundError):
            get(url, opened())
        assert server.connections == 0


def test_a_name_that_leads_inside_is_seen_at_the_moment_of_connecting() -> None:
    with Listener(page()) as server:
        guard = opened("192.0.2.0/24", names={"models.example.com": ["127.0.0.1"]})
        with pytest.raises(OutboundError):
            get(f"http://models.example.com:{server.port}/", guard)
        assert server.connections == 0


def test_a_redirect_is_not_followed() -> None:
    with Listener(page()) as inside, Listener(redirect(inside.url)) as server:
        assert get(server.url, opened("127.0.0.0/8")).status_code == 302
        assert inside.connections == 0


def _too_long() -> bytes:
    return b"x" * (MOST_BYTES + 1)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (_too_long, ()),
        (lambda: gzip.compress(_too_long()), ("Content-Encoding: gzip",)),
    ],
    ids=["long", "packed"],
)
def test_no_answer_fills_the_memory(body: Callable[[], bytes], headers: tuple[str, ...]) -> None:
    with Listener(page(body(), headers=headers)) as server, pytest.raises(DomainError):
        get(server.url, None)
