"""The guard at the moment of connecting, for everything that speaks through aiohttp."""

import socket
from contextvars import ContextVar
from typing import Any

from aiohttp import ClientConnectorError, ClientRequest, ClientTimeout, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import AddrInfoType

from konan.core.outbound.addresses import read_address
from konan.core.outbound.errors import DeniedAddress, OutboundError
from konan.core.outbound.guard import Guard, Target, deployment_guard
from konan.core.outbound.lookup import know_own_addresses, look_up_async

# The request whose connection is being made; lookups and sockets run inside its context.
_target: ContextVar[Target] = ContextVar("outbound_target")


class GuardedResolver(AbstractResolver):
    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        try:
            addresses = await look_up_async(host, self._guard.lookup)
            self._guard.judge(_target.get(), addresses)
        except OutboundError as refusal:
            raise DeniedAddress(refusal) from refusal
        return [_answer(host, port, address) for address in addresses]

    async def close(self) -> None:
        """Nothing is held open between lookups."""


class GuardedConnector(TCPConnector):
    """Connects to nothing that the guard did not judge; raises OutboundError instead.

    A connection that is kept serves its own scheme, name and port alone, for which it was judged.
    """

    def __init__(self, guard: Guard, **options: Any) -> None:
        super().__init__(
            resolver=GuardedResolver(guard),
            use_dns_cache=False,
            socket_factory=self._judged_socket,
            **options,
        )
        self._guard = guard

    async def _create_connection(
        self,
        req: ClientRequest,
        traces: list[Any],
        timeout: ClientTimeout,  # noqa: ASYNC109 (aiohttp's signature)
    ) -> ResponseHandler:
        await know_own_addresses(self._guard.public_name)
        token = _target.set(self._guard.read(req.url))
        try:
            return await super()._create_connection(req, traces, timeout)
        except ClientConnectorError as error:
            if isinstance(error.os_error, DeniedAddress):
                raise error.os_error.reason from error
            raise
        finally:
            _target.reset(token)

    def _judged_socket(self, address: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = address
        try:
            self._guard.judge(_target.get(), [str(place[0])])
        except OutboundError as refusal:
            raise DeniedAddress(refusal) from refusal
        return socket.socket(family, kind, protocol)


def guarded_connector(*, http: bool = False, **options: Any) -> GuardedConnector:
    """A connector for a session of one's own; `options` are TCPConnector's."""
    return GuardedConnector(deployment_guard(http=http), **options)


def _answer(host: str, port: int, address: str) -> ResolveResult:
    version = read_address(address).version if ":" not in address else 6
    return ResolveResult(
        hostname=host,
        host=address,
        port=port,
        family=socket.AF_INET if version == 4 else socket.AF_INET6,
        proto=0,
        flags=socket.AI_NUMERICHOST,
    )
