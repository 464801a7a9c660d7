"""The guard for the openai client, which speaks through httpx: one server, one address judged.

What comes back is capped as it arrives, packed bodies are refused: no server fills a worker.
"""

from collections.abc import AsyncIterator, Iterable
from typing import Any, Final

import httpcore2
import httpx2

from konan.core.outbound.errors import OutboundFailed
from konan.core.outbound.guard import Guard, Target, deployment_guard
from konan.core.outbound.lookup import know_own_addresses, look_up_async

MOST_BYTES: Final = 1024 * 1024


class ModelTransport(httpx2.AsyncHTTPTransport):
    """`url` is the server's, the only one that it speaks to. A tenant's own is `guarded`: it is
    judged at once and at every connection; raises OutboundError."""

    def __init__(self, url: str, *, guarded: bool, guard: Guard | None = None) -> None:
        super().__init__(trust_env=False)
        if guarded:
            rules = guard or deployment_guard()
            self._pool = httpcore2.AsyncConnectionPool(
                ssl_context=httpx2.create_ssl_context(trust_env=False),
                network_backend=_JudgedBackend(rules, rules.read(url)),
            )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["Accept-Encoding"] = "identity"
        response = await super().handle_async_request(request)
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            await response.aclose()
            raise OutboundFailed("bad_response")
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Capped(response.stream)
        return response


class _JudgedBackend(httpcore2.AsyncNetworkBackend):
    def __init__(self, guard: Guard, target: Target) -> None:
        self._guard, self._target = guard, target
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 (httpcore's signature)
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        await know_own_addresses(self._guard.public_name)
        literal = self._target.literal is not None
        addresses = [host] if literal else await look_up_async(host, self._guard.lookup)
        self._guard.judge(self._target, addresses)
        return await self._inner.connect_tcp(
            addresses[0], port, timeout, local_address, socket_options
        )

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)


class _Capped(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = MOST_BYTES
        async for piece in self._inner:
            left -= len(piece)
            if left < 0:
                raise OutboundFailed("too_large")
            yield piece

    async def aclose(self) -> None:
        await self._inner.aclose()
