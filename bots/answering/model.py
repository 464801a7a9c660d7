"""The chat model: any OpenAI-compatible server, read line by line over one shared session.

Time-outs, retries, breaker and bulkhead are ours; no client library hides others.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, Final

import aiohttp
import orjson

from bots.answering.resilience import Breakers, Bulkhead, Limits
from bots.answering.sse import Reader
from bots.answering.types import LlmConfig

LONGEST_ANSWER: Final = 16_000
RETRIED: Final = frozenset({408, 409, 429, 500, 502, 503, 504, 520, 522, 524, 529})
OPTIONAL: Final = ("stream_options", "temperature")
Message = dict[str, str]


class ModelError(Exception):
    """The model gave no usable answer. `reason` is short and says nothing of the key."""

    def __init__(self, reason: str, *, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class _Retry(ModelError):
    """Worth another try: nothing was shown yet."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds. `total` counts over all tries."""

    connect: float = 5.0
    first_token: float = 20.0
    idle: float = 15.0
    total: float = 90.0
    retry_base: float = 0.5
    retry_after_most: float = 20.0


@dataclass(slots=True)
class Call:
    """What one call did; filled while the stream runs, for the receipt."""

    attempts: int = 0
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    finish_reason: str | None = None
    first_token_ms: float | None = None
    total_ms: float | None = None
    error: str | None = None
    capped: bool = False

    def as_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def request_body(
    config: LlmConfig, messages: Sequence[Message], temperature: float
) -> dict[str, Any]:
    """The body of /chat/completions, the same that the openai client would send."""
    return {
        "messages": list(messages),
        "model": config.model,
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": temperature,
    }


@dataclass(slots=True)
class _Sessions:
    open: aiohttp.ClientSession | None = None
    guarded: aiohttp.ClientSession | None = None
    refused: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)


class ModelClient:
    """One per process and event loop. `guard` makes the connector for URLs that a tenant gave;
    without one such a URL is not called at all."""

    def __init__(
        self,
        *,
        timeouts: Timeouts | None = None,
        limits: Limits | None = None,
        guard: Callable[[], aiohttp.BaseConnector] | None = None,
        retries: int = 2,
    ) -> None:
        self._timeouts = timeouts or Timeouts()
        self._bulkhead = Bulkhead(limits or Limits())
        self._breakers = Breakers()
        self._guard = guard
        self._retries = retries
        self._sessions = _Sessions()

    def has_room(self, bot_id: str) -> bool:
        """False when a call would be refused as `Overloaded`: ask before accepting a message."""
        return self._bulkhead.has_room(bot_id)

    async def close(self) -> None:
        for session in (self._sessions.open, self._sessions.guarded):
            if session is not None:
                await session.close()
        self._sessions = _Sessions()

    async def stream(
        self,
        config: LlmConfig,
        *,
        bot_id: str,
        messages: Sequence[Message],
        temperature: float,
        call: Call,
    ) -> AsyncGenerator[str, None]:
        """Pieces of the answer. Raises `ModelError` (`Overloaded` when the queue is full)."""
        breaker = self._breakers.of(config.base_url, bot_id)
        if not breaker.allows():
            raise ModelError("circuit_open")
        async with self._bulkhead.slot(bot_id):
            settled = False
            try:
                async with aclosing(self._tries(config, messages, temperature, call)) as pieces:
                    async for piece in pieces:
                        yield piece
                breaker.note(failed=False)
                settled = True
            except ModelError as error:
                call.error = error.reason
                breaker.note(failed=True)
                settled = True
                raise
            finally:
                if not settled:
                    breaker.release()

    async def complete(
        self,
        config: LlmConfig,
        *,
        bot_id: str,
        messages: Sequence[Message],
        temperature: float,
        call: Call,
    ) -> str:
        pieces = self.stream(
            config, bot_id=bot_id, messages=messages, temperature=temperature, call=call
        )
        return "".join([piece async for piece in pieces])

    async def _tries(
        self, config: LlmConfig, messages: Sequence[Message], temperature: float, call: Call
    ) -> AsyncGenerator[str, None]:
        """A try is repeated only while nothing has been shown."""
        now = asyncio.get_running_loop().time
        started = now()
        deadline = started + self._timeouts.total
        body = request_body(config, messages, temperature)
        while True:
            call.attempts += 1
            try:
                async with aclosing(self._attempt(config, body, call, deadline)) as pieces:
                    async for piece in pieces:
                        if call.first_token_ms is None:
                            call.first_token_ms = round((now() - started) * 1000, 1)
                        yield piece
                call.total_ms = round((now() - started) * 1000, 1)
                return
            except _Retry as error:
                if call.first_token_ms is not None or call.attempts > self._retries:
                    raise ModelError(error.reason) from error
                pause = self._pause(call.attempts, error.retry_after)
                if pause is None or now() + pause > deadline:
                    raise ModelError(error.reason) from error
                await asyncio.sleep(pause)

    def _pause(self, attempt: int, retry_after: float | None) -> float | None:
        """Seconds until the next try, with jitter; None when the server asks for too long a wait."""
        if retry_after is not None:
            return retry_after if retry_after <= self._timeouts.retry_after_most else None
        backed_off: float = self._timeouts.retry_base * 2 ** (attempt - 1)
        return backed_off * random.uniform(0.5, 1.0)

    async def _attempt(
        self, config: LlmConfig, body: dict[str, Any], call: Call, deadline: float
    ) -> AsyncGenerator[str, None]:
        first_by = asyncio.get_running_loop().time() + self._timeouts.first_token
        response = await self._send(config, body, min(first_by, deadline))
        try:
            async with aclosing(self._read(response, call, first_by, deadline)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            response.close()

    async def _send(
        self, config: LlmConfig, body: dict[str, Any], by: float
    ) -> aiohttp.ClientResponse:
        """Posts the request; settings that this server refuses are left out from then on."""
        server = (config.base_url, config.model)
        while True:
            refused = self._sessions.refused.get(server, frozenset())
            sent = {name: value for name, value in body.items() if name not in refused}
            response = await self._post(config, sent, by)
            if response.status < 300:
                return response
            text = await self._error_text(response, by)
            culprit = next((n for n in OPTIONAL if n in sent and n in text), None)
            if response.status not in {400, 422} or culprit is None:
                raise _status_error(response)
            self._sessions.refused[server] = refused | {culprit}

    async def _post(
        self, config: LlmConfig, body: dict[str, Any], by: float
    ) -> aiohttp.ClientResponse:
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
        if config.api_key:
            headers["Authorization"] = f"Bearer {config.api_key}"
        try:
            async with asyncio.timeout_at(by):
                return await self._session(config).post(
                    f"{config.base_url.rstrip('/')}/chat/completions",
                    data=orjson.dumps(body),
                    headers=headers,
                    allow_redirects=False,
                )
        except (TimeoutError, aiohttp.ServerTimeoutError) as error:
            raise ModelError("timeout_first_token") from error
        except (aiohttp.ClientConnectionError, ConnectionError) as error:
            raise _Retry("connection") from error
        except (aiohttp.ClientError, ValueError, OSError) as error:
            raise ModelError("request") from error

    async def _error_text(self, response: aiohttp.ClientResponse, by: float) -> str:
        try:
            async with asyncio.timeout_at(by):
                return (await response.content.read(4096)).decode("utf-8", "replace")
        except (TimeoutError, aiohttp.ClientError):
            return ""
        finally:
            response.close()

    async def _read(
        self, response: aiohttp.ClientResponse, call: Call, first_by: float, deadline: float
    ) -> AsyncGenerator[str, None]:
        reader = Reader(call, is_stream="json" not in response.headers.get("Content-Type", ""))
        now = asyncio.get_running_loop().time
        while not reader.done:
            by = min(deadline, first_by if not reader.length else now() + self._timeouts.idle)
            data = await self._next_bytes(response, reader, by)
            piece = "".join(reader.feed(data) if data else reader.end())
            if not piece:
                continue
            room = LONGEST_ANSWER - reader.length
            reader.length += len(piece)
            if reader.length >= LONGEST_ANSWER:
                call.capped = reader.done = True
            yield piece[:room]
        if not reader.length:
            raise _Retry("garbage") if reader.broken else ModelError("empty")
        if not reader.finished and not call.capped:
            raise ModelError("cut")

    async def _next_bytes(
        self, response: aiohttp.ClientResponse, reader: Reader, by: float
    ) -> bytes:
        try:
            async with asyncio.timeout_at(by):
                return await response.content.readany()
        except TimeoutError as error:
            late = "timeout_idle" if reader.length else "timeout_first_token"
            raise ModelError(late) from error
        except (aiohttp.ClientError, ConnectionError) as error:
            if reader.length:
                raise ModelError("cut") from error
            raise _Retry("connection") from error

    def _session(self, config: LlmConfig) -> aiohttp.ClientSession:
        sessions = self._sessions
        if not config.tenant_supplied:
            if sessions.open is None:
                sessions.open = self._new_session(aiohttp.TCPConnector(limit=0))
            return sessions.open
        if self._guard is None:
            raise ModelError("no_guard")
        if sessions.guarded is None:
            sessions.guarded = self._new_session(self._guard())
        return sessions.guarded

    def _new_session(self, connector: aiohttp.BaseConnector) -> aiohttp.ClientSession:
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=self._timeouts.connect)
        return aiohttp.ClientSession(
            connector=connector,
            timeout=timeout,
            trust_env=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            read_bufsize=2**16,
        )


def _status_error(response: aiohttp.ClientResponse) -> ModelError:
    reason = f"status_{response.status}"
    if response.status not in RETRIED and response.status < 500:
        return ModelError(reason)
    after = response.headers.get("Retry-After", "")
    try:
        wait = max(0.0, float(after))
    except ValueError:
        wait = None
    return _Retry(reason, retry_after=wait)
