"""Real sockets: what is read, and that a closed place gets no packet."""

import asyncio
import datetime
import gzip
import socket
import ssl
import time
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from konan.core.outbound import Fetched, Guard, GuardedConnector, OutboundError, fetch
from konan.core.tests.outbound.listener import Listener, Talk, page, redirect


def opened(*addresses: str, lookup: dict[str, list[str]] | None = None) -> Guard:
    names = lookup or {}
    return Guard(
        allowed=tuple(ip_network(text) for text in addresses),
        http=True,
        lookup=lambda name: names[name],
    )


def get(url: str, guard: Guard, *, max_bytes: int = 10_000, deadline: float = 5) -> Fetched:
    return fetch(url, max_bytes=max_bytes, deadline=deadline, accept=["text/html"], guard=guard)


def failure(url: str, guard: Guard, *, max_bytes: int = 10_000, deadline: float = 5) -> str:
    with pytest.raises(OutboundError) as error:
        get(url, guard, max_bytes=max_bytes, deadline=deadline)
    return error.value.code


def test_a_page_is_read_by_its_name_without_a_second_lookup() -> None:
    asked: list[str] = []

    def lookup(name: str) -> list[str]:
        asked.append(name)
        return ["127.0.0.1"]

    guard = Guard(allowed=(ip_network("127.0.0.1/32"),), http=True, lookup=lookup)
    with Listener(page()) as site:
        found = get(f"http://docs.example.com:{site.port}/a?b=c", guard)
    assert (found.status, found.content_type, found.body) == (200, "text/html", b"<p>Hello</p>")
    assert asked == ["docs.example.com"]
    assert site.requests[0].startswith("GET /a?b=c HTTP/1.1\r\n")
    assert f"Host: docs.example.com:{site.port}\r\n" in site.requests[0]


def test_a_closed_address_gets_no_packet() -> None:
    with Listener(page()) as site:
        for url in (site.url, f"http://docs.example.com:{site.port}/"):
            guard = Guard(http=True, lookup=lambda name: ["127.0.0.1"])
            assert failure(url, guard) in ("url_port", "address_not_allowed")
        assert site.connections == 0


def test_a_name_that_changes_its_address_after_the_check_is_caught() -> None:
    answers = [["93.184.215.14"], ["127.0.0.1"]]
    guard = Guard(http=True, lookup=lambda name: answers.pop(0))
    guard.judge(guard.read("http://docs.example.com:8080/"), guard.lookup("docs.example.com"))
    assert failure("http://docs.example.com:8080/", guard) == "address_not_allowed"


async def connect(guard: Guard, url: str) -> int:
    async with (
        aiohttp.ClientSession(connector=GuardedConnector(guard)) as session,
        session.get(url) as response,
    ):
        return response.status


def test_the_connector_guards_any_session_and_its_redirects() -> None:
    with Listener(page()) as inner, Listener(redirect(f"http://127.0.0.2:{inner.port}/")) as outer:
        guard = opened("127.0.0.1/32")
        assert asyncio.run(connect(guard, inner.url)) == 200
        with pytest.raises(OutboundError):
            asyncio.run(connect(guard, outer.url))
        with pytest.raises(OutboundError):
            asyncio.run(connect(Guard(http=True), inner.url))
        assert inner.connections == 1


def test_redirects_are_followed_and_each_hop_is_judged() -> None:
    with Listener(page(b"there")) as end, Listener(redirect(f"{end.url}x#part")) as start:
        found = get(start.url, opened("127.0.0.1/32"))
    assert (found.url, found.body) == (f"{end.url}x", b"there")


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/", "http://inside.example.com:{port}/"])
def test_a_redirect_into_a_closed_place_gets_no_packet(to: str) -> None:
    guard = opened("127.0.0.1/32", lookup={"inside.example.com": ["127.0.0.2"]})
    with Listener(page(), host="127.0.0.2") as inside:
        with Listener(redirect(to.format(port=inside.port))) as start:
            assert failure(start.url, guard) in ("address_not_allowed", "url_port")
            assert start.connections == 1
        assert inside.connections == 0


def test_a_redirect_to_another_scheme_is_refused() -> None:
    with Listener(redirect("file:///etc/passwd")) as start:
        assert failure(start.url, opened("127.0.0.1/32")) == "url_invalid"


def test_endless_redirects_end_after_five_hops() -> None:
    with Listener(redirect("/again")) as start:
        assert failure(start.url, opened("127.0.0.1/32")) == "too_many_redirects"
        assert start.connections == 6


def test_an_error_status_is_told_and_its_body_left() -> None:
    with Listener(page(b"x" * 100_000, status="404 Not Found")) as site:
        found = get(site.url, opened("127.0.0.1/32"))
    assert (found.status, found.body) == (404, b"")


def test_a_page_over_the_cap_is_refused() -> None:
    with Listener(page(b"x" * 10_001)) as site:
        assert failure(site.url, opened("127.0.0.1/32")) == "too_large"


@pytest.mark.parametrize("size", [9_000, 50_000_000])
def test_the_cap_counts_what_is_unpacked(size: int) -> None:
    packed = gzip.compress(b"\0" * size, 9)
    with Listener(page(packed, headers=("Content-Encoding: gzip",))) as site:
        if size <= 10_000:
            assert len(get(site.url, opened("127.0.0.1/32")).body) == size
        else:
            assert failure(site.url, opened("127.0.0.1/32")) == "too_large"


def test_another_content_type_is_refused() -> None:
    def image(peer: socket.socket, _: str) -> None:
        peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx")

    with Listener(image) as site:
        assert failure(site.url, opened("127.0.0.1/32")) == "content_type"


def _hang(peer: socket.socket, _: str) -> None:
    peer.recv(1)


def _drip(peer: socket.socket, _: str) -> None:
    peer.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        peer.sendall(f"X-Header-{number}: y\r\n".encode())
        time.sleep(0.05)


@pytest.mark.parametrize("talk", [_hang, _drip])
def test_the_deadline_holds_over_everything(talk: Talk) -> None:
    with Listener(talk) as site:
        started = time.monotonic()
        assert failure(site.url, opened("127.0.0.1/32"), deadline=0.5) == "timed_out"
        assert time.monotonic() - started < 2


def _garbage(peer: socket.socket, _: str) -> None:
    peer.sendall(b"\x00\x01nonsense\r\n\r\n")


def _nothing(peer: socket.socket, _: str) -> None:
    """Closes without a word."""


def test_nonsense_silence_and_a_closed_port_are_told_apart() -> None:
    guard = opened("127.0.0.1/32")
    with Listener(_garbage) as site:
        assert failure(site.url, guard) == "bad_response"
    with Listener(_nothing) as site:
        assert failure(site.url, guard) == "unreachable"
    assert failure(site.url, guard) == "unreachable"


def test_the_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with Listener(page()) as proxy, Listener(page(b"direct")) as site:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        assert get(site.url, opened("127.0.0.1/32")).body == b"direct"
        assert proxy.connections == 0


def test_the_certificate_is_checked_against_the_name(tmp_path: Path) -> None:
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(tmp_path))
    context.sni_callback = lambda peer, name, _: names.append(name)

    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            peer, _ = server.accept()
            with pytest.raises(OSError), context.wrap_socket(peer, server_side=True) as secure:
                secure.recv(1)

        thread = Thread(target=serve)
        thread.start()
        guard = opened("127.0.0.1/32", lookup={"docs.example.com": ["127.0.0.1"]})
        url = f"https://docs.example.com:{server.getsockname()[1]}/"
        assert failure(url, guard) == "certificate"
        thread.join(5)
    assert names == ["docs.example.com"]


def _certificate(folder: Path) -> str:
    """A self-signed certificate with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "docs.example.com")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = folder / "site.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return str(path)
