"""What every socket of ours shares: JSON frames, a first frame that says who comes, an orderly end.

See section 11 of the contract. A consumer says by `doors` which frames it takes; what a door
raises is told in a frame `error`, and the socket stays.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Final
from urllib.parse import urlsplit

import orjson
import structlog
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.http.request import split_domain_port, validate_host

from konan.core import metrics
from konan.core.errors import DomainError, Forbidden, NotFound, Unauthorized
from konan.core.jsonbody import read_json

BAD_FIRST_FRAME: Final = 4400
NO_CREDENTIAL: Final = 4401
NOT_ALLOWED: Final = 4403
NOT_THERE: Final = 4404
TOO_LATE: Final = 4408
TOO_FAST: Final = 4429
TRY_AGAIN: Final = 1013  # too slow, or our trouble: connect again and fetch

AUTH_WITHIN_S: Final = 10.0
SENT_WITHIN_S: Final = 10.0
BURST: Final = 60  # frames that may come at once, and …
A_SECOND: Final = 10  # … how many a second on the whole
_CODES: Final = {401: NO_CREDENTIAL, 403: NOT_ALLOWED, 404: NOT_THERE, 400: BAD_FIRST_FRAME}
log = structlog.get_logger(__name__)

Frame = dict[str, Any]
Door = Callable[[Any, Frame], Awaitable[None]]


class JsonSocket(AsyncWebsocketConsumer):  # type: ignore[misc]  # Channels is untyped
    """A subclass gives `enter` (the first frame), `left`, and its `doors`."""

    doors: ClassVar[dict[str, Door]] = {}

    async def connect(self) -> None:
        self.entered = self.closed = False
        self._allowance, self._counted_at = float(BURST), time.monotonic()
        await self.accept()
        metrics.socket_opened()
        self._deadline = asyncio.get_running_loop().call_later(
            AUTH_WITHIN_S, lambda: asyncio.ensure_future(self.end(TOO_LATE))
        )

    async def enter(self, frame: Frame) -> None:
        """Lets the caller in, or raises Unauthorized, Forbidden or NotFound."""
        raise NotImplementedError

    async def left(self) -> None:
        """The socket is gone."""

    async def disconnect(self, code: int) -> None:
        self.closed = True
        metrics.socket_closed()
        self._deadline.cancel()
        await self.left()

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.closed:
            return
        try:
            frame = _read(text_data)
        except DomainError as error:
            await (self.refuse(error) if self.entered else self.end(BAD_FIRST_FRAME))
            return
        if not self.entered:
            await self._first(frame)
        elif self._too_fast():
            await self.end(TOO_FAST)
        elif frame["type"] == "ping":
            await self.say({"type": "pong"})
        elif frame["type"] != "pong":
            await self._pass_on(frame)

    async def _first(self, frame: Frame) -> None:
        if frame["type"] != "auth":
            await self.end(BAD_FIRST_FRAME)
            return
        try:
            await self.enter(frame)
        except (Unauthorized, Forbidden, NotFound) as error:
            await self.end(_CODES[error.status])
            return
        except DomainError as error:
            await self.end(_CODES.get(error.status, TRY_AGAIN))
            return
        self._deadline.cancel()
        self.entered = True

    async def _pass_on(self, frame: Frame) -> None:
        door = self.doors.get(frame["type"])
        try:
            if door is None:
                raise DomainError("There is no such frame.", code="unknown_frame", status=400)
            await door(self, frame)
        except DomainError as error:
            await self.refuse(error, ref=frame.get("client_id"))

    def _too_fast(self) -> bool:
        now = time.monotonic()
        self._allowance += (now - self._counted_at) * A_SECOND
        self._allowance, self._counted_at = min(self._allowance, BURST) - 1, now
        return self._allowance < 0

    async def say(self, frame: Frame) -> None:
        """Sends a frame; who does not take it in time is let go."""
        if self.closed:
            return
        try:
            async with asyncio.timeout(SENT_WITHIN_S):
                await self.send(text_data=orjson.dumps(frame).decode())
        except TimeoutError:
            await self.end(TRY_AGAIN)

    async def refuse(self, error: DomainError, *, ref: Any = None) -> None:
        detail = str(error.errors[0].detail if error.errors else error.message)
        frame = {"type": "error", "code": error.code, "detail": detail}
        await self.say({**frame, "ref": ref} if ref is not None else frame)

    async def end(self, code: int) -> None:
        if not self.closed:
            self.closed = True
            await self.close(code=code)

    # --- where the caller comes from ----------------------------------------------------------

    def header(self, name: bytes) -> str | None:
        found = (value for key, value in self.scope["headers"] if key == name)
        value = next(found, None)
        return value.decode("latin-1") if value is not None else None

    @property
    def origin(self) -> str | None:
        return self.header(b"origin")

    def require_own_origin(self) -> None:
        """Raises Forbidden where a page of another website has opened the socket."""
        origin, host = self.origin, self.header(b"host") or ""
        if origin in (None, settings.PUBLIC_URL):
            return
        domain, _port = split_domain_port(host)
        known = bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
        if not known or urlsplit(origin or "").netloc != host:
            raise Forbidden(code="origin_not_allowed")


def _read(text: str | None) -> Frame:
    """Raises DomainError where the frame is no JSON object with a type."""
    frame = read_json(text.encode("utf-8", "surrogatepass")) if text else None
    if not isinstance(frame, dict) or not isinstance(frame.get("type"), str):
        raise DomainError("A frame is a JSON object with a type.", code="bad_frame", status=400)
    return frame
