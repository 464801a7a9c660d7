"""One request and its answer, on bare ASGI: what the chat needs of HTTP, and no more."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

import orjson
import structlog
from django.conf import settings

from konan.core import draining
from konan.core.api.problems import problem
from konan.core.asgi import Receive, Scope, Send
from konan.core.errors import DomainError
from konan.core.middleware import request_id_of
from konan.core.network import client_ip, network_of
from konan.core.ratelimits import Usage, rate_headers

HEARTBEAT_S: Final = 15.0
log = structlog.get_logger("konan.request")


class Exchange:
    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope, self._receive, self._send = scope, receive, send
        self.headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        self.request_id = request_id_of(self.headers.get("x-request-id"))
        self.usage: Usage | None = None
        self.principal: str | None = None
        self.started = False
        self.gone = False
        self.more_headers: dict[str, str] = {}
        self._began = time.perf_counter()

    @property
    def path(self) -> str:
        path: str = self._scope["path"]
        return path

    @property
    def network(self) -> str:
        """What callers without a credential are counted by."""
        peer = (self._scope.get("client") or ("",))[0]
        forwarded = self.headers.get("x-forwarded-for", "")
        ip = client_ip(peer, forwarded, hops=settings.TRUSTED_PROXIES)
        return f"ip:{network_of(ip)}"

    async def body(self) -> bytes:
        """The whole body; the input gate has seen to its length."""
        parts, more = [], True
        while more:
            message = await self._receive()
            parts.append(message.get("body", b""))
            more = message.get("more_body", False)
        return b"".join(parts)

    async def json(self, status: int, document: Mapping[str, Any]) -> None:
        headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
        await self._respond(status, headers, orjson.dumps(document))

    async def refuse(self, error: DomainError) -> None:
        await self._respond(*problem(error, self.request_id))

    async def _respond(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        await self._start(status, {**headers, "Content-Length": str(len(body))})
        await self._send({"type": "http.response.body", "body": body})

    async def _start(self, status: int, headers: Mapping[str, str]) -> None:
        self.started = True
        more = rate_headers(self.usage) if self.usage else {}
        everything = {**headers, **more, **self.more_headers, "X-Request-Id": self.request_id}
        self._log(status)
        await self._send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [
                    (name.lower().encode(), value.encode("latin-1"))
                    for name, value in everything.items()
                ],
            }
        )

    def _log(self, status: int) -> None:
        log.info(
            "answered",
            method=self._scope["method"],
            path=self._scope["path"],
            status=status,
            ms=round((time.perf_counter() - self._began) * 1000, 1),
            principal=self.principal,
            request_id=self.request_id,
        )

    async def stream(self, events: AsyncIterator[bytes]) -> None:
        """Server-sent events, with a comment every 15 s; ends early when the client leaves."""
        headers = {
            "Content-Type": "text/event-stream",
            "Cache-Control": "no-store",
            "X-Accel-Buffering": "no",
        }
        await self._start(200, headers)
        watch = asyncio.create_task(self._watch())
        try:
            async for event in events:
                if self.gone:
                    return
                await self._send({"type": "http.response.body", "body": event, "more_body": True})
            await self._send({"type": "http.response.body", "body": b""})
        except asyncio.CancelledError:
            if not draining.is_draining():
                raise
            # No `message.end`: the client goes on from its last event, at another process.
            await self._send({"type": "http.response.body", "body": b""})
        finally:
            watch.cancel()

    async def _watch(self) -> None:
        """Notices that the client has left; says something while nobody else does."""
        leaving = asyncio.ensure_future(self._receive())
        while not self.gone:
            done, _pending = await asyncio.wait({leaving}, timeout=HEARTBEAT_S)
            if done:
                self.gone = leaving.result()["type"] == "http.disconnect"
                leaving = asyncio.ensure_future(self._receive())
            else:
                await self._send(
                    {"type": "http.response.body", "body": b": still here\n\n", "more_body": True}
                )


def event(kind: str, data: Mapping[str, Any], *, at: str | None = None) -> bytes:
    """One server-sent event, its `event:` equal to the `type` in its data."""
    head = f"id: {at}\n" if at else ""
    body = orjson.dumps({"type": kind, **data}).decode()
    return f"{head}event: {kind}\ndata: {body}\n\n".encode()
