"""What a fault did, in figures, and which of its promises they break."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from konan.testing.faults.striking import Fault
from konan.testing.faults.talking import Attempt

PROMPT_S = 3.5  # a refusal within three seconds, and half of one for the way


@dataclass(frozen=True)
class Strike:
    """`back_s`, `live_s` and `recovery_s` count from `over`: until a message was accepted,
    until the sockets told of one, until all that had been accepted was answered and delivered."""

    began: float
    over: float
    back_s: float
    live_s: float
    recovery_s: float


@dataclass(frozen=True)
class Figures:
    fault: Fault
    strikes: Sequence[Strike]
    accepted: int
    lost: int
    doubled: int
    unfinished: int
    missing: int
    gaps: int
    open: int
    refused: Sequence[str]
    outage_s: float
    hung: int
    slowest_refusal_s: float
    unadvised: int
    p99_s: float
    sent_twice: int
    health: frozenset[int]  # what /healthz and /readyz answered
    ready: frozenset[int]

    @property
    def back_s(self) -> float:
        return max(strike.back_s for strike in self.strikes)

    @property
    def live_s(self) -> float:
        return max(strike.live_s for strike in self.strikes)

    @property
    def recovery_s(self) -> float:
        return max(strike.recovery_s for strike in self.strikes)

    def broken_promises(self, *, away_s: float) -> list[str]:
        return [*self._broken_counts(), *self._broken_times(away_s)]

    def _broken_counts(self) -> Iterator[str]:
        counts = {
            "accepted messages lost": self.lost,
            "stored or answered twice": self.doubled,
            "turns without an answer": self.unfinished,
            "events that did not arrive": self.missing,
            "conversations with a gap": self.gaps,
            "things that never came to an end": self.open,
            "requests without any answer": self.hung,
            "503 without Retry-After": self.unadvised,
            f"messages refused ({self.refused[:1]})": len(self.refused),
        }
        yield from (f"{count} {what}" for what, count in counts.items() if count)
        if not self.accepted:
            yield "nothing was accepted at all"

    def _broken_times(self, away_s: float) -> Iterator[str]:
        fault = self.fault
        most_outage = fault.most_outage_s + (away_s if fault.most_outage_s else 0)
        times = {
            "without an answer that was a success": (self.outage_s, most_outage),
            "until a message was accepted": (self.back_s, fault.most_back_s),
            "until the sockets told of one": (self.live_s, fault.most_live_s),
            "until all was answered and delivered": (self.recovery_s, fault.most_recovery_s),
            "for the slowest refusal": (self.slowest_refusal_s, PROMPT_S),
        }
        if fault.most_p99_s is not None:
            times["p99 of what was accepted meanwhile"] = self.p99_s, fault.most_p99_s
        for what, (took, most) in times.items():
            if took > most:
                yield f"{took:.2f} s {what}, at most {most:g} s are promised"


def longest_outage(attempts: Iterable[Attempt]) -> float:
    """From the first failure after a success until the next success, in seconds."""
    longest, began = 0.0, None
    for attempt in sorted(attempts, key=lambda each: each.ended):
        if attempt.failed:
            began = attempt.began if began is None else began
        elif began is not None:
            longest, began = max(longest, attempt.ended - began), None
    return longest


def p99(attempts: Iterable[Attempt], strikes: Sequence[Strike]) -> float:
    """Of what was accepted while something was away."""
    took = sorted(
        each.took
        for each in attempts
        if each.status == 200 and any(s.began <= each.began <= s.over for s in strikes)
    )
    return took[int(len(took) * 0.99)] if took else 0.0


def has_gaps(numbers: Sequence[int]) -> bool:
    """Whether somebody who listened missed something, or heard it twice."""
    return any(later != earlier + 1 for earlier, later in pairwise(numbers))
