"""The web process, and its orderly end.

On SIGTERM or SIGINT:

1. `/readyz` answers 503 at once, and every answer closes its connection; for `drain` seconds
   all requests are served as before, so that a proxy has the time to look elsewhere.
2. Nothing more is accepted. Sockets are closed with 1012 (their clients connect again, to
   another process); requests and streams that are open have `grace` seconds to end.
3. After two thirds of them, turns that still run are given back: another process goes on with
   them, and who follows one here follows it from afar. What is then still open is ended; a
   client goes on with `Last-Event-ID` at another process.

The exit code is 0. A second signal ends it without waiting.
"""

import asyncio
import socket
import time
from types import FrameType

import uvicorn

from konan.core import draining
from konan.core.asgi import Application, Message, Receive, Scope, Send

HAND_OVER_AFTER = 2 / 3


class Web(uvicorn.Server):
    """`ending`: the seconds of `drain` and `grace`."""

    def __init__(self, config: uvicorn.Config, *, ending: tuple[float, float]) -> None:
        super().__init__(config)
        self._drain, self._grace = ending
        self._leave_at: float | None = None

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self._leave_at is None:
            draining.begin()
            self._leave_at = time.monotonic() + self._drain
        else:
            self.should_exit = self.force_exit = True

    async def on_tick(self, counter: int) -> bool:
        if self._leave_at is not None and time.monotonic() >= self._leave_at:
            self.should_exit = True
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        handing_over = asyncio.create_task(self._hand_over())
        try:
            await super().shutdown(sockets)
        finally:
            handing_over.cancel()

    async def _hand_over(self) -> None:
        from conversations import runtime

        await asyncio.sleep(self._grace * HAND_OVER_AFTER)
        await runtime.hand_over()


def run(*, host: str, port: int, fd: int | None, ending: tuple[float, float]) -> int:
    """Serves until a signal; 0 after an orderly end, 3 where it could not start."""
    from konan.asgi import application

    config = uvicorn.Config(
        closing_connections(application),
        host=host,
        port=port,
        fd=fd,
        ws="websockets",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        log_config=None,
        timeout_graceful_shutdown=ending[1],  # type: ignore[arg-type]  # it takes parts of a second
    )
    server = Web(config, ending=ending)
    server.run()
    return 0 if server.started else 3


def closing_connections(inner: Application) -> Application:
    """While the process drains, an answer is the last one on its connection."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        async def sends(message: Message) -> None:
            if message["type"] == "http.response.start" and draining.is_draining():
                message["headers"] = [*message.get("headers", ()), (b"connection", b"close")]
            await send(message)

        await inner(scope, receive, sends if scope["type"] == "http" else send)

    return application
