"""The faults: each takes something away from an installation, for good or for a while.

All are real: signals to the processes that the supervisor started. Where a service is to stay
away, the supervisor is held (SIGSTOP) so that it does not start it again meanwhile.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Protocol

import psycopg
import redis

from konan.embedded.leftovers import is_gone
from konan.testing.installation import Installation, wait_for

BACK_S: Final = 60.0


class Struck(Protocol):
    """What a fault needs of a rig."""

    installation: Installation

    def much_happens(self) -> None: ...

    def meanwhile(self) -> None: ...


@dataclass(frozen=True)
class Fault:
    """`strike(rig, seconds)` returns the moment at which what was taken away is there again.

    `away_s` is for how long, where that can be chosen. The others are promises: the longest
    stretch without a single success, the time until what was accepted is answered and
    delivered, and until the chat accepts and sockets tell again.
    """

    name: str
    what: str
    strike: Callable[[Struck, float], float]
    away_s: float = 0.0
    most_outage_s: float = 0.0
    most_recovery_s: float = 45.0
    most_live_s: float = 30.0
    most_back_s: float = 10.0
    most_p99_s: float | None = None


def worker_killed(rig: Struck, _: float) -> float:
    """`kill -9` while very much is on its way."""
    rig.much_happens()
    old = rig.installation.kill("worker")
    killed = time.time()
    rig.installation.wait_restarted("worker", old, seconds=BACK_S)
    return killed


def valkey_flushed(rig: Struck, _: float) -> float:
    with _valkey(rig.installation) as valkey:
        valkey.flushall()
    return time.time()


def valkey_away(rig: Struck, seconds: float) -> float:
    _stop(rig, "valkey", signal.SIGTERM, seconds)
    wait_for(lambda: _valkey_answers(rig.installation), seconds=BACK_S, what="Valkey again")
    return time.time()


def postgres_restarted(rig: Struck, _: float) -> float:
    """SIGQUIT is what `pg_ctl restart -m immediate` sends: no goodbye, recovery from the log."""
    os.kill(rig.installation.pid("postgres"), signal.SIGQUIT)
    wait_for(lambda: not _database_answers(rig.installation), seconds=5, what="the end of it")
    wait_for(lambda: _database_answers(rig.installation), seconds=BACK_S, what="PostgreSQL again")
    return time.time()


def postgres_away(rig: Struck, seconds: float) -> float:
    _stop(rig, "postgres", signal.SIGINT, seconds)
    wait_for(lambda: _database_answers(rig.installation), seconds=BACK_S, what="PostgreSQL again")
    return time.time()


FAULTS: Final = {
    fault.name: fault
    for fault in (
        Fault("worker-killed", "kill -9 of the worker, deliveries under way", worker_killed),
        Fault("valkey-flushed", "FLUSHALL", valkey_flushed),
        Fault(
            "valkey-away", "Valkey stopped, then started", valkey_away,
            away_s=60, most_p99_s=1.0,
        ),
        Fault(
            "postgres-restarted", "PostgreSQL restarted, mode immediate", postgres_restarted,
            most_outage_s=10,
        ),
        Fault(
            "postgres-away", "PostgreSQL stopped, then started", postgres_away,
            away_s=120, most_outage_s=10,
        ),
    )
}  # fmt: skip


def _stop(rig: Struck, name: str, how: signal.Signals, seconds: float) -> None:
    """The service is gone for so long; then the supervisor sees it, and starts it again."""
    service, supervisor = rig.installation.pid(name), rig.installation.pid("supervisor")
    os.kill(supervisor, signal.SIGSTOP)
    try:
        os.kill(service, how)
        wait_for(lambda: is_gone(service), seconds=BACK_S, what=f"the end of {name}")
        end = time.monotonic() + seconds
        rig.meanwhile()
        time.sleep(max(0.0, end - time.monotonic()))
    finally:
        os.kill(supervisor, signal.SIGCONT)


@contextmanager
def _valkey(installation: Installation) -> "Iterator[redis.Redis]":
    with redis.Redis.from_url(installation.environment()["REDIS_URL"]) as client:
        yield client


def _valkey_answers(installation: Installation) -> bool:
    try:
        with _valkey(installation) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _database_answers(installation: Installation) -> bool:
    try:
        url = installation.environment()["DATABASE_URL"]
        with psycopg.connect(url, connect_timeout=3) as database:
            return database.execute("SELECT 1").fetchone() == (1,)
    except psycopg.OperationalError:
        return False
