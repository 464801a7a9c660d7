"""The chat's own routes on bare ASGI, in front of Django; and CORS for visitors."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import structlog

from conversations.api import chat
from conversations.api.exchange import Exchange
from konan.core.api.problems import problem_of_status
from konan.core.asgi import Application, Receive, Scope, Send
from konan.core.errors import DomainError
from konan.core.languages import speaking
from konan.core.ratelimits import hit_async, over_limit

_STREAM: Final = re.compile(r"/api/v1/chat/stream/([0-9a-f-]{36})")
_VISITORS: Final = re.compile(r"/api/v1/(chat(/.*)?|widget/config)")
_ALLOWED: Final = (
    b"Content-Type, X-Bot-Token, X-Visitor-Token, X-Request-Id, Last-Event-ID, Idempotency-Key"
)
_EXPOSED: Final = (
    b"X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Idempotent-Replayed, ETag"
)
log = structlog.get_logger(__name__)


def chat_routes(django: Application) -> Application:
    """Django with the chat's routes in front of it."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        answer = _route(scope)
        if answer is None:
            await django(scope, receive, send)
        else:
            exchange = Exchange(scope, receive, send)
            with speaking(exchange.headers.get("accept-language", "")):
                await _serve(exchange, answer)

    return application


def _route(scope: Scope) -> Callable[[Exchange], Awaitable[None]] | None:
    if scope["type"] != "http":
        return None
    method, path = scope["method"], scope["path"]
    if method == "POST":
        return {"/api/v1/chat": chat.chat, "/api/v1/chat/stream": chat.chat_stream}.get(path)
    if method == "GET" and (found := _STREAM.fullmatch(path)):
        return _resume(found.group(1))
    return None


def _resume(text: str) -> Callable[[Exchange], Awaitable[None]] | None:
    try:
        message_id = UUID(text)
    except ValueError:
        return None
    return lambda exchange: chat.resume_stream(exchange, message_id)


async def _serve(exchange: Exchange, answer: Callable[[Exchange], Awaitable[None]]) -> None:
    try:
        await answer(exchange)
    except DomainError as error:
        await exchange.refuse(await _counted(exchange, error))
    except Exception:
        log.exception("request_failed", request_id=exchange.request_id)
        if exchange.started:
            raise
        await exchange.refuse(problem_of_status(500))


async def _counted(exchange: Exchange, error: DomainError) -> DomainError:
    """Who is refused before being known is counted too: wrong credentials, by the network."""
    if exchange.usage is None:
        exchange.usage = await hit_async("standard", exchange.principal or exchange.network)
        if not exchange.usage.allowed:
            return over_limit(exchange.usage)
    return error


def visitors_cors(inner: Application) -> Application:
    """Any website may call the visitor's endpoints from a browser; whether it may speak for
    this bot is looked at where the bot is known (`origins`). Never with credentials."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        origin = _origin(scope)
        if origin is None:
            await inner(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await _preflight(send, origin)
        else:
            await inner(scope, receive, _allowing(send, origin))

    return application


def _origin(scope: Scope) -> bytes | None:
    if scope["type"] != "http" or not _VISITORS.fullmatch(scope["path"]):
        return None
    return next((value for name, value in scope["headers"] if name == b"origin"), None)


async def _preflight(send: Send, origin: bytes) -> None:
    headers = [
        *_cors(origin),
        (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
        (b"access-control-allow-headers", _ALLOWED),
        (b"access-control-max-age", b"600"),
    ]
    await send({"type": "http.response.start", "status": 204, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def _allowing(send: Send, origin: bytes) -> Send:
    async def with_headers(message: Any) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [
                *message.get("headers", ()),
                *_cors(origin),
                (b"access-control-expose-headers", _EXPOSED),
            ]
        await send(message)

    return with_headers


def _cors(origin: bytes) -> list[tuple[bytes, bytes]]:
    return [(b"access-control-allow-origin", origin), (b"vary", b"Origin")]
