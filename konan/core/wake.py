"""Waking the workers: cheap, debounced, and never in anybody's way.

`wake("relay")` rings after the commit, from a thread of its own: within 50 ms, and at most
every 250 ms under traffic, whatever its size. A ring that is lost (broker away) costs a few seconds: beat
wakes everything anyway.
"""

import threading
import time

import structlog
from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

_GATHER_S = 0.05
_REST_S = 0.2
log = structlog.get_logger(__name__)


class _Bell:
    def __init__(self) -> None:
        self._names: set[str] = set()
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None

    def ring(self, name: str) -> None:
        with self._change:
            self._names.add(name)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="bell", daemon=True)
                self._thread.start()
            self._change.notify()

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: bool(self._names))
            time.sleep(_GATHER_S)
            with self._change:
                names, self._names = self._names, set()
            for name in names:
                self._send(name)
            time.sleep(_REST_S)

    def _send(self, name: str) -> None:
        try:
            current_app.send_task(f"konan.{name}", expires=30, retry=False, ignore_result=True)
        except (OperationalError, OSError) as error:
            log.warning("wake_up_lost", task=name, error=str(error))


_bell = _Bell()


def wake(name: str) -> None:
    """Rings once the transaction that runs, if any, has committed."""
    transaction.on_commit(lambda: _bell.ring(name))


def ring(name: str) -> None:
    """Rings now: for the chat's own connections, which Django's hooks do not see."""
    _bell.ring(name)
