"""One POST to an endpoint: guarded, with one deadline over everything, and little of the
answer read."""

import time
import zlib
from asyncio import timeout
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import aiohttp

from konan.core.outbound import OutboundError, Unpacker, guarded_connector, parse_url
from notifications.webhooks.sending.schedule import asked_wait

DEADLINE_S: Final = 10
KEPT_OPEN_S: Final = 4  # less than servers keep one
MOST_READ: Final = 64 * 1024
EXCERPT: Final = 1024
GONE: Final = 410
_SLOW: Final = frozenset({"timed_out", "name_timed_out"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attempt. `error` is a code; empty: it was received."""

    duration_ms: int
    status_code: int | None = None
    error: str = ""
    excerpt: str = ""
    asked_s: float = 0

    @property
    def received(self) -> bool:
        return not self.error

    @property
    def slow(self) -> bool:
        """It took all its time, or asks for fewer."""
        return self.error in _SLOW or self.status_code == 429

    @property
    def gone(self) -> bool:
        return self.status_code == GONE


def open_session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=guarded_connector(limit=0, keepalive_timeout=KEPT_OPEN_S),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None),
        auto_decompress=False,
        trust_env=False,
    )


async def post(
    session: aiohttp.ClientSession, url: str, body: bytes, headers: Mapping[str, str]
) -> Outcome:
    """Never raises for what the other side does."""
    answer = _Answer()
    started = time.monotonic()
    try:
        async with timeout(DEADLINE_S):
            await _exchange(session, url, body, headers, answer)
    except TimeoutError:
        answer.failed("timed_out")
    except OutboundError as error:
        answer.failed(error.code)
    except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError):
        answer.failed("certificate")
    except aiohttp.ClientConnectionError:
        answer.failed("unreachable")
    except (aiohttp.ClientError, ValueError, zlib.error):
        answer.failed("bad_response")
    return answer.outcome(round((time.monotonic() - started) * 1000))


@dataclass(slots=True)
class _Answer:
    """What is known so far: a status says enough, whatever happens to the body."""

    status: int | None = None
    error: str = ""
    asked_s: float = 0
    text: bytes = b""

    def failed(self, code: str) -> None:
        if self.status is None:
            self.error = code

    def outcome(self, duration_ms: int) -> Outcome:
        text = self.text.decode("utf-8", "replace").replace("\0", "")
        return Outcome(duration_ms, self.status, self.error, text, self.asked_s)


async def _exchange(
    session: aiohttp.ClientSession,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    answer: _Answer,
) -> None:
    place = parse_url(url)  # the client would drop what is not allowed in it
    async with session.post(place, data=body, headers=headers, allow_redirects=False) as response:
        answer.status = response.status
        if not 200 <= response.status < 300:
            answer.error = "redirected" if response.status < 400 else "bad_status"
            answer.asked_s = asked_wait(response.headers)
        await _read(response, answer)


async def _read(response: aiohttp.ClientResponse, answer: _Answer) -> None:
    """To the end, so that the connection serves again; of too much, no more."""
    unpack = Unpacker(response.headers.get("Content-Encoding", "").strip().lower())
    count = 0
    async for piece in response.content.iter_any():
        found = unpack(piece, MOST_READ - count)
        count += len(found)
        if len(answer.text) < EXCERPT:
            answer.text = (answer.text + found)[:EXCERPT]
        if count >= MOST_READ:
            response.close()
            return
