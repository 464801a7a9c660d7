"""The engine: one thread, one event loop and one database connection in a worker process.

1. Lease endpoints that have something due, a lane each; nobody else sends to them meanwhile.
2. Read what is due of them, and send it, a few at once in each lane.
3. Write results in batches; an endpoint that fails again and again is left alone for a while.
A worker that dies leaves leases that run out, and everything that it had not written is sent
again. One that was frozen sends nothing after its leases' end, and its late results count
only where nobody else has written one.
"""

import asyncio
import time
from threading import Lock, Thread
from typing import Any, Final

import psycopg
import structlog
import uvloop
from django.db import DatabaseError, connection

from notifications.webhooks.sending.desk import Desk
from notifications.webhooks.sending.lanes import Due, Lane
from notifications.webhooks.sending.posting import Outcome, open_session, post
from notifications.webhooks.sending.results import Row, health_row, result_row
from notifications.webhooks.services.switching_off import GONE, HOPELESS, endpoint_switch_off
from notifications.webhooks.signing import headers_of, sign

AT_WORK: Final = 48  # lanes, without those that only wait for answers
MOST: Final = 200
MOST_SUSPECTS: Final = 100  # of them, those that failed last time
ROWS: Final = 25  # that a lane has waiting
TICK_S: Final = 0.03
LOOK_S: Final = 0.1  # between two looks for endpoints while there is work
WATCH_S: Final = 1.0  # while there is none
IDLE_S: Final = 30.0
TURN_S: Final = 5.0
RENEW_S: Final = 5.0
AWAY_S: Final = 1.0
log = structlog.get_logger(__name__)


class Deliverer:
    """Sends what is due until nothing was for `idle_s` seconds."""

    def __init__(self, *, idle_s: float) -> None:
        self._idle_s = idle_s
        self._desk = Desk()
        self._lanes: dict[Any, Lane] = {}
        self._results: list[tuple[Lane, Row]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._rung = asyncio.Event()
        self._looked = self._renewed = 0.0
        self._worked = time.monotonic()

    def ring(self) -> None:
        """There may be something new. On the loop's thread."""
        self._looked = 0.0
        self._rung.set()

    async def run(self) -> None:
        async with open_session() as self._session:
            try:
                while not self._is_over():
                    self._rung.clear()
                    try:
                        await self._turn()
                    except psycopg.OperationalError as error:
                        log.warning("deliveries_wait", error=repr(error))
                        await self._desk.close()
                        await asyncio.sleep(AWAY_S)
                    await self._rest()
            finally:
                await self._desk.close()

    def _is_over(self) -> bool:
        if self._lanes or self._results or not self._looked:
            return False
        return time.monotonic() - self._worked >= self._idle_s

    async def _rest(self) -> None:
        """Until the next tick, or until somebody rings."""
        busy = bool(self._lanes or self._results)
        seconds = TICK_S if busy else min(WATCH_S, self._idle_s)
        try:
            async with asyncio.timeout(seconds):
                await self._rung.wait()
        except TimeoutError:
            return

    async def _turn(self) -> None:
        await self._write()
        await self._renew()
        await self._release()
        await self._lease()
        await self._fill()

    async def _write(self) -> None:
        if not self._results:
            return
        written, self._results = self._results, []
        lanes = {lane.endpoint_id: lane for lane, _ in written}
        try:
            hopeless = await self._desk.write(
                [health_row(lane) for lane in lanes.values()], [row for _, row in written]
            )
        except psycopg.OperationalError:
            self._results = written + self._results
            raise
        for lane, row in written:
            lane.busy.discard(row["id"])
        for lane in lanes.values():
            lane.succeeded = lane.failed = False
            if lane.gone or lane.endpoint_id in hopeless:
                lane.end()
                await _switch_off(lane.endpoint_id, GONE if lane.gone else HOPELESS)

    async def _renew(self) -> None:
        """Also takes over what people changed: a URL, a secret, that it is off."""
        now = time.monotonic()
        if not self._lanes or now - self._renewed < RENEW_S:
            return
        self._renewed = now
        kept = await self._desk.renew(list(self._lanes))
        for endpoint_id, lane in self._lanes.items():
            if (fresh := kept.get(endpoint_id)) is None:
                lane.end()
            else:
                lane.url, lane.keys, lane.until = fresh.url, fresh.keys, fresh.until

    async def _release(self) -> None:
        finished = [lane for lane in self._lanes.values() if lane.finished]
        if finished:
            await self._desk.release(finished)
            for lane in finished:
                del self._lanes[lane.endpoint_id]
            self._looked = 0.0

    async def _lease(self) -> None:
        now = time.monotonic()
        free = self._places()
        if not free or now - self._looked < (LOOK_S if self._lanes else WATCH_S):
            return
        suspects = sum(lane.failures > 0 for lane in self._lanes.values())
        found = await self._desk.lease(free, suspects=suspects < MOST_SUSPECTS)
        self._looked = now
        for lane in found:
            self._lanes[lane.endpoint_id] = lane
        if found:
            self._worked = now

    def _places(self) -> int:
        """Who only waits takes none, up to a bound."""
        at_work = sum(lane.at_work for lane in self._lanes.values())
        return max(0, min(AT_WORK - at_work, MOST - len(self._lanes)))

    async def _fill(self) -> None:
        """A lane that had its turn gives way where others wait."""
        crowded = not self._places()
        now = time.monotonic()
        for lane in self._lanes.values():
            lane.dry = lane.dry or (crowded and now - lane.taken_at > TURN_S)
        hungry = [each for each in self._lanes.values() if not (each.ended or each.dry)]
        hungry = [each for each in hungry if len(each.waiting) < ROWS // 2]
        if not hungry:
            return
        due = await self._desk.due(hungry, most=ROWS)
        for lane in hungry:
            found = due.get(lane.endpoint_id, [])
            lane.dry = len(found) < ROWS - len(lane.waiting)
            for each in found:
                lane.add(each)
            self._start(lane)

    def _start(self, lane: Lane) -> None:
        while due := lane.next():
            task = asyncio.create_task(self._fly(lane, due))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _fly(self, lane: Lane, due: Due | None) -> None:
        """One after the other; beside it others, where the lane has become wider."""
        while due:
            await self._send(lane, due)
            due = lane.next()
            self._start(lane)

    async def _send(self, lane: Lane, due: Due) -> None:
        now = time.time()
        timestamp = int(now)
        signature = sign(lane.keys, due.event_id, timestamp, due.body)
        headers = headers_of(due.event_id, timestamp, signature)
        try:
            outcome = await post(self._session, lane.url, due.body, headers)
        except Exception:
            log.exception("delivery_not_sent", delivery_id=str(due.id))
            outcome = Outcome(round((time.time() - now) * 1000), error="bad_response")
        lane.came_back(due, outcome)
        row = result_row(due, outcome, timestamp=now, signature=signature)
        self._results.append((lane, row))


async def _switch_off(endpoint_id: Any, reason: str) -> None:
    def switch_off() -> None:
        try:
            endpoint_switch_off(endpoint_id=endpoint_id, reason=reason)
        except DatabaseError as error:  # the next attempt says the same
            log.warning("endpoint_not_switched_off", error=repr(error))
        finally:
            connection.close()

    await asyncio.to_thread(switch_off)


def deliver_due() -> None:
    """Sends all that is due, in this thread."""
    deliver(idle_s=0)


def deliver(*, idle_s: float) -> None:
    """Sends, in this thread, until nothing was due for so long."""
    _run(Deliverer(idle_s=idle_s))


def _run(deliverer: Deliverer) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(deliverer.run())


class _Engine:
    """The process's own: started by a wake-up, ended when nothing came for a while. A stop of
    the process does not wait for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: tuple[asyncio.AbstractEventLoop, Deliverer] | None = None
        self._thread: Thread | None = None

    def open(self) -> None:
        with self._lock:
            if self._running:
                loop, deliverer = self._running
                loop.call_soon_threadsafe(deliverer.ring)
            elif self._thread is None:
                self._thread = Thread(target=self._work, name="deliveries", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        try:
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                deliverer = Deliverer(idle_s=IDLE_S)
                with self._lock:
                    self._running = runner.get_loop(), deliverer
                runner.run(self._until_idle(deliverer))
        except Exception:
            log.exception("deliveries_ended")  # leases and the next wake-up see to the rest
        finally:
            with self._lock:
                self._thread = None

    async def _until_idle(self, deliverer: Deliverer) -> None:
        try:
            await deliverer.run()
        finally:
            with self._lock:
                self._running = None


engine = _Engine()
