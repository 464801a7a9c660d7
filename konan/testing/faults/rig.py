"""An installation with everybody around it, and what becomes of them when a fault strikes."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import psycopg

from konan.testing.faults.crowd import Crowd
from konan.testing.faults.figures import Figures, Strike, has_gaps, longest_outage, p99
from konan.testing.faults.seeding import MUCH, Seeded
from konan.testing.faults.striking import Fault
from konan.testing.faults.truth import Truth
from konan.testing.installation import Installation, wait_for
from konan.testing.receiver import Received, Receiver
from konan.testing.services import ROOT

VISITORS: Final = 20  # each says something every second
SETTLES_S: Final = 120.0
PAUSE_S: Final = (1.0, 4.0)  # before a fault strikes, at random
TICK_S: Final = 0.1
VARIABLES: Final = {
    "KONAN_DEMO": "0",
    "OUTBOUND_ALLOWED_CIDRS": "127.0.0.1/32",
    "RATE_LIMIT_CHAT": "100000/m",
    "RATE_LIMIT_STANDARD": "100000/m",
}


class Rig:
    """`burst` events happen at once, each for eight webhooks, where a fault wants much."""

    def __init__(
        self, installation: Installation, receiver: Receiver, *, visitors: int, burst: int
    ) -> None:
        self.installation, self.receiver = installation, receiver
        self._visitors, self._burst = visitors, burst
        self.meanwhile: Callable[[], None] = lambda: None  # done while a service is away

    def run(self, module: str, *arguments: str) -> str:
        """A module of ours as a process beside the installation; returns what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", f"konan.testing.faults.{module}", *arguments],
            cwd=ROOT,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def environment(self) -> dict[str, str]:
        return {**os.environ, **self.installation.environment(), **self.installation.variables}

    def seed(self) -> Seeded:
        printed = self.run("seeding", self.receiver.url(""), str(self._visitors))
        return Seeded(**json.loads(printed.splitlines()[-1]))

    def much_happens(self) -> None:
        """Returns once a fifth of it has arrived."""
        before = len(self.receiver.received)
        self.run("emitting", self._seeded.bot_id, str(self._burst))
        some = before + self._burst * len(MUCH) // 5
        wait_for(lambda: len(self.receiver.received) > some, seconds=SETTLES_S, what="the first")

    def deliver_many(self, count: int) -> list[Received]:
        """What was received of so many events once nothing is left to be sent."""
        self.receiver.received.clear()
        self._seeded = self.seed()
        self.run("emitting", self._seeded.bot_id, str(count))
        truth = self._truth()
        wait_for(lambda: truth.open(time.time()) == 0, seconds=SETTLES_S, what="all is sent")
        return list(self.receiver.received)

    def _truth(self) -> Truth:
        url = self.installation.environment()["DATABASE_URL"]
        return Truth(url, self._seeded.bot_id)

    def suffer(self, fault: Fault, *, times: int = 1, away_s: float | None = None) -> Figures:
        """The fault strikes so often, at random moments, while everybody goes on."""
        self.receiver.received.clear()
        self._seeded = self.seed()
        truth = self._truth()
        crowd = Crowd(self.installation, self._seeded)
        crowd.start()
        try:
            for_s = fault.away_s if away_s is None else away_s
            strikes = [self._strike(fault, for_s, crowd, truth) for _ in range(times)]
        finally:
            crowd.stop()
        return self._figures(fault, strikes, crowd, truth)

    def _strike(self, fault: Fault, away_s: float, crowd: Crowd, truth: Truth) -> Strike:
        time.sleep(random.uniform(*PAUSE_S))
        began = time.time()
        over = fault.strike(self, away_s)

        def accepted() -> bool:
            tried = crowd.visitors.attempts[-1000:]
            return any(each.status == 200 and each.ended > over for each in tried)

        back = _seconds_until(over, accepted)
        live = _seconds_until(over, lambda: crowd.agent.first_after(over) is not None)
        recovery = _seconds_until(over, lambda: _nothing_open(truth, over))
        return Strike(began, over, back, live, recovery)

    def _figures(self, fault: Fault, strikes: list[Strike], crowd: Crowd, truth: Truth) -> Figures:
        _seconds_until(time.time(), lambda: _nothing_open(truth, time.time()))
        received = list(self.receiver.received)
        visitors = crowd.visitors
        calls = [*visitors.attempts, *crowd.api.attempts]
        refusals = [each for each in calls if each.status >= 500]
        lost, doubled = truth.lost_and_doubled(visitors.ledger)
        heard = crowd.visitor.numbers if crowd.visitor else []
        return Figures(
            fault=fault,
            strikes=strikes,
            accepted=len(visitors.ledger),
            lost=lost,
            doubled=doubled,
            unfinished=truth.unfinished(),
            missing=truth.missing(received, visitors.ledger),
            gaps=truth.gaps() + has_gaps(heard),
            open=truth.open(time.time()),
            refused=visitors.refused,
            outage_s=max(map(longest_outage, (visitors.attempts, crowd.api.attempts))),
            hung=sum(each.status == 0 for each in [*calls, *crowd.health.attempts]),
            slowest_refusal_s=max((each.took for each in refusals), default=0.0),
            unadvised=sum(not each.retry_after for each in refusals),
            p99_s=p99(visitors.attempts, strikes),
            sent_twice=len(received) - len({(each.path, each.id) for each in received}),
            health=frozenset(each.status for each in crowd.health.attempts),
            ready=frozenset(each.status for each in crowd.ready.attempts),
        )


def _nothing_open(truth: Truth, until: float) -> bool:
    try:
        return truth.open(until) == 0
    except psycopg.OperationalError:
        return False


def _seconds_until(moment: float, condition: Callable[[], bool]) -> float:
    """After `moment`; where it takes too long, so long."""
    while not condition() and time.time() - moment < SETTLES_S:
        time.sleep(TICK_S)
    return time.time() - moment


@contextmanager
def rig(
    installation: Installation, *, visitors: int = VISITORS, burst: int = 125, seconds: float = 60
) -> Iterator[Rig]:
    """Started, and ended afterwards."""
    installation.variables.update(VARIABLES)
    installation.start(seconds=seconds)
    with Receiver() as receiver:
        try:
            yield Rig(installation, receiver, visitors=visitors, burst=burst)
        finally:
            installation.end()
