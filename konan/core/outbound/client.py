"""GET a public page: one deadline over everything, a cap on what is unpacked, hops judged."""

import asyncio
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import aiohttp
from django.conf import settings
from yarl import URL

from konan.core.outbound.connector import GuardedConnector
from konan.core.outbound.errors import OutboundFailed
from konan.core.outbound.guard import Guard, deployment_guard

HOPS: Final = 5
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
AGENT: Final = "Mozilla/5.0 (compatible; Konan/1.0; +{url})"  # whoever is visited may ask there
_UNPACKED: Final = ("", "identity", "gzip", "x-gzip", "deflate")


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. `url` is where the redirects led; `content_type` is lower case, bare."""

    url: str
    status: int
    content_type: str
    body: bytes
    headers: Mapping[str, str]


def fetch(
    url: str,
    *,
    max_bytes: int,
    deadline: float,
    accept: Collection[str] = (),
    http: bool = False,
    guard: Guard | None = None,
) -> Fetched:
    """What a GET of `url` answers, within `deadline` seconds from the first lookup on.

    `max_bytes` bounds the body after unpacking; `accept` lists content types, and where it
    does, another type is a failure. The body of an error status is not read.
    Raises OutboundRefused and OutboundFailed. For worker threads: it blocks.
    """
    guard = guard or deployment_guard(http=http)
    return asyncio.run(_fetch(url, max_bytes, deadline, frozenset(accept), guard))


async def _fetch(
    url: str, max_bytes: int, deadline: float, accept: frozenset[str], guard: Guard
) -> Fetched:
    try:
        async with asyncio.timeout(deadline), _session(guard, accept) as session:
            return await _follow(session, url, max_bytes, accept, guard)
    except TimeoutError as error:
        raise OutboundFailed("timed_out") from error
    except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as error:
        raise OutboundFailed("certificate") from error
    except aiohttp.ClientConnectionError as error:
        raise OutboundFailed("unreachable") from error
    except (aiohttp.ClientError, ValueError, zlib.error) as error:
        raise OutboundFailed("bad_response") from error


def _session(guard: Guard, accept: frozenset[str]) -> aiohttp.ClientSession:
    types = ", ".join(sorted(accept)) or "*/*"
    return aiohttp.ClientSession(
        connector=GuardedConnector(guard, force_close=True),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={
            "User-Agent": AGENT.format(url=settings.PUBLIC_URL),
            "Accept": types,
            "Accept-Encoding": "gzip, deflate",
        },
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=10),
        auto_decompress=False,
        trust_env=False,
    )


async def _follow(
    session: aiohttp.ClientSession,
    url: str,
    max_bytes: int,
    accept: frozenset[str],
    guard: Guard,
) -> Fetched:
    place = guard.read(url).url
    for _ in range(HOPS + 1):
        async with session.get(place, allow_redirects=False) as response:
            location = response.headers.get("Location")
            if response.status not in REDIRECTS or not location:
                return await _read(response, max_bytes, accept)
        place = guard.read(str(place.join(URL(location)).with_fragment(None))).url
    raise OutboundFailed("too_many_redirects")


async def _read(
    response: aiohttp.ClientResponse, max_bytes: int, accept: frozenset[str]
) -> Fetched:
    content_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    body = b""
    if response.status < 300:
        if accept and content_type not in accept:
            raise OutboundFailed("content_type")
        body = await _body(response, max_bytes)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Fetched(str(response.url), response.status, content_type, body, headers)


async def _body(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    unpack = Unpacker(response.headers.get("Content-Encoding", "").strip().lower())
    body = bytearray()
    async for piece in response.content.iter_any():
        body += unpack(piece, max_bytes + 1 - len(body))
        if len(body) > max_bytes:
            raise OutboundFailed("too_large")
    return bytes(body)


class Unpacker:
    """Unpacks at most what is still wanted, so that a small bomb stays small.

    Raises OutboundFailed for what was packed otherwise, and zlib.error.
    """

    def __init__(self, encoding: str) -> None:
        if encoding not in _UNPACKED:
            raise OutboundFailed("bad_response")
        packed = encoding not in ("", "identity")
        self._inflate = zlib.decompressobj(wbits=47) if packed else None
        self._raw = encoding == "deflate"

    def __call__(self, piece: bytes, most: int) -> bytes:
        if self._inflate is None:
            return piece[:most]
        try:
            return self._inflate.decompress(piece, most)
        except zlib.error:
            if not self._raw:
                raise
            self._raw = False  # some servers send deflate without its zlib header
            self._inflate = zlib.decompressobj(wbits=-15)
            return self._inflate.decompress(piece, most)
