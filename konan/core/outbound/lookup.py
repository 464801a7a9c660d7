"""Names into addresses, within three seconds however slow the resolver is."""

import asyncio
import socket
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from konan.core.outbound.addresses import Address, read_address
from konan.core.outbound.errors import OutboundFailed

Lookup = Callable[[str], list[str]]

LIMIT_S: Final = 3.0
OWN_ADDRESS_AGE_S: Final = 60.0
MARGIN_S: Final = 5.0

# Threads of its own: a lookup that hangs must not hold up whoever asked.
_threads = ThreadPoolExecutor(max_workers=16, thread_name_prefix="lookup")
_own: dict[str, tuple[float, frozenset[Address]]] = {}


def system_lookup(name: str) -> list[str]:
    """Every address that the machine's resolver gives for a name; raises OSError."""
    answers = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def look_up(name: str, lookup: Lookup) -> list[str]:
    return _answers(_threads.submit(lookup, name), LIMIT_S)


async def look_up_async(name: str, lookup: Lookup) -> list[str]:
    future = _threads.submit(lookup, name)
    waiting = asyncio.wrap_future(future)
    waiting.add_done_callback(lambda done: done.cancelled() or done.exception())  # is read below
    await asyncio.wait([waiting], timeout=LIMIT_S)
    return _answers(future, 0)


def _answers(future: "Future[list[str]]", seconds: float) -> list[str]:
    try:
        found = future.result(timeout=seconds)
    except TimeoutError as error:
        raise OutboundFailed("name_timed_out") from error
    except (OSError, UnicodeError) as error:
        raise OutboundFailed("name_not_found") from error
    if not found:
        raise OutboundFailed("name_not_found")
    return found


def own_addresses(public_name: str) -> frozenset[Address]:
    """Where this server itself is seen: its public name's addresses and its way out."""
    known = _own.get(public_name)
    if known and known[0] > time.monotonic():
        return known[1]
    try:
        named = look_up(public_name, system_lookup)
    except OutboundFailed:
        named = []  # a name that nobody can look up hides no address
    found = frozenset(read_address(text) for text in named + _ways_out())
    _own[public_name] = (time.monotonic() + OWN_ADDRESS_AGE_S, found)
    return found


async def know_own_addresses(public_name: str) -> None:
    """Makes `own_addresses` answer from memory, so that it does not block an event loop."""
    known = _own.get(public_name)
    if not known or known[0] - MARGIN_S < time.monotonic():
        await asyncio.to_thread(own_addresses, public_name)


def _ways_out() -> list[str]:
    """The addresses that this machine would send from. Connecting a datagram sends nothing."""
    found = []
    for family, far in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((far, 9))
                found.append(str(probe.getsockname()[0]))
        except OSError:
            continue  # no way out by this family
    return found
