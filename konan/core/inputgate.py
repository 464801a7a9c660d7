"""The input gate: what no request may be, refused in front of everything that reads requests.

Bodies are at most 10 MB, by the length that is announced (the HTTP server holds the client
to it) or else by counted bytes; a chunked body goes on with its true length. Packed bodies,
headers beyond 16 kB and addresses that are no UTF-8 or hide a null character are refused.
What JSON may be is said where it is read, after 401, 404 and 403 (konan.core.jsonbody).
"""

import asyncio
import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote_to_bytes

import structlog
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from konan.core.api.problems import problem, problem_of_status
from konan.core.asgi import Application, Message, Receive, Scope, Send
from konan.core.errors import DomainError
from konan.core.languages import speaking
from konan.core.middleware import request_id_of
from konan.core.network import client_ip, network_of
from konan.core.ratelimits import hit_async, over_limit, rate_headers

MAX_HEADERS: Final = 16 * 1024
MAX_ACCEPT: Final = 1024
DRAINED_BYTES: Final = 64 * 1024 * 1024
DRAINED_S: Final = 2.0
API: Final = "/api/"
_ODD: Final = re.compile(rb"[%\x00\x80-\xff]")
log = structlog.get_logger("konan.request")


class _Gone(Exception):
    """The client left before its body was whole."""


def input_gate(inner: Application) -> Application:
    """`inner`, reached by requests that may be read without fear."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await inner(scope, receive, send)
            return
        try:
            if _is_chunked(scope):
                scope, receive = await _counted(scope, receive)
        except DomainError as error:
            await _refuse(scope, receive, send, error)
        except _Gone:
            return
        else:
            await inner(scope, receive, send)

    return application


def _is_chunked(scope: Scope) -> bool:
    """Looks at address and headers; whether the body's length must be counted."""
    size, chunked = 0, False
    for name, value in scope["headers"]:
        size += len(name) + len(value) + 4
        if name == b"content-length":
            _check_length(value)
        elif name == b"transfer-encoding":
            chunked = True
        elif name == b"content-encoding" and value.strip().lower() not in (b"", b"identity"):
            raise DomainError(
                _("Send the body as it is, not packed."),
                code="unsupported_content_encoding",
                status=415,
                headers={"Accept-Encoding": "identity"},
            )
        elif name == b"accept" and len(value) > MAX_ACCEPT:
            size = MAX_HEADERS + 1
    if size > MAX_HEADERS:
        raise DomainError(_("The headers are too long."), code="headers_too_large", status=400)
    _check_address(scope.get("raw_path") or scope["path"].encode())
    _check_address(scope["query_string"])
    return chunked


def _check_length(value: bytes) -> None:
    if not value.isdigit() or len(value) > 18:
        raise problem_of_status(400)
    if int(value) > settings.MAX_BODY_BYTES:
        raise problem_of_status(413)


def _check_address(raw: bytes) -> None:
    if not _ODD.search(raw):
        return
    plain = unquote_to_bytes(raw)
    if b"\x00" in plain:
        raise DomainError(_("Null characters are not allowed."), code="null_character")
    try:
        plain.decode()
    except UnicodeDecodeError as error:
        message = _("The address is not UTF-8.")
        raise DomainError(message, code="invalid_encoding", status=400) from error


async def _counted(scope: Scope, receive: Receive) -> tuple[Scope, Receive]:
    """The request with its body read whole, and told how long it is."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _Gone
        part = message.get("body", b"")
        size += len(part)
        if size > settings.MAX_BODY_BYTES:
            parts.clear()
            raise problem_of_status(413)
        parts.append(part)
        more = message.get("more_body", False)
    body = [b"".join(parts)]

    async def again() -> Message:
        return {"type": "http.request", "body": body.pop()} if body else await receive()

    framing = (b"transfer-encoding", b"content-length")
    headers = [each for each in scope["headers"] if each[0] not in framing]
    headers.append((b"content-length", str(size).encode()))
    return {**scope, "headers": headers}, again


async def _refuse(scope: Scope, receive: Receive, send: Send, error: DomainError) -> None:
    """Answers at once and whole, and reads on for a while.

    A client that is still sending when the connection closes would lose the answer, so the
    last, empty part of it waits until what comes is thrown away: 2 s or 64 MB at most.
    """
    request_id = request_id_of(_header(scope, b"x-request-id"))
    said = speaking(_header(scope, b"accept-language"))
    if scope["path"].startswith(API):
        error, headers = await _with_limit(scope, error)
        with said:
            status, more, body = problem(error, request_id)
        headers |= more
    else:
        with said:
            status, body = error.status, f"{error.message}\n".encode()
        headers = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
    headers |= {"X-Request-Id": request_id, "Content-Length": str(len(body)), "Connection": "close"}
    log.info(
        "answered",
        method=scope["method"],
        path=scope["path"],
        status=status,
        code=error.code,
        request_id=request_id,
    )
    start = {"type": "http.response.start", "status": status, "headers": _raw(headers.items())}
    await send(start)
    await send({"type": "http.response.body", "body": body, "more_body": True})
    await _drain(receive)
    await send({"type": "http.response.body", "body": b""})


async def _with_limit(scope: Scope, error: DomainError) -> tuple[DomainError, dict[str, str]]:
    """Refusals count as calls of the network that they come from."""
    peer = (scope.get("client") or ("",))[0]
    forwarded = _header(scope, b"x-forwarded-for")
    ip = client_ip(peer, forwarded, hops=settings.TRUSTED_PROXIES)
    usage = await hit_async("standard", f"ip:{network_of(ip)}")
    return error if usage.allowed else over_limit(usage), rate_headers(usage)


async def _drain(receive: Receive) -> None:
    try:
        async with asyncio.timeout(DRAINED_S):
            await _discard(receive)
    except TimeoutError:
        return


async def _discard(receive: Receive) -> None:
    size, more = 0, True
    while more and size < DRAINED_BYTES:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)


def _header(scope: Scope, wanted: bytes) -> str:
    found = (value for name, value in scope["headers"] if name == wanted)
    return next(found, b"").decode("latin-1")


def _raw(headers: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode("latin-1")) for name, value in headers]
