"""The gate, seen through a real web process: what is too much is said, and costs nothing."""

import socket
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest

from konan.testing.server import Served
from konan.testing.world import World

MB = 1024 * 1024
LOGIN = "/api/v1/auth/login"
CHAT = "/api/v1/chat"
JSON = {"Content-Type": "application/json"}
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def http(served: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.url, timeout=20) as client:
        yield client


def refused(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    codes = {problem["code"], *(each["code"] for each in problem.get("errors", []))}
    assert code in codes
    assert problem["request_id"] == answer.headers["X-Request-Id"]
    assert "RateLimit" in answer.headers
    return problem


def memory(served: Served) -> int:
    """Resident bytes of the web process."""
    pages = Path(f"/proc/{served.process.pid}/statm").read_text().split()[1]
    return int(pages) * 4096


def chunks(size: int) -> Iterable[bytes]:
    part = b"x" * 65_536
    return (part for _ in range(size // len(part)))


class TestSizes:
    @pytest.mark.parametrize("path", [LOGIN, CHAT, "/api/v1/bots", "/api/v1/nope"])
    def test_twelve_megabytes(self, http: httpx.Client, path: str) -> None:
        began = time.perf_counter()
        answer = http.post(path, content=b'"' + b"x" * 12 * MB + b'"', headers=JSON)
        refused(answer, 413, "payload_too_large")
        assert time.perf_counter() - began < 1

    @pytest.mark.parametrize("path", [LOGIN, CHAT])
    def test_two_hundred_megabytes_in_chunks(self, served: Served, path: str) -> None:
        """The answer comes while the client still sends, and nothing of it is kept."""
        before = memory(served)
        with _connected(served) as wire:
            wire.sendall(_head(path, "Transfer-Encoding: chunked"))
            began, answer, answered = time.perf_counter(), b"", 0.0
            for part in chunks(200 * MB):
                answer += _received(wire)
                answered = answered or (time.perf_counter() - began if answer else 0)
                if not _sent(wire, b"10000\r\n" + part + b"\r\n"):
                    break
        assert 0 < answered < 1
        assert time.perf_counter() - began < 5
        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b"application/problem+json" in answer
        assert b"connection: close" in answer.lower()
        assert memory(served) - before < 40 * MB

    def test_a_length_that_is_only_announced(self, served: Served) -> None:
        with _connected(served) as wire:
            wire.sendall(_head(LOGIN, f"Content-Length: {20 * MB}"))
            assert _received(wire, wait=2).startswith(b"HTTP/1.1 413 ")

    def test_a_page_says_it_in_words(self, http: httpx.Client) -> None:
        answer = http.post("/login", content=b"x" * 12 * MB)
        assert (answer.status_code, answer.headers["Content-Type"]) == (
            413,
            "text/plain; charset=utf-8",
        )

    @pytest.mark.parametrize("path", [LOGIN, CHAT])
    def test_a_chunked_body_is_read_like_any_other(
        self, http: httpx.Client, path: str, world: World
    ) -> None:
        headers = {**JSON, "X-Bot-Token": world.bot.public_token} if path == CHAT else JSON
        answer = http.post(path, content=iter([b'{"email":"a@b.example",', b'"x":1}']), headers=headers)  # fmt: skip
        refused(answer, 400, "unknown_field")

    def test_the_next_request_is_answered_as_ever(self, http: httpx.Client) -> None:
        http.post(LOGIN, content=b"x" * 12 * MB, headers=JSON)
        assert http.get("/healthz").status_code == 200


class TestHeaders:
    def test_long_headers(self, http: httpx.Client) -> None:
        many = {f"X-{number}": "y" * 1000 for number in range(17)}
        refused(http.get("/api/v1/auth/me", headers=many), 400, "headers_too_large")

    def test_a_long_accept(self, http: httpx.Client) -> None:
        long = {"Accept": "text/html," * 110}
        refused(http.get("/api/v1/auth/me", headers=long), 400, "headers_too_large")

    @pytest.mark.parametrize("coding", ["gzip", "br", "deflate, gzip"])
    @pytest.mark.parametrize("path", [LOGIN, CHAT])
    def test_packed_bodies(self, http: httpx.Client, path: str, coding: str) -> None:
        answer = http.post(path, content=b"x", headers={**JSON, "Content-Encoding": coding})
        refused(answer, 415, "unsupported_content_encoding")


class TestAddresses:
    @pytest.mark.parametrize(
        ("address", "code"),
        [
            ("/bots?q=a%00b", "null_character"),
            ("/bots/a%00b", "null_character"),
            ("/bots?q=%ED%A0%80", "invalid_encoding"),
            ("/bots/%ED%A0%80", "invalid_encoding"),
            ("/bots?q=%FF", "invalid_encoding"),
        ],
    )
    def test_no_text(self, http: httpx.Client, address: str, code: str) -> None:
        refused(http.get(f"/api/v1{address}"), 400, code)

    def test_text_of_any_language(self, http: httpx.Client) -> None:
        assert http.get("/api/v1/bots?q=%D8%B9%20%F0%9F%98%80").status_code == 401

    def test_a_page(self, http: httpx.Client) -> None:
        assert http.get("/login?next=%00").status_code == 400


class TestBodies:
    """The reader is the same for both ways into the API; a whole tour of it: test_jsonbody."""

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            (b'{"message":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "too_deep"),
            (b'{"message":' + b"9" * 5_000 + b"}", "number_too_large"),
            (b'{"message":"a","message":"b"}', "duplicate_name"),
            (b'{"message":"a\\u0000"}', "null_character"),
            (b'{"message":"\\ud800"}', "invalid_json"),
            (b'{"metadata":{"' + b"k" * 200 + b'":1}}', "name_too_long"),
            (b'{"message":[' + b"1," * 20_000 + b"1]}", "too_many_values"),
        ],
    )
    @pytest.mark.parametrize("path", [LOGIN, CHAT, "/api/v1/bots"])
    def test_hostile_json(
        self, http: httpx.Client, world: World, path: str, body: bytes, code: str
    ) -> None:
        callers = {CHAT: world.visitor.headers, "/api/v1/bots": world.owner.headers}
        began = time.perf_counter()
        answer = http.post(path, content=body, headers={**JSON, **callers.get(path, {})})
        refused(answer, 400, code)
        assert time.perf_counter() - began < 1


def _connected(served: Served) -> socket.socket:
    parts = urlsplit(served.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5)


def _head(path: str, *headers: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: application/json", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


def _received(wire: socket.socket, *, wait: float = 0) -> bytes:
    """What has come; with `wait`, until the other end closes or the time is over."""
    wire.settimeout(wait)
    found = b""
    try:
        while part := wire.recv(65_536):
            found += part
    except (BlockingIOError, TimeoutError, ConnectionResetError):
        return found
    return found


def _sent(wire: socket.socket, data: bytes) -> bool:
    """Whether the other end still takes what is sent."""
    wire.settimeout(1)
    try:
        wire.sendall(data)
    except (TimeoutError, ConnectionError):
        return False
    return True


@pytest.mark.parametrize(
    ("asked", "packed", "nobody"),
    [
        ("fr-CA, en;q=0.5", "Envoyez le corps tel quel", "Connectez-vous, ou envoyez"),
        ("de, ar;q=0.4, en;q=0.2", "أرسل المحتوى كما هو", "سجِّل الدخول، أو أرسل"),
        ("de", "Send the body as it is", "Sign in, or send"),
    ],
)
def test_what_is_refused_in_front_of_django_speaks_the_callers_language(
    http: httpx.Client, asked: str, packed: str, nobody: str
) -> None:
    headers = {**JSON, "Accept-Language": asked}
    answer = http.post(LOGIN, content=b"{}", headers={**headers, "Content-Encoding": "gzip"})
    assert refused(answer, 415, "unsupported_content_encoding")["detail"].startswith(packed)
    answer = http.post(CHAT, json={"message": "Hello!"}, headers=headers)
    assert answer.json()["detail"].startswith(nobody)
