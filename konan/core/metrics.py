"""What is counted as it happens, by every process of every node, into one sum in Valkey.

Counting costs a dictionary entry under a lock. A thread adds what has come together to the sums
every two seconds, and tells at the same time that the process is alive (`presence`): so any
web process can say what all of them did (konan.operating.metrics). While Valkey is away, what
was counted waits; where it is emptied, the sums begin at nothing, which Prometheus knows for a
restart; what a killed process counted in its last two seconds is lost.
"""

import atexit
import json
import os
import socket
import threading
import time
from collections import Counter
from typing import Any, Final

import structlog
from django.conf import settings
from redis import Redis, RedisError

EVERY_S: Final = 2.0
ALIVE_S: Final = 15
BUCKETS: Final = (0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 21.0, 34.0, 60.0, 90.0)
log = structlog.get_logger(__name__)

Label = tuple[str, str]
Key = tuple[str, Label | None]


class _Sums:
    """`open_sockets` is what is now; the rest only grows."""

    def __init__(self) -> None:
        self._change = threading.Lock()
        self._counted: Counter[Key] = Counter()
        self._ran: dict[str, str] = {}
        self._thread: threading.Thread | None = None
        self._redis: Redis | None = None
        self._pid = 0
        self.kind = ""
        self.open_sockets = 0

    def add(self, key: Key, amount: float) -> None:
        with self._change:
            self._counted[key] += amount  # type: ignore[assignment]
            self._ensure_thread()

    def ran(self, task: str, told: str) -> None:
        with self._change:
            self._ran[task] = told
            self._ensure_thread()

    def live(self, kind: str) -> None:
        with self._change:
            self.kind = kind
            self._ensure_thread()

    def _ensure_thread(self) -> None:
        """One in each process: a fork has none of its parent's threads."""
        if self._pid != os.getpid():
            self._pid, self._redis = os.getpid(), None
            self._thread = threading.Thread(target=self._run, name="metrics", daemon=True)
            self._thread.start()
            atexit.register(self.flush)

    def _run(self) -> None:
        while True:
            time.sleep(EVERY_S)
            self.flush()

    def flush(self) -> None:
        """Adds what was counted to the sums; what cannot be added now is kept."""
        with self._change:
            counted, self._counted = self._counted, Counter()
            ran, self._ran = self._ran, {}
        try:
            self._add_to_sums(counted, ran)
        except (RedisError, OSError) as error:
            log.warning("counts_wait", error=str(error))
            with self._change:
                self._counted.update(counted)
                self._ran = {**ran, **self._ran}

    def _add_to_sums(self, counted: "Counter[Key]", ran: dict[Any, Any]) -> None:
        if self._redis is None:
            self._redis = Redis.from_url(settings.VALKEY_URL, socket_timeout=2)
        with self._redis.pipeline(transaction=True) as batch:
            for key, amount in counted.items():
                batch.hincrbyfloat(sums_key(), json.dumps(key), amount)
            if ran:
                batch.hset(tasks_key(), mapping=ran)
            if self.kind:
                batch.set(f"{processes_key()}:{_name()}", self._presence(), ex=ALIVE_S)
            batch.execute()

    def _presence(self) -> str:
        return json.dumps(
            {
                "kind": self.kind,
                "host": socket.gethostname(),
                "pid": os.getpid(),
                "sockets": self.open_sockets,
                "seen": time.time(),
            }
        )


_sums = _Sums()


def count(name: str, *, label: Label | None = None, amount: float = 1) -> None:
    """One more of `name`; `label` is one pair of a name and one of few values."""
    _sums.add((name, label), amount)


def observe(name: str, seconds: float) -> None:
    """One of a histogram, in BUCKETS."""
    fitting = next((bound for bound in BUCKETS if seconds <= bound), None)
    count(f"{name}_bucket", label=("le", str(fitting) if fitting else "+Inf"))
    count(f"{name}_sum", amount=seconds)


def task_ran(task: str, *, seconds: float, state: str) -> None:
    """A task of the workers came to its end, in one of Celery's states."""
    count("konan_task_runs", label=("state", state.lower()))
    told = {"at": time.time(), "seconds": round(seconds, 3), "state": state.lower()}
    _sums.ran(task, json.dumps(told))


def alive(kind: str) -> None:
    """From now on this process is seen as one of `web`, `worker` and `beat`."""
    _sums.live(kind)


def socket_opened() -> None:
    _sums.open_sockets += 1


def socket_closed() -> None:
    _sums.open_sockets -= 1


def flush() -> None:
    """Now, instead of within two seconds."""
    _sums.flush()


def sums_key() -> str:
    return f"{settings.VALKEY_PREFIX}:metrics"


def processes_key() -> str:
    return f"{settings.VALKEY_PREFIX}:process"


def tasks_key() -> str:
    return f"{settings.VALKEY_PREFIX}:tasks"


def _name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def sums(client: Redis) -> dict[Key, float]:
    """Of all processes since Valkey holds them."""
    told: Any = client.hgetall(sums_key())
    found: dict[Key, float] = {}
    for text, amount in told.items():
        name, label = json.loads(text)
        found[(name, tuple(label) if label else None)] = float(amount)
    return found


def processes(client: Redis) -> list[dict[str, Any]]:
    """Those that were seen within 15 seconds."""
    keys = list(client.scan_iter(f"{processes_key()}:*"))
    told: Any = client.mget(keys) if keys else []
    return sorted((json.loads(each) for each in told if each), key=lambda each: each["kind"])


def tasks(client: Redis) -> dict[str, dict[str, Any]]:
    """The last run of each task, by its name."""
    told: Any = client.hgetall(tasks_key())
    return {name.decode(): json.loads(text) for name, text in told.items()}
