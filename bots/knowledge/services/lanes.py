"""Threads of a worker that work off what stands in the database, and the leases they hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Event, Thread
from typing import Any, Final, Generic, TypeVar

import structlog
from django.db import Error, connection

from bots.knowledge.querysets import in_seconds

LEASE_S: Final = 30  # what a worker's death costs
RENEW_S: Final = 10

log = structlog.get_logger(__name__)
Work = TypeVar("Work")


class Lanes(Generic[Work]):
    """A few at once, beside whatever else the process does.

    One is opened by a wake-up; one that finds work opens the next. A stop of the process does
    not wait for them: what they leave undone stands in the database, under a lease.
    """

    def __init__(
        self, name: str, most: int, claim: Callable[[], Work | None], do: Callable[[Work], None]
    ) -> None:
        self._name, self._most = name, most
        self._claim, self._do = claim, do
        self._open = 0
        self._change = Condition()

    def open(self) -> None:
        with self._change:
            if self._open < self._most:
                self._open += 1
                Thread(target=self._run, name=self._name, daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Whether all were closed within that time."""
        with self._change:
            return self._change.wait_for(lambda: self._open == 0, seconds)

    def _run(self) -> None:
        try:
            while (work := self._claim()) is not None:
                self.open()
                self._do(work)
        except Error as error:  # leases and the next wake-up see to the rest
            log.warning("lane_ended", lane=self._name, error=repr(error))
        finally:
            let_go()
            with self._change:
                self._open -= 1
                self._change.notify_all()


@contextmanager
def renewing(claimed: Callable[[], Any]) -> Iterator[None]:
    """Keeps the lease of the `claimed` rows from running out for as long as the block takes."""
    done = Event()

    def renew() -> None:
        while not done.wait(RENEW_S):
            try:
                claimed().update(lease_until=in_seconds(LEASE_S))
            except Error as error:  # the fence holds, whoever has the lease
                log.warning("lease_not_renewed", error=repr(error))
            finally:
                connection.close()

    thread = Thread(target=renew, name="knowledge-lease")
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def let_go() -> None:
    """Nothing is held while a site or a parser takes its time; a caller's transaction stays."""
    if not connection.in_atomic_block:
        connection.close()
