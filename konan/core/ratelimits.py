"""Rate limits: one atomic counter per (limit, key), in a window that its first hit begins.

`auth` is counted in PostgreSQL, so that neither an empty nor a dead Valkey frees anybody
who guesses passwords. The others are counted in Valkey in one round trip; while it is
away each process counts for itself. Never open, never an error.
"""

import asyncio
import hashlib
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from weakref import WeakKeyDictionary

import structlog
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from konan.core.errors import RateLimited
from konan.core.network import client_ip, network_of

log = structlog.get_logger(__name__)
_COUNT: Final = """
local count = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('PEXPIRE', KEYS[1], left)
end
return {count, left}
"""
_COUNT_SQL: Final = """
insert into core_ratecounter as c (key, count, resets_at)
values (%(key)s, 1, clock_timestamp() + %(seconds)s * interval '1 second')
on conflict (key) do update set
  count = case when c.resets_at <= clock_timestamp() then 1 else c.count + 1 end,
  resets_at = case when c.resets_at <= clock_timestamp()
    then excluded.resets_at else c.resets_at end
returning count, extract(epoch from resets_at - clock_timestamp())
"""
_TIMEOUT: Final = 0.3
_PAUSE: Final = 5.0  # after a failure Valkey is left alone for so long


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a caller stands with one limit: `limit` per `window` seconds."""

    name: str
    limit: int
    window: int
    used: int
    reset_seconds: int

    @property
    def allowed(self) -> bool:
        return self.used <= self.limit

    @property
    def remaining(self) -> int:
        return max(0, self.limit - self.used)


def hit(limit_name: str, key: str) -> Usage:
    """Counts one call and says where the caller stands."""
    limit, window = settings.RATE_LIMITS[limit_name]
    if limit_name == "auth":
        return _usage(limit_name, limit, window, *_hit_database(key, window))
    if not _breaker.open:
        try:
            count, left = _valkey(settings.VALKEY_URL).eval(
                _COUNT, 1, _name(limit_name, key), window * 1000
            )
            return _usage(limit_name, limit, window, count, left / 1000)
        except (RedisError, OSError) as error:
            _breaker.trip(error)
    return _usage(limit_name, limit, window, *_here.hit(f"{limit_name}:{key}", window))


async def hit_async(limit_name: str, key: str) -> Usage:
    """`hit` for an event loop."""
    if limit_name == "auth":
        return await sync_to_async(hit)(limit_name, key)
    limit, window = settings.RATE_LIMITS[limit_name]
    if not _breaker.open:
        try:
            count, left = await _valkey_async().eval(  # type: ignore[misc]
                _COUNT, 1, _name(limit_name, key), window * 1000
            )
            return _usage(limit_name, limit, window, count, left / 1000)
        except (RedisError, OSError) as error:
            _breaker.trip(error)
    return _usage(limit_name, limit, window, *_here.hit(f"{limit_name}:{key}", window))


def rate_headers(usage: Usage) -> dict[str, str]:
    """The IETF draft's fields, and those that older clients read."""
    return {
        "RateLimit-Policy": f'"{usage.name}";q={usage.limit};w={usage.window}',
        "RateLimit": f'"{usage.name}";r={usage.remaining};t={usage.reset_seconds}',
        "X-RateLimit-Limit": str(usage.limit),
        "X-RateLimit-Remaining": str(usage.remaining),
        "X-RateLimit-Reset": str(usage.reset_seconds),
    }


def over_limit(usage: Usage) -> RateLimited:
    return RateLimited(usage.reset_seconds, headers=rate_headers(usage))


def enforce(request: HttpRequest, limit_name: str, key: str) -> None:
    """Counts the call; the answer will tell the figures. Raises RateLimited.

    Where a request is counted twice, the limit that is nearer is the one that is told.
    """
    usage = hit(limit_name, key)
    told: Usage | None = getattr(request, "rate_usage", None)
    if told is None or usage.remaining <= told.remaining:
        request.rate_usage = usage  # type: ignore[attr-defined]
    if not usage.allowed:
        raise over_limit(usage)


def request_ip(request: HttpRequest) -> str:
    meta = request.META
    return client_ip(
        meta.get("REMOTE_ADDR", ""),
        meta.get("HTTP_X_FORWARDED_FOR", ""),
        hops=settings.TRUSTED_PROXIES,
    )


def request_network(request: HttpRequest) -> str:
    """The key of callers without a credential."""
    return f"ip:{network_of(request_ip(request))}"


def forget_ended_windows() -> None:
    """Housekeeping of the counters that PostgreSQL keeps."""
    with connection.cursor() as cursor:
        cursor.execute("delete from core_ratecounter where resets_at < clock_timestamp()")


def _usage(name: str, limit: int, window: int, used: int, left: float) -> Usage:
    return Usage(name, limit, window, int(used), max(1, -int(-left // 1)))


def _name(limit_name: str, key: str) -> str:
    return f"{settings.VALKEY_PREFIX}:limit:{limit_name}:{key}"


def _hit_database(key: str, window: int) -> tuple[int, float]:
    with connection.cursor() as cursor:
        hashed = hashlib.sha256(key.encode()).hexdigest()
        cursor.execute(_COUNT_SQL, {"key": hashed, "seconds": window})
        count, left = cursor.fetchone()
    return count, float(left)


def _options() -> dict[str, Any]:
    return {
        "socket_timeout": _TIMEOUT,
        "socket_connect_timeout": _TIMEOUT,
        "retry": Retry(NoBackoff(), 0),
    }


@lru_cache(maxsize=4)
def _valkey(url: str) -> Any:
    return Redis.from_url(url, **_options())


_loops: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()


def _valkey_async() -> Any:
    """A client per event loop: connections belong to the loop that opened them."""
    loop = asyncio.get_running_loop()
    if loop not in _loops:
        options = {**_options(), "retry": AsyncRetry(NoBackoff(), 0)}
        _loops[loop] = AsyncRedis.from_url(settings.VALKEY_URL, **options)
    return _loops[loop]


class _Breaker:
    """Leaves Valkey alone for a while after it failed, so that nobody waits for it."""

    def __init__(self) -> None:
        self._until = 0.0

    @property
    def open(self) -> bool:
        return time.monotonic() < self._until

    def trip(self, error: Exception) -> None:
        self._until = time.monotonic() + _PAUSE
        log.warning("limits_counted_here", error=repr(error), seconds=_PAUSE)


class _Windows:
    """The counters of this process."""

    MOST = 50_000

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._windows: dict[str, tuple[int, float]] = {}

    def hit(self, key: str, window: int) -> tuple[int, float]:
        now = time.monotonic()
        with self._lock:
            if len(self._windows) >= self.MOST:
                self._forget(now)
            count, ends = self._windows.get(key, (0, 0.0))
            count, ends = (count + 1, ends) if now < ends else (1, now + window)
            self._windows[key] = (count, ends)
        return count, ends - now

    def _forget(self, now: float) -> None:
        """Drops the ended windows; where all still run, the older half of them."""
        running = [(key, value) for key, value in self._windows.items() if value[1] > now]
        if len(running) >= self.MOST:
            running = running[self.MOST // 2 :]
        self._windows = dict(running)


_breaker = _Breaker()
_here = _Windows()
